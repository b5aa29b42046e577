import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { settingsOf } from "../../../tests/test-house.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { findMemberByNik } from "../../members/index.ts";
import { newId } from "../../platform/ids.ts";
import { readConfig } from "../../platform/config.ts";
import { membersImport } from "./members-import.ts";

const platform = await createTestPlatform("2026-11-24T09:00:00+07:00");
const folder = mkdtempSync(join(tmpdir(), "lapak-import-"));
const example = join(import.meta.dirname, "../../../docs/members-import.example.csv");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let said = "";
vi.spyOn(process.stdout, "write").mockImplementation((text) => ((said += String(text)), true));
vi.spyOn(process.stderr, "write").mockImplementation((text) => ((said += String(text)), true));

const config = () => ({
  ...readConfig(settingsOf(platform, folder)),
  clockOffset: platform.clock.now().getTime() - Date.now(),
});

beforeEach(async () => {
  said = "";
  for (const table of ["benefit_payments", "ledger_years", "employments", "memberships", "members", "employers"])
    await sql`delete from ${sql.table(table)}`.execute(platform.db);
  await sql`delete from member_import_blocks`.execute(platform.db);
  await sql`delete from member_imports`.execute(platform.db);
  for (const name of readdirSync(folder).filter((each) => each.endsWith(".refused.csv"))) rmSync(join(folder, name));
});

async function take(
  text: string | Buffer,
  name = "data.csv",
): Promise<{ code: number; said: string; refused: string[] }> {
  const file = join(folder, name);
  writeFileSync(file, text);
  said = "";
  const code = await membersImport([file], config);
  const report = file.replace(/\.csv$/, ".refused.csv");
  const lines = (() => {
    try {
      return readFileSync(report, "utf8").split("\r\n").slice(0, -1);
    } catch {
      return [];
    }
  })();
  return { code, said, refused: lines };
}

const find = (nik: string) => findMemberByNik(platform.db, platform.keys, nik);

async function counts(): Promise<Record<string, number>> {
  const { rows } = await sql<Record<string, number>>`select (select count(*) from members) as members,
    (select count(*) from memberships) as cards, (select count(*) from employments) as employments,
    (select count(*) from ledger_years) as years, (select count(*) from benefit_payments) as payments,
    (select count(*) from employers) as employers`.execute(platform.db);
  return rows[0]!;
}

const head = "nik,nama,tanggal_lahir,kpj,segmen,iuran_pertama";
const work = `${head},npp,perusahaan,mulai_kerja,akhir_kerja,sebab_berakhir,tanggal_surat,upah`;
const rangga = "3204110609970001,RANGGA CONTOHADI,1997-09-06,10008824417,PU,2019-02-01";

test("the example of the documentation is taken in: one person with two cards, their jobs, years and payments", async () => {
  expect(await take(readFileSync(example))).toEqual({
    code: 0,
    said: "5 lines: 3 members are new, 0 were changed, 0 lines refused.\n",
    refused: [],
  });
  const person = (await find("3204110609970001"))!;
  expect(person).toMatchObject({
    name: "RANGGA CONTOHADI",
    birthDate: "1997-09-06",
    motherName: "SRI CONTOHWATI",
    phone: "6281200000019",
    email: "rangga@contoh.example",
    taxId: "NIK_VALID",
    balance: 22_998_660,
    memberships: [
      {
        kpj: "10008824417",
        segment: "PU",
        firstContribution: "2019-02-01",
        employments: [
          {
            employer: "PT Benang Contoh",
            from: "2019-02-01",
            to: "2022-06-30",
            endReason: "RESIGN",
            letterDate: "2022-07-04",
            confirmed: null,
            disputed: false,
            proof: null,
          },
        ],
      },
      { kpj: "10019930021", employments: [{ employer: "CV Rajut, Contoh", from: "2022-08-01", to: null }] },
    ],
  });
  expect((await find("3273007101750001"))!.paidBefore).toEqual([
    { date: "2019-03-14", reason: "SEBAGIAN_10", gross: 7_250_000 },
  ]);
  expect((await find("3174031503750002"))!.memberships[0]!.employments).toEqual([
    {
      employer: null,
      from: "2018-01-01",
      to: null,
      endReason: null,
      letterDate: null,
      toldBy: null,
      confirmed: null,
      disputed: false,
      proof: null,
    },
  ]);
});

