import cookie from "@fastify/cookie";
import formbody from "@fastify/formbody";
import Fastify, { type LightMyRequestResponse as Response } from "fastify";
import { sql } from "kysely";
import { Secret, TOTP } from "otpauth";
import { expect, test } from "vitest";
import { openOffice } from "../../../tests/casework-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { planShifts } from "../../appointments/index.ts";
import { importStaff } from "../../access/index.ts";
import type { House } from "../../house.ts";
import { newId } from "../../platform/ids.ts";
import { consoleDoor } from "../console/console.ts";
import { deskDoor } from "./desk.tsx";

const platform = await createTestPlatform("2026-06-09T09:14:00+07:00");
const { db } = platform;
await openOffice(platform);
const house = { ...platform, config: { publicUrl: "https://lapak.example" } } as unknown as House;
const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
const app = Fastify();
app.decorateRequest("lang", "id");
app.decorateRequest("device", "test-device");
await app.register(cookie);
await app.register(formbody);
app.setNotFoundHandler((_request, reply) => reply.code(404).send("tidak ada"));
await app.register(consoleDoor(house), { prefix: "/petugas" });
await app.register(deskDoor(house), { prefix: "/pintu" });

await importStaff(
  platform,
  (
    [
      ["satpam", "GUARD"],
      ["wati", "BRANCH_HEAD"],
    ] as const
  ).map(([username, role]) => ({
    username,
    name: username.toUpperCase(),
    role,
    office: "MAMPANG",
    password: "kenari-sawah-111",
    totpSecret: secret,
  })),
);

type Tablet = {
  readonly get: (url: string) => Promise<Response>;
  readonly post: (url: string, form: Record<string, string>) => Promise<Response>;
  readonly send: (body: unknown) => Promise<Response>;
};
const tablet = (petugas = ""): Tablet => ({
  get: (url) => app.inject({ url, cookies: { petugas } }),
  post: (url, form) =>
    app.inject({
      method: "POST",
      url,
      cookies: { petugas },
      headers: { "content-type": "application/x-www-form-urlencoded" },
      payload: new URLSearchParams(form).toString(),
    }),
  send: (body) => app.inject({ method: "POST", url: "/pintu/kirim", cookies: { petugas }, payload: body as object }),
});
async function enter(username: string): Promise<{ answer: Response; tablet: Tablet }> {
  const kode = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  const answer = await tablet().post("/petugas/masuk", { nama: username, sandi: "kenari-sawah-111", kode });
  return { answer, tablet: tablet(answer.cookies.find((each) => each.name === "petugas")!.value) };
}
const { answer: entered, tablet: guard } = await enter("satpam");
let wati: Tablet;
const count = async (): Promise<number> =>
  (await sql<{ n: number }>`select count(*) as n from visits`.execute(db)).rows[0]!.n;

test("a guard comes to the question and stays signed in for the working day; the cookie knows the door only", async () => {
  expect(entered.headers.location).toBe("/pintu");
  const kept = entered.cookies.find(({ name }) => name === "petugas")!;
  expect([kept.path, kept.httpOnly]).toEqual(["/pintu", true]);
  const hours = (kept.expires!.getTime() - Date.now()) / 3_600_000;
  expect(hours).toBeGreaterThan(13.9);
  expect(hours).toBeLessThan(14.1);
  const page = (await guard.get("/pintu")).body;
  expect(page).toContain("Apakah Bapak atau Ibu membawa HP sendiri?");
  expect(page.indexOf("Tidak bisa sendiri")).toBeLessThan(page.indexOf("Ya, bawa HP"));
});

test("who is not signed in is sent to sign in; the tablet's own code hears it in a word; others find nothing", async () => {
  expect((await tablet().get("/pintu")).headers.location).toBe("/petugas/masuk?sesi=&kembali=%2Fpintu");
  expect((await tablet().send({ notes: [] })).statusCode).toBe(401);
  const { tablet: head } = await enter("wati");
  wati = head;
  expect((await head.get("/pintu")).statusCode).toBe(404);
  expect((await head.send({ notes: [] })).statusCode).toBe(404);
});

