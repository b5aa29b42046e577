import type { ExitReason } from "../../members/index.ts";

/** The columns of a report, by the names that stand in a file's first line. */
export const exitColumns = ["nik", "kpj", "nama", "jenis", "tanggal_berhenti", "nomor_surat", "tanggal_surat"] as const;
export type ExitColumn = (typeof exitColumns)[number];

/** A row as it was sent: texts, nothing read yet. */
export type SentRow = Readonly<Record<ExitColumn, string>>;

/** What is wrong with a row, as a whole or in one column. */
export type RowTrouble =
  /** The line itself: not UTF-8, too long, an open quotation mark, more or fewer cells than the first line. */
  | "ENCODING"
  | "TOO_LONG"
  | "QUOTES"
  | "CELLS"
  /** A cell holds a formula: it is never worked out. */
  | "FORMULA"
  | "NO_NUMBER"
  | "NIK"
  | "KPJ"
  | "NAME"
  | "KIND"
  | "ENDED_ON"
  | "TOO_FAR"
  | "LETTER_NUMBER"
  | "LETTER_DATE"
  /** Nobody with this number and name works or worked here: also where the number is somebody's elsewhere. */
  | "NOT_YOURS"
  | "NAME_DIFFERS"
  /** One number and the name are of the company's own worker, the other number is not that worker's: whosever it is, or nobody's. */
  | "NIK_DIFFERS"
  | "KPJ_DIFFERS"
  | "BEFORE_START";

/** One row of what was sent, with its place (the first row of a form or call is 1, that of a file 2, below the names). */
export type ReceivedRow = { readonly line: number; readonly row: SentRow; readonly trouble: RowTrouble | null };

/** A row that was read. Days `YYYY-MM-DD`. */
export type ReadExit = {
  readonly nik: string | null;
  readonly kpj: string | null;
  readonly name: string;
  readonly reason: ExitReason;
  readonly endedOn: string;
  readonly letterNumber: string | null;
  readonly letterDate: string | null;
};

/** TAKEN: new. KNOWN: we had it from you. DISPUTED: an officer looks at it. */
export type ExitAnswer = "TAKEN" | "KNOWN" | "DISPUTED" | "REFUSED";

/** Why a file could not be read at all, or not to its end. */
export type FileTrouble =
  | { readonly code: "EMPTY" | "UTF16" | "NO_HEADER" | "TOO_LARGE" | "NOT_A_SHEET" | "TOO_MANY_ROWS" | "CUT_OFF" }
  | { readonly code: "MISSING_COLUMNS" | "COLUMN_TWICE"; readonly columns: readonly string[] };

/** Ends the reading of a file; whoever reads answers with its trouble. */
export class UnreadableFile extends Error {
  readonly trouble: FileTrouble;
  constructor(trouble: FileTrouble) {
    super(trouble.code);
    this.trouble = trouble;
  }
}

/** Rows that one report may hold: the largest employers have some hundred thousand people. */
export const mostRows = 500_000;

/** Days after which refused rows are forgotten, and with them that the file was sent before. */
export const keptDays = 90;

export const exitSeal = "employers.exit";