test("nothing personal is readable in the tables, and a person has one envelope", async () => {
  await take(readFileSync(example));
  const { rows } = await sql<{ all: string }>`select string_agg(r, ' ') as all from (
    select to_jsonb(m)::text || encode(person_sealed, 'escape') as r from members m union all select to_jsonb(s)::text from memberships s
    union all select to_jsonb(i)::text from member_imports i) x`.execute(platform.db);
  for (const word of ["RANGGA", "10008824417", "3204110609970001", "rangga@"]) expect(rows[0]!.all).not.toContain(word);
  const { rows: cards } = await sql`select 1 from memberships where kpj_sealed is not null`.execute(platform.db);
  expect(cards).toEqual([]);
});

test("the same file a second time doubles nothing and changes nothing", async () => {
  await take(readFileSync(example));
  const first = await counts();
  expect(first).toEqual({ members: 3, cards: 4, employments: 4, years: 4, payments: 1, employers: 2 });
  const again = await take(readFileSync(example));
  expect(again.said).toBe("5 lines: 0 members are new, 0 were changed, 0 lines refused.\n");
  expect(again.code).toBe(0);
  expect(await counts()).toEqual(first);
});

test("a known member is merged: a card, the end of a job, a year and a payment come to what is there", async () => {
  await take(readFileSync(example));
  const all = readFileSync(example, "utf8").split("\n")[0]!;
  const cells = (values: Record<string, string>): string =>
    all
      .split(",")
      .map((name) => values[name] ?? "")
      .join(",");
  const person = { nik: "3204110609970001", nama: "Rangga Contohadi", tanggal_lahir: "1997-09-06" };
  const second = { kpj: "10019930021", segmen: "PU", iuran_pertama: "2022-08-01" };
  const later = [
    {
      ...person,
      ...second,
      npp: "AA000002",
      mulai_kerja: "2022-08-01",
      akhir_kerja: "2026-11-01",
      sebab_berakhir: "PHK",
      upah: "5200000",
    },
    {
      ...person,
      ...second,
      tahun: "2025",
      iuran: "3556800",
      pengembangan: "1322420",
      saldo: "27877880",
      saldo_per: "2026-11-20",
    },
    {
      ...person,
      kpj: "10055500001",
      segmen: "PU",
      iuran_pertama: "2026-11-02",
      npp: "AA000009",
      perusahaan: "PT Baru",
      mulai_kerja: "2026-11-02",
      upah: "6000000",
      telepon: "0812 0000 0777",
    },
    { ...person, ...second, tanggal_bayar: "2025-02-03", sebab_bayar: "SEBAGIAN_10", jumlah_bayar: "2000000" },
  ];
  const taken = await take([all, ...later.map(cells)].join("\n"));
  expect(taken).toEqual({
    code: 0,
    said: "4 lines: 0 members are new, 1 were changed, 0 lines refused.\n",
    refused: [],
  });
  const merged = (await find("3204110609970001"))!;
  expect(merged.name).toBe("RANGGA CONTOHADI");
  expect(merged.phone).toBe("6281200000777");
  expect(merged.email).toBe("rangga@contoh.example");
  expect(merged.balance).toBe(27_877_880);
  expect(
    merged.memberships.map(({ kpj, employments }) => [kpj, employments.map(({ to, endReason }) => [to, endReason])]),
  ).toEqual([
    ["10008824417", [["2022-06-30", "RESIGN"]]],
    ["10019930021", [["2026-11-01", "PHK"]]],
    ["10055500001", [[null, null]]],
  ]);
  expect(merged.paidBefore).toEqual([{ date: "2025-02-03", reason: "SEBAGIAN_10", gross: 2_000_000 }]);
  // An older file again: the job stays ended, the newer balance stays, what the file says of the telephone is taken.
  expect((await take(readFileSync(example))).code).toBe(0);
  const older = (await find("3204110609970001"))!;
  expect(older.memberships[1]!.employments[0]!.to).toBe("2026-11-01");
  expect(older.balance).toBe(27_877_880);
  expect(older.phone).toBe("6281200000019");
});

test("a card of somebody else is refused, and the answer does not say whose it is", async () => {
  await take(readFileSync(example));
  const { code, refused } = await take(`${head}\n3174031503750009,YUDI PALSU,1975-03-15,10008824417,PU,2019-02-01\n`);
  expect(code).toBe(1);
  expect(refused[1]).toBe(
    '2,kpj,"Nomor KPJ ini sudah tercatat pada NIK lain.",3174031503750009,"YUDI PALSU",1975-03-15,10008824417,PU,2019-02-01',
  );
  expect(refused.join()).not.toContain("RANGGA");
  expect(await find("3174031503750009")).toBe(null);
});

