import { expect, test } from "vitest";
import { exitColumns, UnreadableFile, type ReceivedRow } from "./exit.ts";
import { exitTroubles, parseKind, parseWrittenDay, readExit } from "./exit-row.rules.ts";
import { readExitFile } from "./read-file.ts";
import { dayOfSerial } from "./sheet-columns.rules.ts";
import { workbook } from "./workbook.fixture.ts";

const today = "2026-06-02";
const rules = { aheadDays: 92 };
const row = {
  nik: "3174031503750001",
  kpj: "",
  nama: "Budi Contoh",
  jenis: "mengundurkan diri",
  tanggal_berhenti: "31/05/2026",
  nomor_surat: "012/HRD",
  tanggal_surat: "2026-06-01",
};

async function* pieces(file: Buffer, size = 7): AsyncGenerator<Buffer> {
  for (let at = 0; at < file.length; at += size) yield file.subarray(at, at + size);
}
const read = async (file: Buffer | string, size?: number): Promise<ReceivedRow[]> =>
  await Array.fromAsync(readExitFile(pieces(Buffer.from(file), size)));
const troubleOf = async (file: Buffer | string): Promise<unknown> =>
  await read(file, 1 << 16).then(
    () => "read",
    (error: UnreadableFile) => error.trouble ?? error,
  );

test("a row is read as people write it", () => {
  expect(readExit(row, today, rules)).toEqual({
    nik: "3174031503750001",
    kpj: null,
    name: "Budi Contoh",
    reason: "RESIGN",
    endedOn: "2026-05-31",
    letterNumber: "012/HRD",
    letterDate: "2026-06-01",
  });
});

test.each([
  ["nik", "3.17403E+15", "NIK"],
  ["nik", "", "NO_NUMBER"],
  ["nama", "<script>alert(1)</script>", "NAME"],
  ["nama", '=HYPERLINK("http://x")', "FORMULA"],
  ["nomor_surat", "@SUM(A1)", "FORMULA"],
  ["jenis", "bolos", "KIND"],
  ["jenis", "SEBAGIAN_10", "KIND"],
  ["tanggal_berhenti", "31/02/2026", "ENDED_ON"],
  ["tanggal_berhenti", "05-31-2026", "ENDED_ON"],
  ["tanggal_berhenti", "2027-05-31", "TOO_FAR"],
  ["tanggal_surat", "2026-06-03", "LETTER_DATE"],
  ["nomor_surat", "9".repeat(61), "LETTER_NUMBER"],
] as const)("%s %s: %s", (column, text, trouble) => {
  expect(readExit({ ...row, [column]: text }, today, rules)).toEqual({ trouble });
});

test("everything that is wrong with a row is told at once, one trouble a column", () => {
  const empty = Object.fromEntries(exitColumns.map((column) => [column, ""])) as typeof row;
  expect(exitTroubles(empty, today, rules)).toEqual(["NO_NUMBER", "NAME", "KIND", "ENDED_ON"]);
  const wrong = { ...row, nik: "12", tanggal_berhenti: "31/05/2062", tanggal_surat: "besok" };
  expect(exitTroubles(wrong, today, rules)).toEqual(["NIK", "TOO_FAR", "LETTER_DATE"]);
  expect(exitTroubles({ ...row, nama: "=A1" }, today, rules)).toEqual(["FORMULA"]);
  expect(exitTroubles(row, today, rules)).toEqual([]);
});

test("an exit may be told as many days ahead as the service says", () => {
  const told = (aheadDays: number) => readExit({ ...row, tanggal_berhenti: "30-6-2026" }, today, { aheadDays });
  expect(told(28)).toMatchObject({ endedOn: "2026-06-30" });
  expect(told(27)).toEqual({ trouble: "TOO_FAR" });
});

test("an exit a month ahead is taken, a death is not told before its day", () => {
  expect(readExit({ ...row, tanggal_berhenti: "30-6-2026" }, today, rules)).toMatchObject({ endedOn: "2026-06-30" });
  expect(readExit({ ...row, jenis: "meninggal dunia", tanggal_berhenti: "2026-06-03" }, today, rules)).toEqual({
    trouble: "TOO_FAR",
  });
});

test("kinds and days in other words", () => {
  expect(["PHK", "phk", "Kontrak Habis", "PKWT_AKHIR", "layoff", "pensiun"].map(parseKind)).toEqual([
    "PHK",
    "PHK",
    "PKWT_AKHIR",
    "PKWT_AKHIR",
    "PHK",
    "PENSIUN_PKB",
  ]);
  expect(["1.5.2026", "2026-05-01 00:00:00", "1/13/2026", "", "kemarin"].map(parseWrittenDay)).toEqual([
    "2026-05-01",
    "2026-05-01",
    null,
    null,
    null,
  ]);
  expect([dayOfSerial(46_173, false), dayOfSerial(44_711, true), dayOfSerial(46_173.5, false)]).toEqual([
    "2026-05-31",
    "2026-05-31",
    null,
  ]);
});

