import { afterAll, expect, test } from "vitest";
import { openTestHouse } from "../../../../tests/test-house.ts";
import { createTestPlatform } from "../../../../tests/test-platform.ts";
import { createServer } from "../../server.ts";

const platform = await createTestPlatform("2026-06-02T09:00:00+07:00");
const { house, close } = openTestHouse(platform);
const app = await createServer({ ...house, clock: platform.clock });
afterAll(async () => {
  await app.close();
  await close();
});

const plain = (html: string): string =>
  html
    .slice(html.indexOf("<main"))
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");
/** Answers a form as a browser would, and follows it to the answer. */
async function check(query: string): Promise<string> {
  const sent = await app.inject({ url: `/cek/keadaan?kirim=1&${query}` });
  expect(sent.statusCode, sent.body).toBe(303);
  return plain((await app.inject({ url: String(sent.headers.location) })).body);
}

test("all thirteen reasons stand on the first page, and each leads to its own questions or straight to the answer", async () => {
  const { body } = await app.inject({ url: "/cek" });
  const offered = [...body.matchAll(/name="alasan" type="radio" value="([A-Z0-9_]+)"/g)].map(([, code]) => code);
  expect(new Set(offered).size).toBe(13);
  for (const code of offered) {
    const page = await app.inject({ url: `/cek/keadaan?alasan=${code}` });
    expect([code, page.statusCode]).toEqual([code, code === "CACAT_TOTAL" ? 303 : 200]);
    expect(Buffer.byteLength(page.body)).toBeLessThan(40_000);
  }
  expect(plain((await app.inject({ url: "/cek?kirim=1" })).body)).toContain("Pilih keadaan Anda");
  expect((await app.inject({ url: "/cek?pilih=MENINGGAL" })).body).toMatch(/<details[^>]* open/);
});

test("a contract that ended waits one month, and the papers are named", async () => {
  const waiting = await check("alasan=PKWT_AKHIR&tanggal-day=15&tanggal-month=5&tanggal-year=2026&kerja=tidak");
  expect(waiting).toMatch(/Belum bisa hari ini. Anda bisa klaim mulai Senin,\s15\sJuni\s2026/);
  expect(waiting).toContain("Surat kontrak habis");
  expect(await check("alasan=PKWT_AKHIR&tanggal-day=1&tanggal-month=5&tanggal-year=2026&kerja=tidak")).toContain(
    "Ya, Anda bisa klaim sekarang",
  );
});

test("what somebody typed is not called on record, and a layoff is proved by one paper of several", async () => {
  const text = await check("alasan=PHK&tanggal-day=1&tanggal-month=4&tanggal-year=2026&kerja=ya");
  expect(text).toContain("Anda menjawab masih bekerja");
  expect(text).not.toContain("tercatat");
  expect(text).toContain("Bukti PHK, salah satu saja dari ini: Tanda terima laporan PHK");
  expect(text).not.toContain("Pernyataan tidak menolak PHK");
});

test("a tenth is for ten years of membership, once, and its later tax is told before going on", async () => {
  const early = await check("alasan=SEBAGIAN_10&tanggal-day=1&tanggal-month=7&tanggal-year=2016&pernah=tidak");
  expect(early).toMatch(/Anda bisa klaim mulai Rabu,\s1\sJuli\s2026/);
  const ten = await check("alasan=SEBAGIAN_10&tanggal-day=1&tanggal-month=6&tanggal-year=2016&pernah=tidak");
  expect(ten).toContain("Ya, Anda bisa klaim sekarang");
  expect(ten).toContain("klaim berikutnya mulai tahun 2028 kena pajak bertingkat");
  expect(ten.indexOf("pajak bertingkat")).toBeLessThan(ten.indexOf("Mulai klaim"));
  const again = await check("alasan=SEBAGIAN_10&tanggal-day=1&tanggal-month=6&tanggal-year=2010&pernah=ya");
  expect(again).toContain("Belum bisa dengan keadaan ini");
  expect(again).toContain("Itu hanya boleh satu kali");
});