test("of two new people who name one card the first has it", async () => {
  const { code, refused } = await take(
    `${head}\n${rangga}\n3174031503750009,YUDI PALSU,1975-03-15,10008824417,PU,2019-02-01\n`,
  );
  expect(code).toBe(1);
  expect(refused.slice(1).map((line) => line.split(",").slice(0, 2))).toEqual([["3", "kpj"]]);
  expect((await find("3204110609970001"))!.memberships).toHaveLength(1);
  expect(await find("3174031503750009")).toBe(null);
});

test("a member whose card has an envelope of its own, from before, is found and merged", async () => {
  const { db, keys } = platform;
  const [id, card] = [newId(), newId()];
  const person = {
    nik: "3204110609970001",
    name: "RANGGA CONTOHADI",
    motherName: null,
    sex: "M",
    phone: null,
    email: null,
  };
  await sql`insert into members (id, nik_index, person_sealed, birth_date, citizenship, tax_id)
    values (${id}, ${keys.index(person.nik, "nik")}, ${keys.seal(JSON.stringify(person), "member")}, '1997-09-06', 'WNI', 'NONE')`.execute(
    db,
  );
  await sql`insert into memberships (id, member_id, kpj_index, kpj_sealed, segment, first_contribution)
    values (${card}, ${id}, ${keys.index("10008824417", "kpj")}, ${keys.seal("10008824417", "member")}, 'PU', '2019-02-01')`.execute(
    db,
  );
  const later = rangga.replace("10008824417", "10008824418").replace("2019-02-01", "2020-01-01");
  expect((await take(`${head}\n${rangga}\n${later}\n`)).said).toContain("0 members are new, 1 were changed, 0 lines");
  expect((await find(person.nik))!.memberships.map(({ kpj }) => kpj)).toEqual(["10008824417", "10008824418"]);
});

test("another person under a known NIK is refused, and what is recorded is not told", async () => {
  await take(readFileSync(example));
  const { refused } = await take(
    `${head}\n3204110609970001,YUDI PALSU,1997-09-06,10077700001,PU,2019-02-01\n3204110609970001,RANGGA CONTOHADY,1997-09-06,10077700002,PU,2020-01-01\n`,
  );
  expect(refused).toHaveLength(2);
  expect(refused[1]).toContain("2,nama,");
  expect(refused.join()).not.toContain("CONTOHADI");
  // One letter's difference is the same person; the name stays as recorded.
  expect((await find("3204110609970001"))!.name).toBe("RANGGA CONTOHADI");
  expect((await find("3204110609970001"))!.memberships).toHaveLength(3);
});

