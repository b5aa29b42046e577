import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { Secret, TOTP } from "otpauth";
import { beforeEach, expect, test, vi } from "vitest";
import { settingsOf } from "../../tests/test-house.ts";
import { createTestPlatform } from "../../tests/test-platform.ts";
import { importStaff } from "../access/index.ts";
import { importOffices } from "../offices/index.ts";
import { publishedPolicies } from "../policies/index.ts";
import { readConfig } from "../platform/config.ts";
import { policyPublish } from "./policy-publish.ts";

const platform = await createTestPlatform("2026-11-24T09:00:00+07:00");
const folder = mkdtempSync(join(tmpdir(), "policy-"));
const secrets = { rina: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", yusuf: "KRUGKIDROVUWG2ZAKRUGKIDROVUWG2ZA" };
await importOffices(platform, [
  { code: "PUSAT", name: "Pusat", kind: "HEAD", parent: null, address: "Jakarta", zone: "Asia/Jakarta" },
]);
await importStaff(
  platform,
  (["rina", "yusuf"] as const).map((username) => ({
    username,
    name: username.toUpperCase(),
    role: "HEAD_POLICY",
    office: "PUSAT",
    password: `${username}-rahasia-panjang`,
    totpSecret: secrets[username],
  })),
);

const fileOf = (id: string, change: (file: Record<string, unknown>) => void = () => {}): string => {
  const file = JSON.parse(readFileSync("policies/permenaker-4-2022.json", "utf8")) as Record<string, unknown>;
  Object.assign(file, { id, effectiveFrom: "2099-01-05" });
  change(file);
  const path = join(folder, `${id}.json`);
  writeFileSync(path, JSON.stringify(file));
  return path;
};
/** The three lines of a person; a code works once, so a second sign-in uses that of the next half minute. */
const lines = (who: "rina" | "yusuf", steps = 0): string => {
  const totp = new TOTP({ secret: Secret.fromBase32(secrets[who]) });
  return `${who}\n${who}-rahasia-panjang\n${totp.generate({ timestamp: Date.now() + steps * 30_000 })}\n`;
};
let told = "";
const run = async (args: string[], input: string): Promise<number> => {
  told = "";
  return await policyPublish(args, () => readConfig(settingsOf(platform, folder)), Readable.from([input]));
};
beforeEach(() => {
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, "write").mockImplementation((text) => {
      told += String(text);
      return true;
    });
});
const ids = async (): Promise<string[]> => (await publishedPolicies(platform.db)).map(({ id }) => id);

test("nobody, one person, or one person twice publishes nothing", async () => {
  const file = fileOf("permenaker-1-2099");
  expect(await run([file], "")).toBe(1);
  expect(told).toContain("A policy officer must sign here");
  expect(await run([file], `rina\nwrong\n123456\n`)).toBe(1);
  expect(await run([file], lines("rina", -1))).toBe(1);
  expect(told).toContain("permenaker-1-2099 is proposed by RINA");
  expect(await run([file], lines("rina") + lines("rina", 1))).toBe(1);
  expect(told).toContain("Two different people propose and publish");
  expect(await ids()).toEqual([]);
});

test("a file with a hole is refused with its field before anything is kept", async () => {
  const file = fileOf("permenaker-2-2099", (each) => delete each["cite"]);
  expect(await run([file], lines("yusuf", -1))).toBe(1);
  expect(told).toContain("/cite: This field is missing.");
  expect(await ids()).toEqual([]);
});

test("the second publishes what the first proposed; the same file again changes nothing; wrong usage is 2", async () => {
  const file = fileOf("permenaker-1-2099");
  // Rina proposed it above; her codes are used up for a minute, so the two change places.
  await platform.pool.query("update staff set totp_last_step = 0");
  expect(await run([file], lines("rina") + lines("yusuf", 1))).toBe(0);
  expect(told).toContain("permenaker-1-2099 is published. It takes force at 00:00 WIB of 2099-01-05.");
  expect(await ids()).toEqual(["permenaker-1-2099"]);
  await platform.pool.query("update staff set totp_last_step = 0");
  expect(await run([file], lines("rina"))).toBe(0);
  expect(told).toContain("is published already");
  expect(await run([], "")).toBe(2);
  expect(await run(["no-such-file.json"], "")).toBe(1);
});