test("the papers of a mortgage follow its use, and a question left open is said beside its field", async () => {
  const facts = "alasan=SEBAGIAN_30_KREDIT&tanggal-day=1&tanggal-month=6&tanggal-year=2010&pernah=tidak";
  const down = await check(`${facts}&guna=UANG_MUKA`);
  expect(down).toContain("standing instruction");
  expect(down).not.toContain("Surat sisa utang");
  const instalments = await check(`${facts}&guna=ANGSURAN`);
  expect(instalments).toContain("Surat sisa utang dari bank");
  expect(instalments).not.toContain("standing instruction");
  const open = await app.inject({ url: `/cek/keadaan?kirim=1&${facts}` });
  expect(open.statusCode).toBe(422);
  expect(open.body).toContain('id="guna-error"');
});

test("an heir hears who is nearer, and that the claim begins here and ends at a branch", async () => {
  const died = "alasan=MENINGGAL&tanggal-day=9&tanggal-month=2&tanggal-year=2026";
  const sibling = await check(`${died}&waris=SIBLING&lain-SPOUSE=ya&lain-PARENT=ya`);
  expect(sibling).toContain("Ada keluarga yang lebih berhak");
  expect(sibling).toContain("Yang berhak lebih dulu: Suami atau istri.");
  expect(sibling).toContain("Anda boleh membantu");
  const child = await check(`${died}&waris=CHILD&lain-SPOUSE=ya&lain-SIBLING=ya`);
  expect(child).toContain("Ya, Anda bisa klaim sekarang, lewat kantor cabang");
  expect(child).toContain("Mulai di sini, selesai di kantor cabang");
  expect(child).toContain("Akta lahir anak");
  expect(child).toContain("Mulai dan dapatkan kode klaim");
  const future = await app.inject({
    url: "/cek/keadaan?kirim=1&alasan=MENINGGAL&tanggal-day=9&tanggal-month=2&tanggal-year=2027&waris=CHILD",
  });
  expect(future.body).toContain('id="tanggal-error"');
});

test("on a day on which branches are closed nobody is told that the file can be complete today: online there is no interview either", async () => {
  const heir = "alasan=MENINGGAL&tanggal-day=9&tanggal-month=2&tanggal-year=2026&waris=SPOUSE";
  const online = "alasan=PHK&tanggal-day=1&tanggal-month=4&tanggal-year=2026&kerja=tidak";
  const seen = (text: string): string[] => /((?:Hari ini|Kalau semuanya).*?) (Uang masuk.*?2026)/.exec(text)!.slice(1);
  // Sunday, and Tuesday 16 June 2026, the first of Muharram.
  platform.setNow("2026-06-07T09:00:00+07:00");
  expect(seen(await check(heir))).toEqual([
    "Hari ini kantor cabang tutup. Kalau semuanya lengkap di sana hari Senin, 8 Juni 2026",
    "Uang masuk paling lambat Senin, 15 Juni 2026",
  ]);
  platform.setNow("2026-06-16T09:00:00+07:00");
  expect(seen(await check(heir))).toEqual([
    "Hari ini kantor cabang tutup. Kalau semuanya lengkap di sana hari Rabu, 17 Juni 2026",
    "Uang masuk paling lambat Rabu, 24 Juni 2026",
  ]);
  expect(seen(await check(online))).toEqual([
    "Hari ini tidak ada wawancara. Kalau wawancara hari Rabu, 17 Juni 2026 dan semuanya lengkap",
    "Uang masuk paling lambat Rabu, 24 Juni 2026",
  ]);
  platform.setNow("2026-06-02T09:00:00+07:00");
  expect(seen(await check(heir))).toEqual([
    "Kalau semuanya lengkap di cabang hari ini",
    "Uang masuk paling lambat Selasa, 9 Juni 2026",
  ]);
  expect(seen(await check(online))).toEqual([
    "Kalau semuanya lengkap hari ini",
    "Uang masuk paling lambat Selasa, 9 Juni 2026",
  ]);
});

test("a company's pension age is asked for, and answers that are no answers lead back", async () => {
  const facts = "alasan=PENSIUN_PKB&tanggal-day=1&tanggal-month=6&tanggal-year=1971&kerja=tidak";
  expect(await check(`${facts}&usia=55`)).toContain("Ya, Anda bisa klaim sekarang");
  expect((await app.inject({ url: `/cek/keadaan?kirim=1&${facts}&usia=5x` })).body).toContain('id="usia-error"');
  expect((await app.inject({ url: "/cek/jawaban?alasan=SEBAGIAN_10" })).headers.location).toBe("/cek");
  expect((await app.inject({ url: "/cek/jawaban?alasan=toString" })).headers.location).toBe("/cek");
});