test.each([
  ["320411060997000,RANGGA,1997-09-06,10008824417,PU,2019-02-01", "nik", "NIK harus 16 angka"],
  ["3.20411E+15,RANGGA,1997-09-06,10008824417,PU,2019-02-01", "nik", "dipendekkan oleh Excel"],
  ["0004110609970001,RANGGA,1997-09-06,10008824417,PU,2019-02-01", "nik", "kode wilayah"],
  ["3204114609970001,SITI,1997-09-07,10008824417,PU,2019-02-01", "tanggal_lahir", "tidak sama dengan yang ada di NIK"],
  ["3204110609970001,RANGGA,1997-02-30,10008824417,PU,2019-02-01", "tanggal_lahir", "harus ada di kalender"],
  ["3204110609970001,RANGGA,06/09/1997,10008824417,PU,2019-02-01", "tanggal_lahir", "TTTT-BB-HH"],
  ["3204110609970001,RANGGA,1997-09-06,1000882441,PU,2019-02-01", "kpj", "11 angka"],
  ["3204110609970001,RANGGA,1997-09-06,10008824417,XX,2019-02-01", "segmen", "daftar pilihan"],
  ["3204110609970001,RANGGA,1997-09-06,10008824417,PU,2027-01-01", "iuran_pertama", "belum tiba"],
  ["3204110609970001,RANGGA,1997-09-06,10008824417,PU,1990-01-01", "iuran_pertama", "sebelum orangnya lahir"],
  ["3204110609970001,,1997-09-06,10008824417,PU,2019-02-01", "nama", "harus diisi"],
  ["3204110609970001,<script>,1997-09-06,10008824417,PU,2019-02-01", "nama", "Nama hanya boleh"],
  ["3204110609970001,=1+1,1997-09-06,10008824417,PU,2019-02-01", "nama", "seperti rumus"],
  ["3204110609970001,RANGGA,1997-09-06,10008824417,PU", "", "Jumlah kolom"],
  ['3204110609970001,"RANGGA,1997-09-06,10008824417,PU,2019-02-01', "", "Tanda kutip"],
  ["3204110609970001,RAN\0GGA,1997-09-06,10008824417,PU,2019-02-01", "", "karakter kendali"],
  [`3204110609970001,${"R".repeat(70_000)},1997-09-06,10008824417,PU,2019-02-01`, "", "terlalu panjang"],
])("a line that cannot be taken in is told with its reason: %.60s", async (line, column, reason) => {
  const {
    code,
    said: told,
    refused,
  } = await take(`${head}\n${line}\n3273007101010001,MARIA CONTOH,2001-01-31,10000000027,PU,2020-01-01\n`);
  expect(code).toBe(1);
  expect(told).toContain("2 lines: 1 members are new, 0 were changed, 1 lines refused.");
  expect(refused[0]).toBe(`\ufeffbaris,kolom,alasan,${head}`);
  expect(refused[1]).toMatch(new RegExp(`^2,${column},`));
  expect(refused[1]).toContain(reason);
  expect((await find("3273007101010001"))!.name).toBe("MARIA CONTOH");
  expect(await find("3204110609970001")).toBe(null);
});

test.each([
  [",AA000001,,2019-02-01,,,,4500000", "npp", "belum dikenal"],
  [",AA000001,PT Benang,2019-02-01,2018-12-31,PHK,,4500000", "akhir_kerja", "sebelum tanggal mulai"],
  [",AA000001,PT Benang,2019-02-01,,PHK,,4500000", "akhir_kerja", "harus diisi"],
  [",AA000001,PT Benang,2019-02-01,2020-01-01,MALAS,,4500000", "sebab_berakhir", "daftar pilihan"],
  [',AA000001,PT Benang,2019-02-01,,,,"4.500.000"', "upah", "rupiah bulat"],
  [",,PT Benang,2019-02-01,,,,4500000", "npp", "harus diisi"],
  [",AA000001,@SUM(A1),2019-02-01,,,,4500000", "perusahaan", "seperti rumus"],
])("a job that cannot be taken in is told with its reason: %s", async (job, column, reason) => {
  const { refused } = await take(`${work}\n${rangga}${job}\n`);
  expect(refused[1]).toMatch(new RegExp(`^2,${column},`));
  expect(refused[1]).toContain(reason);
  expect(await counts()).toMatchObject({ members: 0, employments: 0, employers: 0 });
});

test("money and jobs that contradict what is told or recorded are refused line by line", async () => {
  const columns = `${work},tahun,iuran,pengembangan,saldo,tanggal_bayar,sebab_bayar,jumlah_bayar`;
  const none = ",,,,,,,";
  const line = (job: string, money: string): string => `${rangga},${job || ",,,,,,"},${money || none.slice(1)}`;
  const { refused } = await take(
    [
      columns,
      line("AA000001,PT Benang,2019-02-01,2020-01-31,PHK,,4500000", "2019,1000000,0,1000000,,,"),
      line("AA000001,PT Benang,2019-06-01,,,,4500000", ""),
      line("AA000001,PT Benang,2020-01-31,,,,4500000", ""),
      line("", "2020,1000000,50000,2050001,,,"),
      line("", "2019,1000000,0,999999,,,"),
      line("", ",,,,2022-05-10,SEBAGIAN_10,500000"),
      line("", ",,,,2022-05-10,SEBAGIAN_10,500001"),
      line("", ",,,,2022-05-10,SEBAGIAN_10,500000"),
    ].join("\r\n"),
  );
  expect(refused.slice(1).map((each) => each.split(",").slice(0, 2))).toEqual([
    ["3", "mulai_kerja"],
    ["5", "saldo"],
    ["6", "saldo"],
    ["8", "jumlah_bayar"],
  ]);
  expect(await counts()).toMatchObject({ members: 1, cards: 1, employments: 2, years: 1, payments: 1 });
});

