import { createHash, randomBytes } from "node:crypto";
import { readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeEach, expect, test } from "vitest";
import { openOffice } from "../../../tests/casework-fixture.ts";
import { joinCompany, openCompanies } from "../../../tests/employers-fixture.ts";
import { openPieces, tus } from "../../../tests/pieces-fixture.ts";
import { openTestHouse } from "../../../tests/test-house.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { hashSecret } from "../../platform/keys.ts";
import { createServer } from "../server.ts";

const platform = await createTestPlatform("2026-06-02T09:00:00+07:00");
const { officer } = await openOffice(platform);
const { benang, kayu } = await openCompanies(platform);
const { house, dataDir, close } = openTestHouse(platform);
const clocked = { ...house, clock: platform.clock };
const app = await createServer(clocked);
await app.ready();
afterAll(async () => {
  await app.close();
  await close();
});

const folder = join(dataDir, "exit-files");
const head = "nik;kpj;nama;jenis;tanggal_berhenti;nomor_surat;tanggal_surat\n";
const digestOf = (file: Buffer): string => createHash("sha256").update(file).digest("hex");

/** Somebody of a company with their browser. */
async function hr(employerId: string, email: string) {
  const { personId } = await joinCompany(platform, officer("CS"), employerId, email);
  const token = randomBytes(24).toString("base64url");
  const at = new Date();
  await platform.db
    .insertInto("employer_sessions")
    .values({
      token_hash: hashSecret(token),
      person_id: personId,
      created_at: at,
      seen_at: at,
      ends_at: new Date(at.getTime() + 3_600_000),
    })
    .execute();
  return { perusahaan: token };
}
const rina = await hr(benang, "rina@benang.example");
const umar = await hr(benang, "umar@benang.example");
const sari = await hr(kayu, "sari@kayu.example");
type Who = typeof rina;

let file = Buffer.alloc(0);
let count = 0;
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  // No two tests send the same file.
  file = Buffer.from(
    `${head}3174031503750001;;Budi Santoso;PHK;2026-05-31;${++count};\n;10008824499;Tak Ada;PHK;2026-05-31;;\n`,
  );
});

const sendings = "/perusahaan/CT000001/kiriman";
const standsAt = (of = file, employerId = benang): string => `${sendings}/${employerId}_${digestOf(of)}`;
const base64 = (text: string): string => Buffer.from(text).toString("base64");
const begin = (cookies: Who, of = file, url = sendings) =>
  app.inject({
    method: "POST",
    url,
    cookies,
    headers: {
      ...tus,
      "upload-length": String(of.length),
      "upload-metadata": `nama ${base64("keluar.csv")},sidik ${base64(digestOf(of))}`,
    },
  });
const pieces = openPieces(() => app);
const write = (cookies: Who, payload: Buffer, offset = 0, url = standsAt()) =>
  pieces.write(cookies, url, payload, offset);
const ask = (cookies: Who, url = standsAt()): Promise<unknown[]> => pieces.ask(cookies, url);
const page = (cookies: Who, url: string) => app.inject({ url, cookies });
const ledTo = async (cookies: Who, url: string): Promise<string> => String((await page(cookies, url)).headers.location);
/** The form as a browser without scripts sends it. `cut`: so many of its last bytes never come. */
const plainly = (cookies: Who, of = file, cut = 0) => {
  const edge = "----batas";
  const payload = Buffer.concat([
    Buffer.from(
      `--${edge}\r\ncontent-disposition: form-data; name="berkas"; filename="keluar.csv"\r\ncontent-type: text/csv\r\n\r\n`,
    ),
    of,
    Buffer.from(`\r\n--${edge}--\r\n`),
  ]);
  return app.inject({
    method: "POST",
    url: "/perusahaan/CT000001/berkas",
    cookies,
    payload: payload.subarray(0, payload.length - cut),
    headers: { "content-type": `multipart/form-data; boundary=${edge}` },
  });
};
const rows = async (): Promise<unknown[]> =>
  (
    await sql<{ line: number; answer: string }>`
      select line, answer from reported_exits x join exit_reports r on r.id = x.report_id where r.key = ${`file:${digestOf(file)}`} order by line`.execute(
      platform.db,
    )
  ).rows.map(({ line, answer }) => [line, answer]);