test("a CSV is read in pieces: semicolons, marks, a byte order mark, other columns, empty lines, lines that are no UTF-8", async () => {
  const file = Buffer.concat([
    Buffer.from('\ufeffNama;Gaji;NIK;"Jenis";Tanggal Berhenti\r\nBudi;5000;317;PHK;2026-05-31\r\n\r\n;;;;\r\nSiti "'),
    Buffer.from([0xe9, 0x3b]),
    Buffer.from('x;1;2;3\r\n"Ani;1;2;3;4\r\nUmar;1;2;3;4;5;6'),
  ]);
  expect(
    (await read(file)).map(({ line, row: { nama, nik, kpj }, trouble }) => [line, nama.slice(0, 5), nik, kpj, trouble]),
  ).toEqual([
    [2, "Budi", "317", "", null],
    [5, "Siti ", "", "", "ENCODING"],
    [6, '"Ani;', "", "", "QUOTES"],
    [7, "Umar", "2", "", "CELLS"],
  ]);
});

test.each([
  ["", "EMPTY"],
  ["nik;nama;jenis;tanggal_berhenti\n", "read"],
  ["a;b;c\n1;2;3", "NO_HEADER"],
  ["\xff\xfen\0i\0k\0", "UTF16"],
  ["\xd0\xcf\x11\xe0\xa1\xb1", "NOT_A_SHEET"],
  ["PK\x03\x04 no zip at all", "NOT_A_SHEET"],
] as const)("%j as a file: %s", async (text, code) => {
  const told = await troubleOf(Buffer.from(text, "latin1"));
  expect(typeof told === "string" ? told : (told as { code: string }).code).toBe(code);
});

test("missing columns are named", async () => {
  expect(await troubleOf("nama;jenis\nBudi;PHK")).toEqual({
    code: "MISSING_COLUMNS",
    columns: ["nik", "tanggal_berhenti"],
  });
  expect(await troubleOf("nik;nama;jenis;tanggal_berhenti;Tgl Berhenti\n")).toEqual({
    code: "COLUMN_TWICE",
    columns: ["tanggal_berhenti"],
  });
});

test("a line of a million letters is answered, not gathered", async () => {
  const rows = await read(`nik;nama;jenis;tanggal_berhenti\n${"9".repeat(1_000_000)}\n1;Budi;PHK;2026-05-31`, 1 << 16);
  expect(rows.map(({ line, trouble }) => [line, trouble])).toEqual([
    [2, "TOO_LONG"],
    [3, null],
  ]);
});

test("a workbook is read: shared and inline texts, dates as numbers, a formula that is refused, a NIK that lost its last digit", async () => {
  const file = workbook([
    [...exitColumns],
    ["3174031503750001", "", "Budi Contoh", "PHK", 46_173, "012", ""],
    [3_174_031_503_750_120, "", "Ani", "PHK", 46_173, "", ""],
    ["", "10008824417", { formula: "A1&B2", value: "Umar" }, "PHK", "31/05/2026", "", ""],
  ]);
  const rows = await read(file, 4096);
  expect(rows.map(({ line, row: each }) => [line, each.nik, each.nama, each.tanggal_berhenti])).toEqual([
    [2, "3174031503750001", "Budi Contoh", "2026-05-31"],
    [3, "3174031503750120 ?", "Ani", "2026-05-31"],
    [4, "", "=", "31/05/2026"],
  ]);
  expect(rows.map(({ row: each }) => readExit(each, today, rules))).toEqual([
    expect.objectContaining({ reason: "PHK" }),
    { trouble: "NIK" },
    { trouble: "FORMULA" },
  ]);
});

test("a workbook of 60,000 rows is read to its end", async () => {
  const rows = Array.from({ length: 60_000 }, (_, at) => [
    String(3_174_031_503_750_000 + at),
    "",
    `Pekerja ${at}`,
    "PHK",
    46_173,
    "",
    "",
  ]);
  let count = 0;
  let last: ReceivedRow | null = null;
  for await (const row of readExitFile(pieces(workbook([[...exitColumns], ...rows]), 1 << 16))) {
    count += 1;
    last = row;
  }
  expect([count, last!.line, last!.row.nama, last!.row.tanggal_berhenti]).toEqual([
    60_000,
    60_001,
    "Pekerja 59999",
    "2026-05-31",
  ]);
});

test(
  "a workbook that swells when unpacked, one with too many rows, and one with entities of its own are turned away",
  { timeout: 180_000 },
  async () => {
    const swollen = workbook([[...exitColumns]], { padSheetTo: 70 * 1024 * 1024 });
    expect(swollen.length).toBeLessThan(200_000);
    expect(await troubleOf(swollen)).toEqual({ code: "TOO_LARGE" });
    const tall = workbook([
      [...exitColumns],
      ...Array.from({ length: 500_001 }, () => ["1", "", "A", "PHK", 46_173, "", ""]),
    ]);
    expect(await troubleOf(tall)).toEqual({ code: "TOO_MANY_ROWS" });
    expect(await troubleOf(workbook([[...exitColumns]], { doctype: '<!DOCTYPE x [<!ENTITY a "aaaa">]>' }))).toEqual({
      code: "NOT_A_SHEET",
    });
  },
);
