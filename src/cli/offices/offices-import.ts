import { openHouse } from "../../house.ts";
import { importOffices, type OfficeKind, type OfficeRow, type OfficesRefusal, type Zone } from "../../offices/index.ts";
import type { Config } from "../../platform/config.ts";
import { fail, oneArgument } from "../one-argument.ts";
import { readTable } from "../table/read-table.ts";

const help = `Usage: lapak offices import FILE.csv

Takes in the whole tree of offices, head office, regions and branches (docs/operations.md has the columns). All rows are taken or
none. The same file again changes nothing; a changed row changes its office.
`;

type Column = "kode" | "nama" | "jenis" | "induk" | "alamat" | "zona";
const columns = {
  needed: ["kode", "nama", "jenis", "induk", "alamat", "zona"],
  optional: [],
  page: "docs/operations.md",
} as const;

const kinds: Readonly<Record<string, OfficeKind>> = { PUSAT: "HEAD", WILAYAH: "REGION", CABANG: "BRANCH" };
const zones: Readonly<Record<string, Zone>> = { WIB: "Asia/Jakarta", WITA: "Asia/Makassar", WIT: "Asia/Jayapura" };

const fieldWords: Readonly<Record<OfficesRefusal["field"], string>> = {
  code: "“kode” is missing, or stands twice.",
  name: "“nama” is missing.",
  kind: "“jenis” is none of PUSAT, WILAYAH, CABANG.",
  parent: "“induk” is the code of no office of the file; only PUSAT has none.",
  zone: "“zona” is none of WIB, WITA, WIT.",
};

/**
 * `lapak offices import FILE.csv`: takes in the tree of offices.
 * @returns 0 all rows are in, 1 none, 2 wrong usage
 */
export async function officesImport(args: string[], configHere: () => Config): Promise<number> {
  const path = oneArgument(args, help);
  if (typeof path === "number") return path;
  const lines = await readTable<Column>(path, columns);
  if (typeof lines === "string") return fail(lines);
  if (lines.length === 0) return fail(`The file ${path} names no office.`);
  const unread = lines.find(({ trouble }) => trouble);
  if (unread) return fail(`Line ${unread.line}: ${unread.trouble} Nothing was taken in.`);
  const rows = lines.map(({ cells }): OfficeRow => ({
    code: cells.kode.toUpperCase(),
    name: cells.nama,
    // What is no kind or zone is refused by the room, which says where.
    kind: kinds[cells.jenis.toUpperCase()] ?? (cells.jenis as OfficeKind),
    parent: cells.induk.toUpperCase() || null,
    address: cells.alamat,
    zone: zones[cells.zona.toUpperCase()] ?? (cells.zona as Zone),
  }));
  const codes = rows.map(({ code }) => code);
  const twice = codes.findIndex((code, at) => codes.indexOf(code) !== at);
  if (twice !== -1) return fail(`Line ${lines[twice]!.line}: ${fieldWords.code} Nothing was taken in.`);
  const house = openHouse(configHere(), "offices-import", 2);
  try {
    const taken = await importOffices(house, rows);
    if (!taken.ok) {
      const at = rows.findIndex(({ code }) => code === taken.refusal.office);
      return fail(`Line ${lines[at]?.line ?? 2}: ${fieldWords[taken.refusal.field]} Nothing was taken in.`);
    }
    process.stdout.write(`${taken.value.count} offices are in.\n`);
    return 0;
  } finally {
    await house.close();
  }
}
