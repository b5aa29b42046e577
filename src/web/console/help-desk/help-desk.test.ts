import cookie from "@fastify/cookie";
import formbody from "@fastify/formbody";
import Fastify from "fastify";
import { sql } from "kysely";
import { Secret, TOTP } from "otpauth";
import { expect, test } from "vitest";
import { openOffice } from "../../../../tests/casework-fixture.ts";
import { createTestPlatform } from "../../../../tests/test-platform.ts";
import { importStaff } from "../../../access/index.ts";
import { planShifts } from "../../../appointments/index.ts";
import { findCaseFile, saveAnswers } from "../../../claims/index.ts";
import type { House } from "../../../house.ts";
import { newId } from "../../../platform/ids.ts";
import { recordVisit } from "../../../visits/index.ts";
import { consoleDoor } from "../console.ts";

const platform = await createTestPlatform("2026-06-09T09:00:00+07:00");
const { db } = platform;
const { addClaim, officer } = await openOffice(platform);
await planShifts(platform);
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
      ["dewi", "CS"],
      ["hendra", "PENATA_MADYA"],
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
const post = (url: string, form: Record<string, string>, petugas = "") =>
  app.inject({
    method: "POST",
    url,
    cookies: { petugas },
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams(form).toString(),
  });
const enter = async (username: string): Promise<string> => {
  const kode = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  const answer = await post("/petugas/masuk", { nama: username, sandi: "kenari-sawah-111", kode });
  return answer.cookies.find((each) => each.name === "petugas")!.value;
};
const dewi = await enter("dewi");
const get = async (url: string, petugas = dewi) => await app.inject({ url, cookies: { petugas } });
const send = async (id: string, more: object = {}) =>
  await recordVisit(platform, officer("GUARD"), {
    id,
    at: platform.clock.now(),
    sentTo: "HELPER",
    linkCode: null,
    why: "CLAIM",
    knew: null,
    priority: null,
    left: null,
    ...more,
  });

test("who waits at the help desk is told on the queue of those who help there, and not of others", async () => {
  const id = newId();
  const waits = '<a href="/petugas/meja-bantuan">1 orang di meja bantuan</a>';
  expect((await get("/petugas/antrean")).body).not.toContain("Juga menunggu");
  await send(id);
  const queue = (await get("/petugas/antrean")).body;
  expect(queue).toContain("Juga menunggu:");
  expect(queue).toContain(waits);
  expect((await get("/petugas/antrean?bagian=tabel")).body).toContain(waits);
  await send(id, { left: "ANSWERED" });
  expect((await get("/petugas/antrean")).body).not.toContain("Juga menunggu");
});

test("people wait in order; the officer calls the next, opens their claim by KTP, books the same hour; nobody else is called meanwhile", async () => {
  const [plain, elderly] = [newId(), newId()];
  await send(plain);
  platform.setNow("2026-06-09T09:05:00+07:00");
  await send(elderly, { priority: "ELDERLY" });
  const list = (await get("/petugas/meja-bantuan")).body;
  expect(list.indexOf("Lansia")).toBeLessThan(list.indexOf("5 menit"));
  const called = await post("/petugas/meja-bantuan/panggil", {}, dewi);
  expect(called.headers.location).toBe(`/petugas/meja-bantuan/${elderly}`);
  expect((await post("/petugas/meja-bantuan/panggil", {}, dewi)).headers.location).toBe(called.headers.location);

  const { code: paid } = await addClaim({ status: "PAID", name: "SITI AMINAH" });
  const { person } = (await findCaseFile(db, platform.keys, { code: paid }))!;
  const form = {
    nama: person.name,
    nik: person.nik,
    kpj: person.kpj,
    "lahir-day": "15",
    "lahir-month": "3",
    "lahir-year": "1975",
  };
  const unseen = await post(`/petugas/meja-bantuan/${elderly}/klaim`, form, dewi);
  expect(unseen.statusCode).toBe(422);
  expect(unseen.body).toContain("Centang setelah melihat KTP asli dan wajahnya.");
  expect(unseen.body).toContain(`value="${person.nik}"`);
  const wrong = await post(
    `/petugas/meja-bantuan/${elderly}/klaim`,
    { ...form, asli: "ya", "lahir-year": "1976" },
    dewi,
  );
  expect(wrong.body).toContain("Data ini tidak cocok dengan catatan kami.");
  const opened = await post(`/petugas/meja-bantuan/${elderly}/klaim`, { ...form, asli: "ya" }, dewi);
  expect([opened.statusCode, opened.headers.location]).toEqual([303, "/klaim"]);
  expect(opened.cookies.find(({ name }) => name === "sesi")?.httpOnly).toBe(true);

  const { rows } = await sql<{
    id: string;
    code: string;
  }>`select id, code from claims where confirmed_by = 'ORIGINAL_KTP'`.execute(db);
  const page = (await get(`/petugas/meja-bantuan/${elderly}`)).body;
  expect(page).toContain(`value="${rows[0]!.code}"`);
  expect(page).toContain("Langkah 2 dari 6: isi dan kirim");
  expect(page).not.toContain("SITI");
  // Nothing is sent yet: what is missing, and no time to be refused.
  for (const said of ["Klaim ini belum dikirim", "Pertanyaan yang belum dijawab", "Rekening bank"])
    expect(page).toContain(said);
  expect(page).not.toContain('name="waktu"');
  expect(page).not.toContain("hadir dengan KTP asli");
  await sql`update claims set status = 'SUBMITTED', submitted_at = now() where id = ${rows[0]!.id}`.execute(db);
  const sent = (await get(`/petugas/meja-bantuan/${elderly}`)).body;
  const first = /name="waktu" value="(VIDEO [^"]+)"/.exec(sent)![1]!;
  const booked = await post(`/petugas/meja-bantuan/${elderly}/wawancara`, { kode: rows[0]!.code, waktu: first }, dewi);
  expect(booked.statusCode).toBe(303);
  expect(booked.headers.location).toContain("dipesan=2026-06-09T02");
  const done = (await get(booked.headers.location!)).body;
  expect(done).toContain("Wawancara dipesan: Selasa, 9\u00a0Juni\u00a02026, 09.20 WIB.");
  expect(done).toContain("Waktu dipesan");
  // The other way, in the same chair: the time that has begun, face to face.
  const running = /name="waktu" value="(IN_PERSON [^"]+)"/.exec(sent)![1]!;
  expect(sent).toContain("sekarang, 09.00");
  const faced = await post(`/petugas/meja-bantuan/${elderly}/wawancara`, { kode: rows[0]!.code, waktu: running }, dewi);
  expect((await get(faced.headers.location!)).body).toContain(
    "Wawancara tatap muka dipesan: Selasa, 9\u00a0Juni\u00a02026, 09.00 WIB.",
  );
  expect((await post("/petugas/meja-bantuan/panggil", {}, dewi)).headers.location).toBe(
    `/petugas/meja-bantuan/${plain}`,
  );
});

