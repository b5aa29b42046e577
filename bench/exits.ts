/**
 * A company that lets half a million people go: its file as CSV and as a workbook, read, taken in and answered row by row by the
 * product's own actions (each step in a process of its own), each worker found, each job ended. Beside it in the same run: the lines of the CSV by Node's own readline, the
 * workbook only unpacked, and PostgreSQL's own insert of the rows as they were stored. `ROWS=20000` for a small one.
 *
 * Run: npm run bench -- exits (starts a PostgreSQL of its own, takes many minutes)
 */
import { fork } from "node:child_process";
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import { fromBufferPromise } from "yauzl";
import { workbook } from "../src/employers/exits/workbook.fixture.ts";
import { memberPurpose } from "../src/members/member.store.ts";
import { newId } from "../src/platform/ids.ts";
import { atLeisure } from "./country.part.ts";
import { openBenchPlatform } from "./database.part.ts";
import type { Measured, Step } from "./exits-step.part.ts";
import { report } from "./report.part.ts";

const rows = Number(process.env["ROWS"] ?? 500_000);
const companies = { csv: newId(), xlsx: newId() };
const two = (value: number): string => String(value).padStart(2, "0");
/** Sixteen digits as the registry gives them: place, birth date, running number. */
function nikOf(n: number): string {
  const day = Math.floor(n / 9_999);
  return `317403${two(1 + (day % 28))}${two(1 + (Math.floor(day / 28) % 12))}75${String(1 + (n % 9_999)).padStart(4, "0")}`;
}
const head = ["nik", "kpj", "nama", "jenis", "tanggal_berhenti", "nomor_surat", "tanggal_surat"];
const cellsOf = (n: number): string[] => [
  nikOf(n),
  "",
  "BAMBANG PRASETYO",
  "PHK",
  "2026-05-29",
  `${n}/HRD/2026`,
  "2026-05-28",
];

const platform = await openBenchPlatform(4);
const { keys, url } = platform;

/** Everybody works for both companies: each file ends a job of its own. */
async function fill(): Promise<void> {
  const person = keys.seal(JSON.stringify({ nik: "3174031503750004", name: "BAMBANG PRASETYO" }), memberPurpose);
  for (const [name, id] of Object.entries(companies))
    await atLeisure(url, [
      `insert into employers (id, npp, name, city) values ($1, $2, 'PT Contoh', 'Jakarta')`,
      [id, name],
    ]);
  for (let from = 0; from < rows; from += 20_000) {
    const many = Array.from({ length: Math.min(20_000, rows - from) }, (_, at) => ({
      member: newId(),
      membership: newId(),
      nik: keys.index(nikOf(from + at), "nik").toString("hex"),
    }));
    const given = "jsonb_to_recordset($1::jsonb) as r(member uuid, membership uuid, nik text)";
    await atLeisure(
      url,
      [
        `insert into members (id, nik_index, person_sealed, birth_date, citizenship, tax_id) select member, decode(nik, 'hex'), $2, '1975-03-15', 'WNI', 'NIK_VALID' from ${given}`,
        [JSON.stringify(many), person],
      ],
      [
        `insert into memberships (id, member_id, kpj_index, segment, first_contribution) select membership, member, decode(nik, 'hex'), 'PU', '2012-01-01' from ${given}`,
        [JSON.stringify(many)],
      ],
      [
        `insert into employments (id, membership_id, employer_id, from_day, wage) select gen_random_uuid(), membership, employer, '2012-01-01', 5000000
        from ${given}, unnest($2::uuid[]) as employer`,
        [JSON.stringify(many), Object.values(companies)],
      ],
    );
  }
  for (const table of ["members", "memberships", "employments"]) await atLeisure(url, `vacuum analyze ${table}`);
}

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};

/** @throws Error where the step's process fails */
function apart(what: Step["what"], file: string, employerId: string): Promise<Measured> {
  const step = { what, file, rows, employerId, url } satisfies Step;
  const worker = fork(join(import.meta.dirname, "exits-step.part.ts"), {
    env: { ...process.env, BENCH_STEP: JSON.stringify(step) },
  });
  return new Promise((resolve, reject) => {
    worker.once("message", (measured) => resolve(measured as Measured));
    worker.once("exit", (code) => reject(new Error(`${what} of ${file} ended with ${code}`)));
  });
}

async function unpack(file: string): Promise<void> {
  const zip = await fromBufferPromise(readFileSync(file), { lazyEntries: true, autoClose: false });
  for await (const entry of zip.eachEntry()) for await (const _piece of await zip.openReadStreamPromise(entry));
}

const folder = mkdtempSync(join(tmpdir(), "lapak-bench-exits-"));
try {
  const [csv, xlsx] = [join(folder, "keluar.csv"), join(folder, "keluar.xlsx")];
  await pipeline(function* () {
    yield `${head.join(";")}\n`;
    for (let n = 0; n < rows; n++) yield `${cellsOf(n).join(";")}\n`;
  }, createWriteStream(csv));
  writeFileSync(xlsx, workbook([head, ...Array.from({ length: rows }, (_, n) => cellsOf(n))]));
  await fill();

  const csvRead = await apart("READ", csv, companies.csv);
  const linesRead = await seconds(async () => {
    for await (const _line of createInterface({ input: createReadStream(csv) }));
  });
  const xlsxRead = await apart("READ", xlsx, companies.xlsx);
  const unpacked = await seconds(() => unpack(xlsx));

  const csvWhole = await apart("ANSWER", csv, companies.csv);
  const xlsxWhole = await apart("ANSWER", xlsx, companies.xlsx);
  const stored = `reported_exits where report_id = (select id from exit_reports where employer_id = '${companies.csv}')`;
  await atLeisure(url, "create table peer (like reported_exits including all)");
  const copied = await seconds(() => atLeisure(url, `insert into peer select * from ${stored}`));
  const tenth = (value: number): number => Number(value.toFixed(1));
  report("exits", {
    rows,
    csvReadSeconds: tenth(csvRead.seconds),
    readlineSeconds: tenth(linesRead),
    csvReadMegabytes: csvRead.megabytes,
    xlsxReadSeconds: tenth(xlsxRead.seconds),
    unpackSeconds: tenth(unpacked),
    xlsxReadMegabytes: xlsxRead.megabytes,
    csvSeconds: tenth(csvWhole.seconds),
    csvRowsPerSecond: Math.round(rows / csvWhole.seconds),
    csvMegabytes: csvWhole.megabytes,
    xlsxSeconds: tenth(xlsxWhole.seconds),
    xlsxMegabytes: xlsxWhole.megabytes,
    insertSeconds: tenth(copied),
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
  await platform.close();
}
