import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { addDocument, getClaimForClaimant, noteSeenAtBranch, saveBank, submitClaim } from "../../../claims/index.ts";
import { openOffice } from "../../../../tests/casework-fixture.ts";
import { openTestHouse } from "../../../../tests/test-house.ts";
import { createTestPlatform } from "../../../../tests/test-platform.ts";
import { createServer } from "../../server.ts";

// The member of the fixture has been one since 1 January 2012, born 15 March 1975, laid off on 30 April 2026.
const platform = await createTestPlatform("2026-06-02T09:00:00+07:00");
const { db, keys } = platform;
const { addClaim, officer } = await openOffice(platform);
const { house, sessionOf, close } = openTestHouse(platform);
const app = await createServer({ ...house, clock: platform.clock });
afterAll(async () => {
  await app.close();
  await close();
});

const plain = (html: string): string => html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");

/** A draft in its own browser: where a form leads, what a page says. */
async function openDraft() {
  const { id, code } = await addClaim({ status: "DRAFT" });
  const cookies = await sessionOf(id);
  const post = async (url: string, form: Record<string, string>) =>
    await app.inject({
      method: "POST",
      url,
      cookies,
      headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
      payload: new URLSearchParams(form).toString(),
    });
  return {
    id,
    code,
    leadsTo: async (url: string, form: Record<string, string>) => {
      const { statusCode, headers } = await post(url, form);
      return statusCode === 303 ? headers.location : statusCode;
    },
    post,
    page: async (url: string) => plain((await app.inject({ url, cookies })).body),
    claim: () => getClaimForClaimant(db, keys, id),
  };
}
const sendPapers = async (claimId: string, codes: readonly string[]) => {
  const file = Buffer.from("%PDF-1.4\n%%EOF\n");
  for (const code of codes)
    await addDocument({ ...house, clock: platform.clock }, { claimId, code, file, uploadId: null });
};
const leave = (id: string, endReason: string, to: string) =>
  sql`update employments set end_reason = ${endReason}, to_day = ${to} where membership_id in
    (select s.id from memberships s join claims c on c.member_id = s.member_id where c.id = ${id})`.execute(db);

test("a contract's end is the registry's: nothing more is asked, and its paper is", async () => {
  const draft = await openDraft();
  await leave(draft.id, "PKWT_AKHIR", "2026-04-30");
  expect(await draft.page("/klaim/alasan")).toContain("Kontrak kerja saya habis");
  expect(await draft.leadsTo("/klaim/alasan", { alasan: "PKWT_AKHIR" })).toBe("/klaim/dokumen");
  expect(await draft.page("/klaim/dokumen")).toContain("Surat kontrak habis");
  expect(await draft.leadsTo("/klaim/pekerjaan", {})).toBe("/klaim");
});

test("a contract that ended last week waits its month, and the draft is kept", async () => {
  const draft = await openDraft();
  await leave(draft.id, "PKWT_AKHIR", "2026-05-25");
  expect(await draft.leadsTo("/klaim/alasan", { alasan: "PKWT_AKHIR" })).toBe("/klaim/belum-bisa");
  expect(await draft.page("/klaim/belum-bisa")).toMatch(/mulai Kamis, 25 Juni 2026/);
});

test("a tenth before ten years waits; after them it is for a tenth of the balance; taken before, never again", async () => {
  const young = await openDraft();
  await sql`update memberships set first_contribution = '2016-07-01' where member_id in
    (select member_id from claims where id = ${young.id})`.execute(db);
  expect(await young.leadsTo("/klaim/alasan", { alasan: "SEBAGIAN_10" })).toBe("/klaim/belum-bisa");
  expect(await young.page("/klaim/belum-bisa")).toMatch(/mulai Rabu, 1 Juli 2026/);

  const old = await openDraft();
  expect(await old.leadsTo("/klaim/alasan", { alasan: "SEBAGIAN_10" })).toBe("/klaim/dokumen");
  expect((await old.claim()).decision).toMatchObject({ eligible: true, gross: 4_127_650 });

  const again = await openDraft();
  await sql`insert into benefit_payments (id, member_id, paid_on, reason, gross)
    select gen_random_uuid(), member_id, '2020-03-10', 'SEBAGIAN_10', 700000 from claims where id = ${again.id}`.execute(
    db,
  );
  expect(await again.leadsTo("/klaim/alasan", { alasan: "SEBAGIAN_10" })).toBe("/klaim/belum-bisa");
  expect(await again.page("/klaim/belum-bisa")).toContain("Itu hanya boleh satu kali");
});

