import formbody from "@fastify/formbody";
import Fastify from "fastify";
import { expect, test } from "vitest";
import { openHeadOffice } from "../../../../../tests/policies-fixture.ts";
import { openTestHouse } from "../../../../../tests/test-house.ts";
import { createTestPlatform } from "../../../../../tests/test-platform.ts";
import { dayIn } from "../../../../platform/clock.ts";
import { useProgramKey } from "../../../../policies/index.ts";
import { programsDesk } from "./programs-desk.tsx";

const platform = await createTestPlatform("2026-06-02T09:00:00+07:00");
const { house } = openTestHouse(platform);
const { rina, yusuf, penata } = await openHeadOffice(platform);
const people = { rina, yusuf, penata };

const app = Fastify();
app.decorateRequest("lang", "id");
app.decorateRequest("staff", null);
app.addHook("onRequest", async (request) => {
  const username = (request.headers["x-who"] ?? "rina") as keyof typeof people;
  const { id, officeId, role } = people[username];
  request.staff = {
    id,
    name: username,
    username,
    role: role as "HEAD_POLICY",
    officeId,
    officeName: "Pusat",
    zone: "Asia/Jakarta",
  };
});
await app.register(formbody);
await app.register(programsDesk(house), { prefix: "/petugas" });

const here = "/petugas/kebijakan-program";
const get = async (who = "rina") => await app.inject({ url: here, headers: { "x-who": who } });
const post = async (form: Record<string, string>, who = "rina", url = here) =>
  await app.inject({
    method: "POST",
    url,
    headers: { "content-type": "application/x-www-form-urlencoded", "x-who": who },
    payload: new URLSearchParams(form).toString(),
  });
const form = { nama: "Lembar hitung aktuaria", sampai: dayIn(new Date()) };

test("only the policy desk has this page, and nobody else makes or takes back a key", async () => {
  expect((await get("penata")).statusCode).toBe(404);
  expect((await post(form, "penata")).statusCode).toBe(404);
  expect((await post({}, "penata", `${here}/${rina.id}`)).statusCode).toBe(404);
  expect((await get()).body).toContain("Belum ada kunci.");
});

test.each([
  ["nama", { nama: "x" }, "sedikitnya tiga huruf"],
  ["sampai", { sampai: "" }, "Tulis hari dari hari ini sampai"],
  ["sampai", { sampai: "1 Januari 2099" }, "Tulis hari dari hari ini sampai"],
])("without a usable %s no key is made, and what was typed stays", async (field, change, told) => {
  const { statusCode, body } = await post({ ...form, ...change });
  expect([statusCode, body.includes(told), body.includes(`href="#${field}"`)]).toEqual([422, true, true]);
  expect(body).not.toContain("lapak_");
});

test("a key is shown once, its use is listed, and a colleague takes it back", async () => {
  const made = await post(form);
  const secret = /lapak_[\w-]{43}/.exec(made.body)?.[0] ?? "";
  expect([made.statusCode, secret.length]).toEqual([200, 49]);
  const asked = { asked: "TRIAL_CLAIMS", policy: "permenaker-9-2027" } as const;
  const used = await useProgramKey(platform, secret, asked);
  expect(used.ok).toBe(true);
  const { body } = await get("yusuf");
  expect(body).not.toContain(secret);
  expect(body).toMatch(/Lembar hitung aktuaria.*RINA.*Berlaku.*Uji coba atas klaim.*permenaker-9-2027/s);
  const id = /kebijakan-program\/([0-9a-f-]{36})/.exec(body)?.[1] ?? "";
  expect((await post({}, "yusuf", `${here}/${id}`)).statusCode).toBe(303);
  expect((await get()).body).toContain("Dicabut YUSUF");
  expect(await useProgramKey(platform, secret, asked)).toEqual({ ok: false, refusal: { code: "NO_KEY" } });
});

test("a name is kept to its sixtieth letter, whatever letter that is", async () => {
  const made = await post({ ...form, nama: `${"a".repeat(59)}😀${"b".repeat(9)}` });
  expect([made.statusCode, made.body.includes(`${"a".repeat(59)}😀<`)]).toEqual([200, true]);
});
