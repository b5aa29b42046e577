import { readCell, splitLine } from "./split-line.rules.ts";
import { columns, type Column } from "./told-line.ts";

/** How the lines of a file are to be read. */
export type Header = {
  readonly separator: "," | ";" | "\t";
  /** Cells a line has. */
  readonly cells: number;
  /** Which cell each column is; -1 where the file has none. */
  readonly cellOf: Readonly<Record<Column, number>>;
};

export type HeaderTrouble =
  | { readonly code: "NO_HEADER" }
  | { readonly code: "MISSING_COLUMNS"; readonly columns: readonly string[] }
  | { readonly code: "UNKNOWN_COLUMNS"; readonly columns: readonly string[] }
  | { readonly code: "COLUMN_TWICE"; readonly columns: readonly string[] };

const needed: readonly Column[] = ["nik", "nama", "tanggal_lahir", "kpj", "segmen", "iuran_pertama"];

/** Columns that our own report of refused lines puts before the others: what was mended there can be taken in as it is. */
export const reportColumns = ["baris", "kolom", "alasan"] as const;

const isOurs = (name: string): boolean => (columns as readonly string[]).includes(name);
const mayStand = (name: string): boolean =>
  name === "" || isOurs(name) || (reportColumns as readonly string[]).includes(name);

/** Reads the first line: which columns, in whatever order, and what stands between cells. A column nobody knows is refused: it may be a misspelt one. */
export function readHeader(line: string): Header | HeaderTrouble {
  const count = (separator: string): number => line.split(separator).length;
  const separator = ([";", ",", "\t"] as const).reduce((best, each) => (count(each) > count(best) ? each : best));
  const names = splitLine(line, separator)?.map((cell) => readCell(cell).toLowerCase().replace(/\s+/g, "_"));
  if (!names || !names.some(isOurs)) return { code: "NO_HEADER" };
  const missing = needed.filter((name) => !names.includes(name));
  if (missing.length > 0) return { code: "MISSING_COLUMNS", columns: missing };
  const unknown = names.filter((name) => !mayStand(name));
  if (unknown.length > 0) return { code: "UNKNOWN_COLUMNS", columns: unknown };
  const twice = names.filter((name, at) => name !== "" && names.indexOf(name) !== at);
  if (twice.length > 0) return { code: "COLUMN_TWICE", columns: twice };
  const cellOf = Object.fromEntries(columns.map((name) => [name, names.indexOf(name)])) as Record<Column, number>;
  return { separator, cells: names.length, cellOf };
}