test("whoever takes a part ticks the later tax apart, and it is kept with the declaration", async () => {
  const draft = await openDraft();
  await draft.leadsTo("/klaim/alasan", { alasan: "SEBAGIAN_10" });
  await saveBank(platform, draft.id, { bankCode: "014", account: "1234567890", holder: "BAMBANG PRASETYO" }, "MATCH");
  await sendPapers(draft.id, ["KARTU_PESERTA", "KTP", "BUKU_TABUNGAN", "FOTO_DIRI"]);
  expect(await draft.page("/klaim/periksa")).toContain("klaim berikutnya mulai tahun 2028 kena pajak bertingkat");
  const untold = await draft.post("/klaim/periksa", { benar: "ya" });
  expect(untold.statusCode).toBe(422);
  expect(untold.body).toContain('id="pajak-error"');
  expect(untold.body).toMatch(/id="benar"[^>]*checked/);
  expect(await draft.leadsTo("/klaim/periksa", { benar: "ya", pajak: "ya" })).toBe("/klaim/waktu");
  expect((await draft.claim()).declared?.consents).toEqual([
    "Saya tahu: kalau saya ambil sebagian sekarang, klaim berikutnya mulai tahun 2028 kena pajak bertingkat. Pajaknya bisa lebih besar.",
  ]);
});

test("the papers of a mortgage follow its use; another use, other papers; another reason forgets it", async () => {
  const draft = await openDraft();
  expect(await draft.leadsTo("/klaim/alasan", { alasan: "SEBAGIAN_30_KREDIT" })).toBe("/klaim/pekerjaan");
  expect(await draft.page("/klaim/pekerjaan")).toContain("Uangnya untuk apa?");
  expect((await draft.post("/klaim/pekerjaan", { guna: "LIBURAN" })).body).toContain('id="guna-error"');
  expect(await draft.leadsTo("/klaim/pekerjaan", { guna: "UANG_MUKA" })).toBe("/klaim/dokumen");
  expect(await draft.page("/klaim/dokumen")).toContain("standing instruction");
  await draft.leadsTo("/klaim/pekerjaan", { guna: "PELUNASAN" });
  const papers = await draft.page("/klaim/dokumen");
  expect(papers).toContain("Surat sisa utang dari bank");
  expect(papers).not.toContain("standing instruction");
  await draft.leadsTo("/klaim/alasan", { alasan: "SEBAGIAN_30_TUNAI" });
  expect((await draft.claim()).answers).toEqual({ reason: "SEBAGIAN_30_TUNAI" });
  expect(await draft.leadsTo("/klaim/pekerjaan", { rumah: "pasangan" })).toBe("/klaim/dokumen");
  expect(await draft.page("/klaim/dokumen")).toContain("Pernyataan rumah atas nama pasangan");
});

test("a company's pension age is asked, and one that is not reached is told with its day", async () => {
  const draft = await openDraft();
  expect(await draft.leadsTo("/klaim/alasan", { alasan: "PENSIUN_PKB" })).toBe("/klaim/pekerjaan");
  expect((await draft.post("/klaim/pekerjaan", { usia: "" })).body).toContain('id="usia-error"');
  expect(await draft.leadsTo("/klaim/pekerjaan", { usia: "55" })).toBe("/klaim/belum-bisa");
  expect(await draft.page("/klaim/belum-bisa")).toMatch(/15 Maret 2030/);
  expect(await draft.leadsTo("/klaim/pekerjaan", { usia: "51" })).toBe("/klaim/dokumen");
});