test("a claim from a phone that is finished here: the officer types code and NIK from the card, and sees nothing of the file", async () => {
  const id = newId();
  await send(id);
  const { code } = await addClaim({ status: "DRAFT", name: "SUTINI" });
  const { person } = (await findCaseFile(db, platform.keys, { code }))!;
  const see = async (form: Record<string, string>) => await post(`/petugas/meja-bantuan/${id}/hadir`, form, dewi);
  const empty = await see({});
  expect(empty.statusCode).toBe(422);
  for (const said of ["Kode klaim seperti JHT-7K3M-92QF.", "NIK ada 16 angka.", "Centang setelah melihat KTP asli"])
    expect(empty.body).toContain(said);
  const typed = { "kode-hadir": code.toLowerCase(), "asli-hadir": "ya" };
  const other = await see({ ...typed, "nik-hadir": "3174031503719999" });
  expect(other.body).toContain("Kode klaim dan NIK ini tidak cocok.");
  expect(other.body).toContain('value="3174031503719999"');
  const noted = await see({ ...typed, "nik-hadir": person.nik });
  const page = (await get(noted.headers.location!)).body;
  expect(page).toContain(`${code}: kehadiran tercatat.`);
  expect(page).not.toContain("SUTINI");
});

test("before the claim of a slip is sent the desk sees how many papers it lacks and that nobody noted them here; a time needs a code", async () => {
  const id = newId();
  await send(id);
  const empty = (await get(`/petugas/meja-bantuan/${id}`)).body;
  expect(empty).toContain("Belum ada klaim dari slip ini.");
  const { id: claimId, code } = await addClaim({ status: "DRAFT", name: "SUTINI" });
  await saveAnswers(platform, claimId, { reason: "CACAT_TOTAL" });
  await sql`update visits set claim_id = ${claimId} where id = ${id}`.execute(db);
  const page = (await get(`/petugas/meja-bantuan/${id}`)).body;
  for (const said of ["Dokumen yang belum difoto: 5", "Catatan bahwa warga hadir dengan KTP asli"])
    expect(page).toContain(said);
  for (const hidden of ['name="waktu"', "SUTINI", "dokter"]) expect(page).not.toContain(hidden);
  const booked = await post(`/petugas/meja-bantuan/${id}/wawancara`, { kode: code, waktu: "LAIN" }, dewi);
  expect([booked.statusCode, booked.body.includes("Pilih dulu jam dan cabangnya.")]).toEqual([422, true]);
  await sql`update claims set status = 'INTERVIEWED' where id = ${claimId}`.execute(db);
  expect((await get(`/petugas/meja-bantuan/${id}`)).body).toContain("Wawancaranya sudah selesai");
});

test.each([
  [{ kode: "JHT-1", waktu: "x" }, "Kode klaim seperti JHT-7K3M-92QF."],
  [{ kode: "", waktu: "" }, "Kode klaim seperti JHT-7K3M-92QF."],
])("a booking that cannot be is told in a sentence: %o", async (form, sentence) => {
  const id = newId();
  await send(id);
  const answer = await post(`/petugas/meja-bantuan/${id}/wawancara`, form, dewi);
  expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true]);
});

test("who came straight to the desk is counted too, once; how they left is asked; a second verifier has no desk here", async () => {
  const kunci = newId();
  await post("/petugas/meja-bantuan/tambah", { kunci }, dewi);
  await post("/petugas/meja-bantuan/tambah", { kunci }, dewi);
  const { rows } = await sql<{ n: number }>`select count(*) as n from visits where id = ${kunci}`.execute(db);
  expect(rows[0]!.n).toBe(1);
  await post(`/petugas/meja-bantuan/${kunci}/pulang`, { left: "HELPED" }, dewi);
  expect((await get(`/petugas/meja-bantuan/${kunci}`)).body).toContain("Sudah dibantu");
  for (const url of ["/petugas/meja-bantuan/bukan-id", `/petugas/meja-bantuan/${newId()}`])
    expect((await get(url)).statusCode).toBe(404);
  const hendra = await enter("hendra");
  expect((await get("/petugas/meja-bantuan", hendra)).statusCode).toBe(404);
  await send(newId());
  expect((await get("/petugas/antrean", hendra)).body).not.toContain("Juga menunggu");
  expect((await post("/petugas/meja-bantuan/panggil", {}, hendra)).statusCode).toBe(404);
});
