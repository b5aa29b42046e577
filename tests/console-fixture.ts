import type { FastifyInstance } from "fastify";
import { Secret, TOTP } from "otpauth";
import { importStaff, type StaffRow } from "../src/access/index.ts";
import type { Platform } from "../src/platform/platform.ts";

/** Signs officers in at the console of a server, each in a browser of their own. */
export async function enterConsole(
  platform: Platform,
  app: FastifyInstance,
  people: ReadonlyArray<readonly [username: string, role: StaffRow["role"], office: string]>,
) {
  const password = "kenari-sawah-111";
  const totpSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
  await importStaff(
    platform,
    people.map(([username, role, office]) => ({
      username,
      name: username.toUpperCase(),
      role,
      office,
      password,
      totpSecret,
    })),
  );
  const send = (method: "GET" | "POST", url: string, form: Record<string, string>, petugas = "") =>
    app.inject({
      method,
      url,
      cookies: { petugas },
      headers: { "content-type": "application/x-www-form-urlencoded" },
      payload: method === "POST" ? new URLSearchParams(form).toString() : undefined,
    });
  const sessions = new Map<string, string>();
  return async (username: string) => {
    if (!sessions.has(username)) {
      const kode = new TOTP({ secret: Secret.fromBase32(totpSecret) }).generate();
      const answer = await send("POST", "/petugas/masuk", { nama: username, sandi: password, kode });
      sessions.set(username, answer.cookies.find(({ name }) => name === "petugas")!.value);
    }
    const session = sessions.get(username);
    return {
      get: (url: string) => send("GET", url, {}, session),
      post: (url: string, form: Record<string, string> = {}) => send("POST", url, form, session),
    };
  };
}
