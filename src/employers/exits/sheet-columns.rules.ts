import { readCell } from "../../members/index.ts";
import { exitColumns, UnreadableFile, type ExitColumn, type ReceivedRow, type SentRow } from "./exit.ts";

/** Which cell of a line each column is; -1 where the file has none. */
export type Columns = { readonly cells: number; readonly cellOf: Readonly<Record<ExitColumn, number>> };

/** How else people name the columns. */
const names: Readonly<Record<string, ExitColumn>> = {
  name: "nama",
  nama_pekerja: "nama",
  kind: "jenis",
  jenis_berhenti: "jenis",
  alasan_berhenti: "jenis",
  ended_on: "tanggal_berhenti",
  tgl_berhenti: "tanggal_berhenti",
  letter_number: "nomor_surat",
  no_surat: "nomor_surat",
  letter_date: "tanggal_surat",
  tgl_surat: "tanggal_surat",
};
const needed: readonly ExitColumn[] = ["nama", "jenis", "tanggal_berhenti"];

/**
 * Reads the first line of a file. Columns may stand in any order; one that nobody knows is passed over: companies send what
 * their payroll writes.
 * @throws UnreadableFile where a column is missing or stands twice
 */
export function readColumns(cells: readonly string[]): Columns {
  const found = cells.map((cell) => {
    const name = readCell(cell)
      .toLowerCase()
      .replace(/[\s-]+/g, "_");
    return exitColumns.find((each) => each === name) ?? names[name] ?? null;
  });
  if (found.every((each) => each === null)) throw new UnreadableFile({ code: "NO_HEADER" });
  const twice = found.filter((each, at) => each !== null && found.indexOf(each) !== at);
  if (twice.length > 0) throw new UnreadableFile({ code: "COLUMN_TWICE", columns: twice as ExitColumn[] });
  const missing: string[] = needed.filter((name) => !found.includes(name));
  if (!found.includes("nik") && !found.includes("kpj")) missing.unshift("nik");
  if (missing.length > 0) throw new UnreadableFile({ code: "MISSING_COLUMNS", columns: missing });
  const cellOf = Object.fromEntries(exitColumns.map((name) => [name, found.indexOf(name)])) as Columns["cellOf"];
  return { cells: cells.length, cellOf };
}

/** A row that could not be cut into cells: what stood there is kept as it was, as far as it is text. */
export const uncutRow = (text: string): SentRow => ({ ...emptyRow, nama: text.slice(0, 500) });

const emptyRow: SentRow = {
  nik: "",
  kpj: "",
  nama: "",
  jenis: "",
  tanggal_berhenti: "",
  nomor_surat: "",
  tanggal_surat: "",
};

/** A row from its cells; null where all of it is empty. A cell is kept as it was sent, up to 500 letters. */
export function rowOf(columns: Columns, cells: readonly string[], line: number): ReceivedRow | null {
  if (cells.every((cell) => cell.trim() === "")) return null;
  const row = Object.fromEntries(
    exitColumns.map((name) => [name, readCell(cells[columns.cellOf[name]] ?? "").slice(0, 500)]),
  ) as SentRow;
  return { line, row, trouble: cells.length > columns.cells ? "CELLS" : null };
}

/**
 * The day of a spreadsheet's number: 1 is 1 January 1900, and 60 a 29 February 1900 that never was; or days since 1 January
 * 1904. Example: 46173 is 2026-05-31. Null where it is no whole day of our time.
 */
export function dayOfSerial(serial: number, from1904: boolean): string | null {
  const days = from1904 ? serial + 1462 : serial;
  if (!Number.isInteger(days) || days < 61 || days > 73_050) return null;
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
}