const lying = (): string[] => readdirSync(folder);

test("a file that breaks off goes on where it was, by a colleague too, and the page says how much is here", async () => {
  expect((await begin(rina)).headers.location).toBe(standsAt());
  await write(rina, file.subarray(0, 60));
  expect(await ask(umar)).toEqual([200, "60", String(file.length)]);
  const shown = (await page(umar, "/perusahaan/CT000001/berkas")).body;
  expect(shown).toContain("Kiriman keluar.csv terputus, 40% sudah sampai");
  expect((await page(umar, "/perusahaan/CT000001")).body).toContain("Satu kiriman terputus. Lanjutkan");
  expect((await page(sari, "/perusahaan/CT000002/berkas")).body).not.toContain("Kiriman keluar.csv");
  expect((await write(umar, file.subarray(60), 60)).statusCode).toBe(204);
  // Who brought it to its end vouches for it.
  const { rows: teller } = await sql`select from exit_reports r join employer_sessions s on s.person_id = r.told_by
    where r.key = ${`file:${digestOf(file)}`} and s.token_hash = ${hashSecret(umar.perusahaan)}`.execute(platform.db);
  expect(teller.length).toBe(1);
  expect([await rows(), lying()]).toEqual([
    [
      [2, "TAKEN"],
      [3, "REFUSED"],
    ],
    [],
  ]);
  expect(await ledTo(umar, `/perusahaan/CT000001/berkas/${digestOf(file)}`)).toMatch(
    /^\/perusahaan\/CT000001\/laporan\/[0-9a-f-]{36}$/,
  );
});

test("who lost the last answer hears that all is here, and what is sent a second time is known without a byte of it", async () => {
  await begin(rina);
  await write(rina, file);
  const whole = [200, String(file.length), String(file.length)];
  expect([await ask(rina), await ask(umar)]).toEqual([whole, whole]);
  const report = await ledTo(rina, `/perusahaan/CT000001/berkas/${digestOf(file)}?lagi=1`);
  expect(report).toContain("?lagi=1");
  const { body } = await page(rina, report);
  expect(body).toContain("Berkas ini sama dengan yang dikirim perusahaan Anda Selasa, 2 Juni, 09.00 WIB.");
  expect((await rows()).length).toBe(2);
});

test("the plain form takes the same file, knows it again whichever way it came, and takes away what was begun of it in pieces", async () => {
  await begin(rina);
  await write(rina, file.subarray(0, 60));
  const first = String((await plainly(rina)).headers.location);
  expect(first).toMatch(/\/laporan\/[0-9a-f-]{36}$/);
  expect([String((await plainly(umar)).headers.location), await rows(), lying()]).toEqual([
    `${first}?lagi=1`,
    [
      [2, "KNOWN"],
      [3, "REFUSED"],
    ],
    [],
  ]);
});

test("another company's file is not there, nor is one without a session; what is not called by its name is refused", async () => {
  await begin(rina);
  expect(await ask(sari)).toEqual([401, undefined, undefined]);
  expect((await ask(sari, standsAt().replace("CT000001", "CT000002")))[0]).toBe(404);
  expect((await write(sari, file, 0, standsAt().replace("CT000001", "CT000002"))).statusCode).toBe(404);
  const nobody = await app.inject({ method: "POST", url: sendings, headers: { ...tus, "upload-length": "10" } });
  expect([nobody.statusCode, nobody.body]).toEqual([401, expect.stringContaining("Masuk lagi")]);
  for (const name of ["..%2f..%2fsecrets.json", `${benang}_..%2fx`, `${benang}_%00`])
    expect([400, 404]).toContain((await ask(rina, `${sendings}/${name}`))[0]);
  // Bytes of another file behind this one's name.
  const other = Buffer.from(String(file).replace("Budi", "Bodi"));
  const answer = await write(rina, other);
  expect([answer.statusCode, answer.body]).toEqual([
    422,
    "Isinya bukan berkas yang tadi dimulai. Pilih berkasnya sekali lagi, lalu kirim.",
  ]);
  expect([await rows(), lying()]).toEqual([[], []]);
  const huge = await app.inject({
    method: "POST",
    url: sendings,
    cookies: rina,
    headers: { ...tus, "upload-length": String(64 * 1024 * 1024 + 1) },
  });
  expect(huge.statusCode).toBe(413);
});