test("without scripts: an answer, its slip, what may be told, another place, how they left", async () => {
  const id = newId();
  const sent = await guard.post("/pintu", { id, ke: "OWN_PHONE" });
  expect(sent.headers.location).toBe(`/pintu/kunjungan/${id}`);
  await guard.post("/pintu", { id, ke: "OWN_PHONE" });
  const page = (await guard.get(`/pintu/kunjungan/${id}`)).body;
  expect(page).toMatch(/Kode QR menuju https:\/\/lapak\.example\/m\/[2-9A-Z]{7}"/);
  await guard.post(`/pintu/kunjungan/${id}`, { why: "CLAIM", knew: "TRIED", priority: "ELDERLY" });
  await guard.post(`/pintu/kunjungan/${id}`, { ke: "HELPER" });
  const moved = (await guard.get(`/pintu/kunjungan/${id}`)).body;
  expect(moved).toContain("Antar ke meja bantuan");
  expect(moved).toContain("1 orang menunggu di meja bantuan.");
  for (const code of ["CLAIM", "TRIED", "ELDERLY"]) expect(moved).toMatch(new RegExp(`value="${code}" checked`));
  expect((await guard.get("/pintu/belum-jelas")).body).toContain("meja bantuan · Klaim");
  await guard.post(`/pintu/kunjungan/${id}/pulang`, { left: "SENT_HOME" });
  const question = (await guard.get("/pintu")).body;
  expect(question).toMatch(/data-helped[^>]*>0<.*data-home[^>]*>1</s);
});

test("what the tablet kept comes later, at its own hour, once; what is no visit is answered and not kept", async () => {
  const before = await count();
  const id = newId();
  const note = { id, ke: "KIOSK", slip: "", ago: 8 * 60_000, why: "QUESTION" };
  const first = (
    await guard.send({ notes: [note, { id: "x", ke: "KIOSK" }, { id: newId(), ke: "MARS" }, null, 7], want: 2 })
  ).json();
  expect(first.kept).toContain(id);
  expect(first.kept).toContain("x");
  expect(first.slips).toHaveLength(2);
  expect(first.slips[0].address).toBe(`https://lapak.example/m/${first.slips[0].code}`);
  await guard.send({ notes: [note], want: "many" });
  expect(await count()).toBe(before + 1);
  const { rows } = await sql<{ at: Date; why: string }>`select at, why from visits where id = ${id}`.execute(db);
  expect(rows).toEqual([{ at: new Date("2026-06-09T09:06:00+07:00"), why: "QUESTION" }]);
  for (const ago of [-5, Number.MAX_SAFE_INTEGER, "kemarin"]) {
    const odd = newId();
    await guard.send({ notes: [{ ...note, id: odd, ago }] });
    const kept = await sql<{ at: Date }>`select at from visits where id = ${odd}`.execute(db);
    expect(kept.rows[0]!.at.getTime()).toBeGreaterThan(Date.parse("2026-06-08T19:00:00+07:00"));
    expect(kept.rows[0]!.at.getTime()).toBeLessThanOrEqual(Date.parse("2026-06-09T09:14:00+07:00"));
  }
});

test("a slip tells a step and nothing about the person; another office's, or a mistyped one, tells nothing", async () => {
  const { slips } = (await guard.send({ notes: [], want: 1 })).json();
  const { code } = slips[0];
  expect((await guard.get(`/pintu/langkah?kode=${code}`)).body).toContain("Slip ini bukan dari kantor ini.");
  await guard.send({ notes: [{ id: newId(), ke: "OWN_PHONE", slip: code }] });
  expect((await guard.get(`/pintu/langkah?kode=${code.toLowerCase()}`)).body).toContain("Langkah 1 dari 6");
  const odd = (await guard.get(`/pintu/langkah?kode=${encodeURIComponent('"><b>')}`)).body;
  expect(odd).toContain("Slip ini bukan dari kantor ini.");
  expect(odd).not.toContain('<b>"');
});

test("a time with a helper is on the slip; the head sees who came, why, and who left with nothing", async () => {
  const id = newId();
  await guard.post("/pintu", { id, ke: "HELPER" });
  // Nobody's hours are planned yet: nothing is promised.
  expect((await guard.get(`/pintu/kunjungan/${id}/waktu`)).body).toContain("Tidak ada waktu kosong");
  await planShifts(platform);
  const times = (await guard.get(`/pintu/kunjungan/${id}/waktu`)).body;
  const first = /name="jam" value="([^"]+)"/.exec(times)![1]!;
  expect(first).toBe("2026-06-09T02:20:00.000Z");
  await guard.post(`/pintu/kunjungan/${id}/waktu`, { jam: first });
  expect((await guard.get(`/pintu/kunjungan/${id}`)).body).toContain("09.20 WIB, langsung ke meja bantuan.");
  expect((await guard.post(`/pintu/kunjungan/${id}/waktu`, { jam: "besok" })).statusCode).toBe(409);
  const board = (await wati.get("/petugas/cabang")).body;
  expect(board).toContain("Disuruh pulang hari ini (sasaran: 0)");
  expect(board).toContain("7 orang datang, 2 pulang tanpa klaim dimulai, waktu dipesan, atau jawaban.");
  expect(board).toContain("Sudah coba, gagal");
});

test("at closing time the guard is asked about everybody whose end is not known", async () => {
  expect((await guard.get("/pintu")).body).not.toContain("Kantor sudah tutup");
  platform.setNow("2026-06-09T15:00:00+07:00");
  expect((await guard.get("/pintu")).body).toMatch(/Kantor sudah tutup\. Bagaimana \d+ orang ini pulang\?/);
});