const lineOf = (end: string): string => `${work}\n${rangga},AA000001,PT Benang Contoh,2019-02-01,${end},5000000\n`;
const jobOf = async (): Promise<unknown> =>
  (
    await sql`select to_day as to, end_reason as reason, letter_date as letter, wage, confirmed_at is not null as confirmed from employments`.execute(
      platform.db,
    )
  ).rows[0];
const confirm = `update employments set to_day = '2026-09-30', end_reason = 'PHK', letter_date = null, ended_by = 'EMPLOYER',
  confirmed_at = '2026-10-02T09:00:00+07:00', confirmation_sealed = '\\x01'`;

test("an end that the company confirmed stands: a file that tells another one is refused there, one that agrees or is silent is taken", async () => {
  expect(await take(lineOf(",,"))).toMatchObject({ code: 0 });
  await sql.raw(confirm).execute(platform.db);
  const stands = { to: "2026-09-30", reason: "PHK", letter: null, wage: 5_000_000, confirmed: true };
  for (const other of ["2026-08-31,PHK,", "2026-09-30,RESIGN,", "2026-08-31,,"]) {
    const { code, refused } = await take(lineOf(other));
    expect([other, code, refused[1]?.split(",").slice(0, 2)]).toEqual([other, 1, ["2", "akhir_kerja"]]);
    expect(await jobOf()).toEqual(stands);
  }
  for (const same of [",,", "2026-09-30,PHK,", "2026-09-30,PHK,2026-10-01"]) {
    expect([same, (await take(lineOf(same))).code]).toEqual([same, 0]);
    expect(await jobOf()).toEqual(stands);
  }
  expect((await take(lineOf("2026-09-30,PHK,").replace("5000000", "6000000"))).code).toBe(0);
  expect(await jobOf()).toEqual({ ...stands, wage: 6_000_000 });
});

test("so does one that an officer decided, and one that is in dispute until then", async () => {
  for (const stands of [
    "ended_by = 'OFFICER', disputed_at = null",
    "ended_by = 'WORKER', disputed_at = '2026-10-02T09:00:00+07:00'",
  ]) {
    await take(lineOf(",,"));
    await sql.raw(`update employments set to_day = '2026-09-30', end_reason = 'PHK', ${stands}`).execute(platform.db);
    expect((await take(lineOf("2026-08-31,PHK,"))).code).toBe(1);
    expect(await jobOf()).toMatchObject({ to: "2026-09-30", reason: "PHK" });
  }
});

test("a company confirms while the file is being written: the import looks again, and its line is refused", async () => {
  await take(lineOf(",,"));
  const hand = await platform.pool.connect();
  await hand.query("begin");
  await hand.query(confirm);
  const importing = take(lineOf("2026-08-31,PHK,"));
  const waits = async (): Promise<number> =>
    (
      await sql<{
        n: number;
      }>`select count(*) as n from pg_locks where not granted and locktype = 'transactionid'`.execute(platform.db)
    ).rows[0]!.n;
  await expect.poll(waits, { timeout: 20_000, interval: 10 }).toBeGreaterThan(0);
  await hand.query("commit");
  hand.release();
  expect((await importing).code).toBe(1);
  expect(await jobOf()).toMatchObject({ to: "2026-09-30", reason: "PHK", confirmed: true });
});

test("a file from a spreadsheet: semicolons, a mark of order, CRLF, quotation marks, apostrophes before numbers, columns in another order", async () => {
  const text = `\ufeffKPJ;NIK;"Nama";Tanggal Lahir;segmen;iuran pertama\r\n'10008824417;'3204110609970001;"NUR ""AISYAH""; SH";1997-09-06;pu;2019-02-01\r\n10008824417; 3204110609970001 ;"NUR AISYAH, SH";1997-09-06;PU;2019-02-01\r\n;;;;;\r\n`;
  const { code, refused, said: told } = await take(text);
  expect(told).toContain("2 lines: 1 members are new");
  expect(code).toBe(1);
  expect(refused[1]).toContain('"NUR ""AISYAH""; SH"');
  expect((await find("3204110609970001"))!.name).toBe("NUR AISYAH, SH");
});

