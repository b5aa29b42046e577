import cookie from "@fastify/cookie";
import formbody from "@fastify/formbody";
import Fastify from "fastify";
import { sql } from "kysely";
import { Secret, TOTP } from "otpauth";
import { expect, test } from "vitest";
import { openOffice } from "../../../../tests/casework-fixture.ts";
import { createTestPlatform } from "../../../../tests/test-platform.ts";
import { importStaff } from "../../../access/index.ts";
import type { House } from "../../../house.ts";
import { consoleDoor } from "../console.ts";

const platform = await createTestPlatform("2026-06-09T10:00:00+07:00");
const { db } = platform;
const { addClaim, officer } = await openOffice(platform);
const house = { ...platform, config: { publicUrl: "http://127.0.0.1" } } as unknown as House;
const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
const app = Fastify();
app.decorateRequest("lang", "id");
app.decorateRequest("device", "test-device");
await app.register(cookie);
await app.register(formbody);
app.setNotFoundHandler((_request, reply) => reply.code(404).send("tidak ada"));
await app.register(consoleDoor(house), { prefix: "/petugas" });
await importStaff(
  platform,
  (
    [
      ["lina", "PENATA_MADYA", "LUWUK"],
      ["hendra", "PENATA_MADYA", "MAMPANG"],
      ["wati", "BRANCH_HEAD", "MAMPANG"],
    ] as const
  ).map(([username, role, office]) => ({
    username,
    name: username.toUpperCase(),
    role,
    office,
    password: "kenari-sawah-111",
    totpSecret: secret,
  })),
);

async function enter(username: string) {
  const send = (method: "GET" | "POST", url: string, form: Record<string, string>, petugas = "") =>
    app.inject({
      method,
      url,
      cookies: { petugas },
      headers: { "content-type": "application/x-www-form-urlencoded" },
      payload: method === "POST" ? new URLSearchParams(form).toString() : undefined,
    });
  const kode = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  const session = (
    await send("POST", "/petugas/masuk", { nama: username, sandi: "kenari-sawah-111", kode })
  ).cookies.find(({ name }) => name === "petugas")!.value;
  return {
    get: (url: string) => send("GET", url, {}, session),
    post: (url: string, form: Record<string, string> = {}) => send("POST", url, form, session),
  };
}

test("a drawn claim is looked at in another office, answered with a reason, and told to the head of the branch", async () => {
  const { id, code } = await addClaim({ status: "APPROVED" });
  await sql`update cases set first_officer = ${officer("CS").id}, first_done_at = now(), second_officer = ${officer("PENATA_MADYA").id}, second_done_at = now()
    where claim_id = ${id}`.execute(db);
  await sql`insert into case_reviews (claim_id, office_id, percent, first_officers, second_officer, drawn_at)
    select claim_id, office_id, 100, array[first_officer], second_officer, ${platform.clock.now()} from cases where claim_id = ${id}`.execute(
    db,
  );
  const hendra = await enter("hendra");
  expect((await hendra.post("/petugas/uji-petik/ambil")).headers.location).toBe("/petugas/uji-petik?kabar=KOSONG");
  expect((await hendra.get(`/petugas/uji-petik/${code}`)).statusCode).toBe(404);

  const lina = await enter("lina");
  expect((await lina.get("/petugas/uji-petik")).body).toContain("1 klaim menunggu diperiksa ulang.");
  expect((await lina.get(`/petugas/klaim/${code}/verifikasi`)).statusCode).toBe(404);
  const here = `/petugas/uji-petik/${code}`;
  expect((await lina.post("/petugas/uji-petik/ambil")).headers.location).toBe(here);
  const file = (await lina.get(here)).body;
  expect(file).toContain("Klaim ini sudah disetujui Mampang.");
  expect(file).toContain("BAMBANG PRASETYO");
  const short = await lina.post(here, { jawaban: "TIDAK", alasan: "kurang" });
  expect([short.statusCode, short.body.includes("sedikitnya sepuluh huruf")]).toEqual([422, true]);
  expect(
    (await lina.post(here, { jawaban: "TIDAK", alasan: "Buku tabungan atas nama orang lain." })).headers.location,
  ).toBe("/petugas/uji-petik?kabar=JAWAB");
  expect((await lina.get(here)).statusCode).toBe(404);
  expect((await lina.post(here, { jawaban: "YA", alasan: "Semua cocok, saya setuju." })).headers.location).toBe(
    "/petugas/uji-petik",
  );

  const board = (await (await enter("wati")).get("/petugas/cabang")).body;
  expect(board).toContain("Buku tabungan atas nama orang lain.");
  const looks = await sql<{
    n: number;
  }>`select count(*) as n from audit.facts where claim_id = ${id} and type = 'CaseFileOpened'`.execute(db);
  expect(looks.rows[0]!.n).toBe(1);
});

test("an answer without one of the buttons is none", async () => {
  const { id, code } = await addClaim({ status: "APPROVED" });
  await sql`insert into case_reviews (claim_id, office_id, percent, first_officers, second_officer, drawn_at, reviewer, reviewer_office, taken_at)
    select ${id}, ${officer("CS").officeId}, 100, array[${officer("CS").id}::uuid], ${officer("PENATA_MADYA").id}, now(), id, office_id, now() from staff where username = 'lina'`.execute(
    db,
  );
  await db.updateTable("staff").set({ totp_last_step: 0 }).where("username", "=", "lina").execute();
  const lina = await enter("lina");
  const unclear = await lina.post(`/petugas/uji-petik/${code}`, { alasan: "Alasan tanpa memilih tombol." });
  expect([unclear.statusCode, unclear.body.includes("Alasan tanpa memilih tombol.")]).toEqual([422, true]);
  expect((await lina.get(`/petugas/uji-petik/${code}`)).statusCode).toBe(200);
});
