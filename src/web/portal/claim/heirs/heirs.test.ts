import { sql } from "kysely";
import { Secret, TOTP } from "otpauth";
import { afterAll, expect, test } from "vitest";
import { openOffice } from "../../../../../tests/casework-fixture.ts";
import { openTestHouse } from "../../../../../tests/test-house.ts";
import { createTestPlatform } from "../../../../../tests/test-platform.ts";
import { importStaff } from "../../../../access/index.ts";
import { addDocument, getClaimForClaimant, listHeirs } from "../../../../claims/index.ts";
import { createServer } from "../../../server.ts";

const platform = await createTestPlatform("2026-06-02T09:00:00+07:00");
const { db, keys } = platform;
const { addClaim } = await openOffice(platform);
const { house, sessionOf, close } = openTestHouse(platform);
const here = { ...house, clock: platform.clock };
const app = await createServer(here);
afterAll(async () => {
  await app.close();
  await close();
});
const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
await importStaff(
  platform,
  (
    [
      ["dewi", "CS", "MAMPANG"],
      ["lina", "CS", "LUWUK"],
      ["hendra", "PENATA_MADYA", "MAMPANG"],
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

const plain = (html: string): string => html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
const browser = (cookies: Record<string, string>) => {
  const post = (url: string, form: Record<string, string>) =>
    app.inject({
      method: "POST",
      url,
      cookies,
      headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
      payload: new URLSearchParams(form).toString(),
    });
  return {
    post,
    leadsTo: async (url: string, form: Record<string, string>) => {
      const { statusCode, headers } = await post(url, form);
      return statusCode === 303 ? headers.location : statusCode;
    },
    get: (url: string) => app.inject({ url, cookies }),
    page: async (url: string) => plain((await app.inject({ url, cookies })).body),
  };
};
async function officer(nama: string) {
  const kode = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  const signedIn = await browser({}).post("/petugas/masuk", { nama, sandi: "kenari-sawah-111", kode });
  return browser({ petugas: signedIn.cookies.find(({ name }) => name === "petugas")!.value });
}
async function family(): Promise<{ id: string; code: string; phone: ReturnType<typeof browser> }> {
  const { id, code } = await addClaim({ status: "DRAFT" });
  return { id, code, phone: browser(await sessionOf(id)) };
}
const send = async (claimId: string, codes: readonly string[]): Promise<void> => {
  for (const code of codes)
    await addDocument(here, { claimId, code, file: Buffer.from("%PDF-1.4\n%%EOF\n"), uploadId: null });
};
const widow = {
  nama: "Sri Wahyuni",
  nik: "3174015203800001",
  "lahir-day": "12",
  "lahir-month": "3",
  "lahir-year": "1980",
  hubungan: "SPOUSE",
};
const daughter = {
  nama: "Rani Prasetyo",
  nik: "3174014201150003",
  "lahir-day": "2",
  "lahir-month": "1",
  "lahir-year": "2015",
  hubungan: "CHILD",
};
const seen = {
  act: "kirim",
  "lihat-ORIGINALS": "ya",
  "lihat-HEIRS_PRESENT": "ya",
  "lihat-OWN_ACCOUNTS": "ya",
  "lihat-NOBODY_ASKED_MONEY": "ya",
};

test("a family begins at home, shows its proof, completes the heirs, and an officer sends the claim with them", async () => {
  const { id, code, phone } = await family();
  const dewi = await officer("dewi");
  // What the file of the member tells is not told yet: not the balance, and not that its height asks for a tax number.
  await sql`update ledger_years set balance = 90000000 where member_id = (select member_id from claims where id = ${id})`.execute(
    db,
  );
  expect(await phone.leadsTo("/klaim/alasan", { alasan: "MENINGGAL" })).toBe("/klaim/pekerjaan");
  expect(
    (await phone.post("/klaim/pekerjaan", { "meninggal-day": "20", "meninggal-month": "5", "meninggal-year": "2027" }))
      .body,
  ).toContain("Tanggal ini belum terjadi");
  const died = { "meninggal-day": "20", "meninggal-month": "5", "meninggal-year": "2026" };
  expect(await phone.leadsTo("/klaim/pekerjaan", died)).toBe("/klaim/ahli-waris");
  const before = await phone.page("/klaim/ahli-waris");
  expect(before).toContain("Berkas peserta belum kami buka");
  for (const hidden of ["NPWP", "PT Benang Contoh", "90.000.000", "saldo"]) expect(before).not.toContain(hidden);
  expect((await phone.get("/klaim/saldo")).headers.location).toBe("/klaim");
  expect((await phone.get("/klaim/dokumen/NPWP")).headers.location).toBe("/klaim");

  // Nor by saying that somebody who died was laid off.
  await phone.post("/klaim/alasan", { alasan: "PHK" });
  await phone.post("/klaim/pekerjaan", { bukti: "PERJANJIAN_BERSAMA" });
  expect((await phone.get("/klaim/saldo")).headers.location).toBe("/klaim");
  await phone.post("/klaim/alasan", { alasan: "MENINGGAL" });
  await phone.post("/klaim/pekerjaan", died);

  // No papers, no proof; an officer of another branch, or of another desk, sees nothing.
  const other = await officer("lina");
  expect([
    (await other.get(`/petugas/ahli-waris/${code}`)).statusCode,
    (await (await officer("hendra")).get("/petugas/ahli-waris")).statusCode,
  ]).toEqual([404, 404]);
  expect((await dewi.post(`/petugas/ahli-waris/${code}`, { act: "bukti", bukti: "PROVED" })).body).toContain(
    "belum dikirim",
  );
  await send(id, ["AKTA_KEMATIAN", "SURAT_AHLI_WARIS"]);
  expect(
    (await dewi.post(`/petugas/ahli-waris/${code}`, { act: "bukti", bukti: "REFUSED", alasan: "buram" })).statusCode,
  ).toBe(422);
  const why = "Surat ahli waris belum ditandatangani camat.";
  /** What the officer's page shows, as its form says it. */
  const shownFor = async (act: "bukti" | "kirim"): Promise<string> =>
    new RegExp(`name="act" value="${act}".*?name="tampak" value="([^"]+)"`, "s").exec(
      (await dewi.get(`/petugas/ahli-waris/${code}`)).body,
    )![1]!;
  const first = await shownFor("bukti");
  const refusal = { act: "bukti", bukti: "REFUSED", alasan: why, tampak: first };
  expect(await dewi.leadsTo(`/petugas/ahli-waris/${code}`, refusal)).toMatch(/kabar=JAWAB/);
  expect(await phone.page("/klaim/ahli-waris")).toContain(why);
  // Another certificate arrives while the page of the one before stands open.
  await send(id, ["SURAT_AHLI_WARIS"]);
  const proved = { act: "bukti", bukti: "PROVED" };
  expect((await dewi.post(`/petugas/ahli-waris/${code}`, { ...proved, tampak: first })).body).toContain(
    "Keluarga baru saja mengirim surat lain.",
  );
  expect(await phone.page("/klaim/ahli-waris")).not.toContain("NPWP");
  expect(await dewi.leadsTo(`/petugas/ahli-waris/${code}`, { ...proved, tampak: await shownFor("bukti") })).toMatch(
    /kabar=JAWAB/,
  );
  expect(await phone.page("/klaim/ahli-waris")).toContain("NPWP");
  expect((await phone.get("/klaim/saldo")).headers.location).toBe("/klaim");

  // The same heir named twice by a double click is one.
  await Promise.all([phone.post("/klaim/ahli-waris/baru", widow), phone.post("/klaim/ahli-waris/baru", widow)]);
  expect(await phone.leadsTo("/klaim/ahli-waris/baru", daughter)).toBe("/klaim/ahli-waris/2/rekening");
  expect((await phone.page("/klaim/ahli-waris/2/rekening")).toUpperCase()).toContain(
    "UANGNYA MASUK KE REKENING WALINYA. ISI WALI UNTUK RANI PRASETYO",
  );
  const open = await phone.page("/klaim/ahli-waris");
  for (const said of [
    "Isi wali untuk RANI PRASETYO",
    "Isi rekening untuk SRI WAHYUNI",
    "dibagi rata",
    "Akta lahir anak",
  ])
    expect(open.toUpperCase()).toContain(said.toUpperCase());
  const guarded = { ...daughter, wali: "Sri Wahyuni", "wali-nik": "3174015203800001", pembilang: "1", penyebut: "2" };
  expect((await phone.post("/klaim/ahli-waris/2", { ...guarded, "wali-nik": "12" })).body).toContain(
    "NIK wali harus 16 angka",
  );
  expect((await phone.post("/klaim/ahli-waris/2", { ...guarded, penyebut: "" })).body).toContain(
    "Isi kedua angka bagian",
  );
  expect((await phone.post("/klaim/ahli-waris/2", { ...guarded, nik: widow.nik })).body).toContain("NIK ini sudah ada");
  await phone.post("/klaim/ahli-waris/2", guarded);
  expect(await phone.page("/klaim/ahli-waris")).toContain("Isi bagian untuk semua ahli waris");
  await phone.post("/klaim/ahli-waris/1", { ...widow, pembilang: "1", penyebut: "2" });
  for (const place of [1, 2])
    expect(
      await phone.leadsTo(`/klaim/ahli-waris/${place}/rekening`, { bank: "014", rekening: `123456780${place}` }),
    ).toBe("/klaim/ahli-waris");

  // Not sent while a paper or a tick is missing, and sent once by two clicks.
  expect((await dewi.post(`/petugas/ahli-waris/${code}`, seen)).body).toContain("Masih ada yang kurang");
  const { decision } = await getClaimForClaimant(db, keys, id);
  await send(
    id,
    decision!.documents.map((each) => each.code),
  );
  expect(await phone.page("/klaim/ahli-waris")).toContain("Semua sudah lengkap");
  expect((await dewi.post(`/petugas/ahli-waris/${code}`, { ...seen, "lihat-ORIGINALS": "" })).body).toContain(
    "Beri tanda semua",
  );
  // Who opened a claim without a code does not send it as well.
  await sql`update claims set opened_by = (select id from staff where username = 'dewi'), confirmed_by = 'ORIGINAL_KTP', channel = 'DESK' where id = ${id}`.execute(
    db,
  );
  expect((await dewi.post(`/petugas/ahli-waris/${code}`, seen)).body).toContain("Petugas lain yang mengirimnya");
  await sql`update claims set opened_by = null, confirmed_by = 'CODE' where id = ${id}`.execute(db);
  // Nor does anybody change from a phone what the officer reads with the heirs.
  const shownBefore = await shownFor("kirim");
  await phone.post("/klaim/ahli-waris/1/rekening", { bank: "014", rekening: "9876543210" });
  for (const tampak of [shownBefore, ""])
    expect((await dewi.post(`/petugas/ahli-waris/${code}`, { ...seen, tampak })).body).toContain(
      "Data ahli waris baru saja diubah dari HP",
    );
  const now = { ...seen, tampak: await shownFor("kirim") };
  const sent = await Promise.all([1, 2, 3].map(() => dewi.leadsTo(`/petugas/ahli-waris/${code}`, now)));
  expect(sent.every((where) => String(where).startsWith("/petugas/ahli-waris"))).toBe(true);
  const claim = await getClaimForClaimant(db, keys, id);
  expect(claim).toMatchObject({
    status: "INTERVIEWED",
    completeOn: "2026-06-02",
    decision: { gross: 90_000_000, net: 88_000_000 },
  });
  expect((await listHeirs(db, keys, id)).map(({ gross, tax }) => [gross, tax])).toEqual([
    [45_000_000, 1_000_000],
    [45_000_000, 1_000_000],
  ]);
  const facts = await sql<{
    type: string;
  }>`select type from audit.facts where claim_id = ${id} and type in ('ClaimSubmitted', 'InterviewPassed', 'HeirsProved')`.execute(
    db,
  );
  expect(facts.rows.length).toBe(3);
  const status = await phone.page("/klaim/status");
  expect(status).toContain("Sri Wahyuni: Rp44.000.000");
  expect(await phone.leadsTo("/klaim/ahli-waris/baru", { ...widow, nik: "3174015203800009" })).toBe("/klaim");
});

test("who comes later in the law's order does not inherit beside who comes first; an heir taken away closes up", async () => {
  const { id, phone } = await family();
  await phone.post("/klaim/alasan", { alasan: "MENINGGAL" });
  await phone.post("/klaim/pekerjaan", { "meninggal-day": "20", "meninggal-month": "5", "meninggal-year": "2026" });
  await phone.post("/klaim/ahli-waris/baru", { ...widow, hubungan: "SIBLING" });
  await phone.post("/klaim/ahli-waris/baru", daughter);
  expect(await phone.page("/klaim/ahli-waris")).toContain("Urutan ahli waris belum sesuai aturan");
  expect(await phone.leadsTo("/klaim/ahli-waris/1", { hapus: "ya" })).toBe("/klaim/ahli-waris");
  expect((await listHeirs(db, keys, id)).map(({ place, person }) => [place, person.nik])).toEqual([[1, daughter.nik]]);
  expect(await phone.page("/klaim/ahli-waris")).not.toContain("Urutan ahli waris belum sesuai aturan");
  for (const url of ["/klaim/ahli-waris/7", "/klaim/ahli-waris/0", "/klaim/ahli-waris/x/rekening"])
    expect((await phone.get(url)).headers.location).toBe("/klaim");
});