test("what is finished at a branch is kept and prepared at home: which branch, what to bring, and the code; it is sent once an officer has seen who claims", async () => {
  const draft = await openDraft();
  expect(await draft.leadsTo("/klaim/alasan", { alasan: "CACAT_TOTAL" })).toBe("/klaim/cabang");
  const page = await draft.page("/klaim/cabang");
  for (const said of ["Mampang", "Jalan Buncit Raya", draft.code, "Surat keterangan dokter", "sudah tersimpan"])
    expect(page).toContain(said);
  expect(page).toContain("Foto dokumen: 0 dari 5");
  await saveBank(platform, draft.id, { bankCode: "014", account: "1234567890", holder: "BAMBANG PRASETYO" }, "MATCH");
  await sendPapers(draft.id, ["KARTU_PESERTA", "KTP", "SURAT_DOKTER", "BUKU_TABUNGAN", "FOTO_DIRI"]);
  expect(await draft.page("/klaim/cabang")).toContain("Semua sudah siap. Tinggal datang ke cabang.");
  const answers = async () => (await draft.post("/klaim/periksa", { benar: "ya" })).headers.location;
  expect(await answers()).toBe("/klaim/cabang");
  const declared = { lang: "id" as const, lines: [], sentence: "" };
  expect(await submitClaim(platform, { claimId: draft.id, declared })).toMatchObject({
    refusal: { code: "AT_BRANCH" },
  });

  const { person } = await draft.claim();
  const actor = officer("CS");
  const seen = await db
    .transaction()
    .execute((tx) => noteSeenAtBranch(tx, platform, { code: draft.code, nik: person.nik, actor }));
  expect(seen).toMatchObject({ ok: true });
  expect(await draft.leadsTo("/klaim/alasan", { alasan: "CACAT_TOTAL" })).toBe("/klaim/periksa");
  expect(await answers()).toBe("/klaim/waktu");
  expect((await draft.claim()).status).toBe("SUBMITTED");
});

test("who leaves Indonesia says how long they were there: the law counts a resident's tax, officers work out the other's", async () => {
  const draft = await openDraft();
  await leave(draft.id, "KELUAR_WNA", "2026-04-30");
  await sql`update members set citizenship = 'WNA' where id = (select member_id from claims where id = ${draft.id})`.execute(
    db,
  );
  expect(await draft.leadsTo("/klaim/alasan", { alasan: "KELUAR_WNA" })).toBe("/klaim/pekerjaan");
  expect(await draft.page("/klaim/pekerjaan")).toContain("Berapa hari Anda di Indonesia dalam 12 bulan terakhir?");
  expect(await draft.leadsTo("/klaim/pekerjaan", {})).toBe(422);
  expect(await draft.leadsTo("/klaim/pekerjaan", { menetap: "lebih" })).toBe("/klaim/cabang");
  expect((await draft.claim()).decision).toMatchObject({ eligible: true, tax: { method: "FINAL", amount: 0 } });
  expect(await draft.leadsTo("/klaim/pekerjaan", { menetap: "kurang" })).toBe("/klaim/cabang");
  expect(await draft.claim()).toMatchObject({
    answers: { taxResident: false },
    decision: { eligible: true, gross: 41_276_500, tax: { method: "MANUAL", amount: null }, net: null },
  });

  const { person, decision } = await draft.claim();
  const seen = { code: draft.code, nik: person.nik, actor: officer("CS") };
  await db.transaction().execute((tx) => noteSeenAtBranch(tx, platform, seen));
  const page = await draft.page("/klaim/periksa");
  expect(page).toContain("183 hari atau kurang. Pajaknya dihitung petugas, bukan sistem.");
  expect(page).toMatch(/Pajak \(dihitung petugas\)\s+Dihitung petugas/);
  await saveBank(platform, draft.id, { bankCode: "014", account: "1234567890", holder: "BAMBANG PRASETYO" }, "MATCH");
  await sendPapers(
    draft.id,
    decision!.documents.map(({ code }) => code),
  );
  expect(await draft.leadsTo("/klaim/periksa", { benar: "ya" })).toBe("/klaim/waktu");
  const { rows } = await sql`select status, gross, tax, net from claims where id = ${draft.id}`.execute(db);
  expect(rows).toEqual([{ status: "SUBMITTED", gross: 41_276_500, tax: null, net: null }]);
});