test("a file that cannot be read says why, and may be sent again", async () => {
  for (const [text, says] of [
    ["", "Tidak ada baris di bawah nama kolom."],
    ["apa;saja\n1;2\n", "Baris pertama tidak berisi nama kolom."],
  ] as const) {
    const bad = Buffer.from(text);
    for (let tries = 0; tries < 2; tries++) {
      const begun = await begin(rina, bad);
      const answer = bad.length > 0 ? await write(rina, bad, 0, standsAt(bad)) : begun;
      expect([answer.statusCode, answer.body]).toEqual([422, expect.stringContaining(says)]);
      expect((await ask(rina, standsAt(bad)))[0]).toBe(404);
      const plain = await plainly(rina, bad);
      expect([plain.statusCode, plain.body.includes(says)]).toEqual([422, true]);
    }
  }
  expect(lying()).toEqual([]);
});

test("all bytes here and the process dead before they were read: the next start reads them, once", async () => {
  await begin(rina);
  const path = join(folder, standsAt().split("/").at(-1)!);
  writeFileSync(path, file);
  utimesSync(path, new Date(Date.now() - 120_000), new Date(Date.now() - 120_000));
  const next = await createServer(clocked);
  await next.ready();
  await expect.poll(async () => (await rows()).length, { timeout: 5000 }).toBe(2);
  await next.close();
  expect(await ask(rina)).toEqual([200, String(file.length), String(file.length)]);
  await expect.poll(lying, { timeout: 5000 }).toEqual([]);
});

test("rows that were refused are asked again by a press: whom the registry knows by now is taken, and no row is added", async () => {
  const unknown = "3174031503750077";
  file = Buffer.from(`${head}${unknown};;Budi Santoso;PHK;2026-05-30;9;\n1234;;Budi Santoso;PHK;2026-05-30;9;\n`);
  const report = String((await plainly(rina)).headers.location);
  const again = (cookies: Who, at = report) => app.inject({ method: "POST", url: `${at}/periksa-lagi`, cookies });
  expect((await page(rina, report)).body).toContain("Periksa lagi 2 baris yang perlu diperbaiki");
  expect((await again(sari, report.replace("CT000001", "CT000002"))).statusCode).toBe(404);
  const both = [
    [2, "REFUSED"],
    [3, "REFUSED"],
  ];
  expect([(await again(rina)).headers.location, await rows()]).toEqual([report, both]);
  await sql`update members set nik_index = ${platform.keys.index(unknown, "nik")}
    where id = (select member_id from memberships where kpj_index = ${platform.keys.index("10008824433", "kpj")})`.execute(
    platform.db,
  );
  await sql`update members set person_sealed = (select person_sealed from members where nik_index = ${platform.keys.index("3174031503750001", "nik")})
    where nik_index = ${platform.keys.index(unknown, "nik")}`.execute(platform.db);
  await again(rina);
  expect(await rows()).toEqual([
    [2, "TAKEN"],
    [3, "REFUSED"],
  ]);
  // What is left is wrong in itself.
  expect((await again(rina)).headers.location).toBe(`${report}?tetap=1`);
});

test("ninety days later, its refused rows forgotten, the same file is a new report", async () => {
  const first = String((await plainly(rina)).headers.location);
  platform.setNow("2026-08-31T09:00:01+07:00");
  expect((await ask(rina))[0]).toBe(404);
  const second = String((await plainly(rina)).headers.location);
  expect([second === first, second.includes("lagi")]).toEqual([false, false]);
});

test("of a file that breaks off where nothing can go on with it nothing stays behind", async () => {
  expect((await plainly(rina, file, 40)).statusCode).not.toBe(303);
  expect(lying()).toEqual([]);
});