test.each<[string, Buffer, string]>([
  ["UTF-16", Buffer.from(`\ufeff${head}\n${rangga}\n`, "utf16le"), "It is written in UTF-16."],
  [
    "Windows-1252",
    Buffer.from(`${head}\n${rangga}\n${rangga.replace("RANGGA", "RENÉ")}\n`, "latin1"),
    "Line 3 is not written in UTF-8 (it may be Windows-1252).",
  ],
  [
    "cut off in a letter",
    Buffer.concat([Buffer.from(`${head}\n${rangga}`), Buffer.from([0xc3])]),
    "Line 2 is not written in UTF-8",
  ],
  ["XLSX", Buffer.from("PK\x03\x04 and more"), "It is a spreadsheet (XLSX)"],
  ["gzip", Buffer.from([0x1f, 0x8b, 8]), "It is packed (gzip)."],
  ["empty", Buffer.alloc(0), "It is empty."],
  ["no header", Buffer.from(`${rangga}\n`), "Its first line does not name the columns"],
  [
    "a column is missing",
    Buffer.from("nik,nama,kpj,segmen\n"),
    "The first line lacks “tanggal_lahir”, “iuran_pertama”.",
  ],
  ["an unknown column", Buffer.from(`${head},gaji\n`), "The first line names what nobody knows: “gaji”."],
  ["a column twice", Buffer.from(`${head},nik\n`), "The first line names “nik” twice."],
])("a file that is no CSV of members is refused whole: %s", async (_what, bytes, sentence) => {
  const { code, said: told } = await take(bytes, "other.csv");
  expect(code).toBe(1);
  expect(told).toContain(sentence);
  expect(told).not.toContain("RANGGA");
  expect(await counts()).toMatchObject({ members: 0 });
});

test("wrong usage and files that are not there", async () => {
  expect(await membersImport([], config)).toBe(2);
  expect(await membersImport(["a", "b"], config)).toBe(2);
  expect(await membersImport([join(folder, "nowhere.csv")], config)).toBe(1);
  expect(await membersImport([folder], config)).toBe(1);
  expect(said).toContain("is no file");
});

test("the report is its owner's alone, holds no formula, and can be mended and taken in as it is", async () => {
  const formula = '=HYPERLINK("http://jahat.example";"x")';
  const { refused } = await take(
    `${head};\n`.replaceAll(",", ";") +
      `3204110609970001;${'"' + formula.replaceAll('"', '""') + '"'};1997-09-06;10008824417;PU;2019-02-01;+62811\n`,
    "sheet.csv",
  );
  const report = join(folder, "sheet.refused.csv");
  expect(statSync(report).mode & 0o777).toBe(0o600);
  expect(refused[1]).toContain(`"'=HYPERLINK(""http://jahat.example"";""x"")"`);
  expect(refused[1]).toMatch(/;'\+62811$/);
  const mended = readFileSync(report, "utf8").replace(/"'=HYPERLINK[^;]*;[^;]*;/, "RANGGA CONTOHADI;");
  expect(await take(mended, "mended.csv")).toMatchObject({ code: 0 });
  expect((await find("3204110609970001"))!.name).toBe("RANGGA CONTOHADI");
});

test("where the report cannot be written the lines are in, and the same command makes the report", async () => {
  if (process.getuid?.() === 0) {
    // Root may write anywhere: a folder stands where the report should.
    mkdirSync(join(folder, "blocked.refused.csv"));
  } else chmodSync(folder, 0o500);
  const text = `${head}\n${rangga}\n,,,,,x\n`;
  const stopped = await take(text, "blocked.csv");
  expect(stopped.code).toBe(1);
  expect(stopped.said).toContain("The lines are in, but");
  if (process.getuid?.() === 0) rmSync(join(folder, "blocked.refused.csv"), { recursive: true });
  else chmodSync(folder, 0o700);
  const again = await take(text, "blocked.csv");
  expect(again.said).toContain("Going on: 2 lines are in already.");
  expect(again.refused[1]).toMatch(/^3,nik,/);
  expect(await counts()).toMatchObject({ members: 1 });
});

test("beginning and end of an import are on record, without anything of a person", async () => {
  await take(readFileSync(example));
  const { rows } = await sql<{ type: string; data: unknown }>`
    select type, data from audit.facts where type like 'MembersImport%' order by seq desc limit 2`.execute(platform.db);
  expect(rows.map(({ type }) => type)).toEqual(["MembersImported", "MembersImportBegun"]);
  expect(rows[0]!.data).toEqual({ lines: 5, added: 3, changed: 0, refused: 0 });
});