test("whatever the reason, everybody declares how long they were here; who lives elsewhere changes it, and officers work the tax out", async () => {
  const draft = await openDraft();
  await leave(draft.id, "PKWT_AKHIR", "2026-04-30");
  await draft.leadsTo("/klaim/alasan", { alasan: "PKWT_AKHIR" });
  expect(await draft.page("/klaim/periksa")).toMatch(/Di Indonesia, 12 bulan terakhir\s+Lebih dari 183 hari/);
  expect((await draft.claim()).decision).toMatchObject({ tax: { method: "FINAL" } });
  expect(await draft.page("/klaim/menetap")).toContain("Berapa hari Anda di Indonesia dalam 12 bulan terakhir?");
  expect((await draft.post("/klaim/menetap", {})).body).toContain('id="menetap-error"');
  expect(await draft.leadsTo("/klaim/menetap", { menetap: "kurang" })).toBe("/klaim/dokumen");
  expect(await draft.page("/klaim/periksa")).toMatch(/Di Indonesia, 12 bulan terakhir\s+183 hari atau kurang/);
  expect((await draft.claim()).decision).toMatchObject({ tax: { method: "MANUAL", amount: null }, net: null });
  // Who leaves is asked on the page of work, and heirs declare nothing of themselves.
  await draft.leadsTo("/klaim/alasan", { alasan: "MENINGGAL" });
  expect(await draft.leadsTo("/klaim/menetap", { menetap: "lebih" })).toBe("/klaim");
});

test("nobody sends a claim for leaving Indonesia before that question is answered", async () => {
  const draft = await openDraft();
  await leave(draft.id, "KELUAR_WNI", "2026-04-30");
  await draft.post("/klaim/alasan", { alasan: "KELUAR_WNI" });
  const { person } = await draft.claim();
  const seen = { code: draft.code, nik: person.nik, actor: officer("CS") };
  await db.transaction().execute((tx) => noteSeenAtBranch(tx, platform, seen));
  const declared = { lang: "id" as const, lines: [], sentence: "" };
  const sent = await submitClaim(platform, { claimId: draft.id, declared });
  expect(sent).toMatchObject({ refusal: { code: "INCOMPLETE" } });
  expect(JSON.stringify(sent)).toContain('{"kind":"QUESTION","code":"work"}');
  expect(await draft.page("/klaim/periksa")).toContain("Pilih berapa lama Anda di Indonesia");
});

test("a wage earner who says that a business stopped is told what does not agree, before and after coming to the branch", async () => {
  const draft = await openDraft();
  expect(await draft.leadsTo("/klaim/alasan", { alasan: "BPU_BERHENTI" })).toBe("/klaim/cabang");
  expect(await draft.page("/klaim/cabang")).toContain("Yang belum cocok dengan catatan kami");
  const { person } = await draft.claim();
  const seen = { code: draft.code, nik: person.nik, actor: officer("CS") };
  await db.transaction().execute((tx) => noteSeenAtBranch(tx, platform, seen));
  expect(await draft.leadsTo("/klaim/alasan", { alasan: "BPU_BERHENTI" })).toBe("/klaim/belum-bisa");
  expect(await draft.leadsTo("/klaim/alasan", { alasan: "MENINGGAL" })).toBe("/klaim/pekerjaan");
});
