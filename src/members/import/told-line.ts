import type { BalanceEntryRow } from "../balance.store.ts";
import type { Sex } from "../person.rules.ts";

/** The columns of a file of members, as docs/members-import.md has them. */
export const columns = [
  "nik",
  "nama",
  "tanggal_lahir",
  "jenis_kelamin",
  "nama_ibu",
  "telepon",
  "email",
  "kewarganegaraan",
  "tanggal_meninggal",
  "status_npwp",
  "kantor",
  "kpj",
  "segmen",
  "iuran_pertama",
  "npp",
  "perusahaan",
  "kota_perusahaan",
  "mulai_kerja",
  "akhir_kerja",
  "sebab_berakhir",
  "tanggal_surat",
  "upah",
  "tahun",
  "iuran",
  "pengembangan",
  "saldo",
  "saldo_per",
  "tanggal_bayar",
  "sebab_bayar",
  "jumlah_bayar",
] as const;
export type Column = (typeof columns)[number];

/** Why a line is not taken in. Each has its words at the door (cli/members/words.ts). */
export type LineTrouble =
  // The line itself
  | "CELLS"
  | "QUOTES"
  | "TOO_LONG"
  | "CONTROL_CHARACTER"
  | "FORMULA"
  // A cell
  | "MISSING"
  | "NUMBER_MADE_SHORT"
  | "NIK"
  | "KPJ"
  | "NAME"
  | "COMPANY_NAME"
  | "NPP"
  | "PHONE"
  | "EMAIL"
  | "ONE_OF"
  | "DAY"
  | "FUTURE"
  | "RUPIAH"
  | "YEAR"
  // One cell beside another
  | "NIK_SAYS_OTHER_BIRTH"
  | "NIK_SAYS_OTHER_SEX"
  | "BEFORE_BIRTH"
  | "ENDS_BEFORE_IT_BEGINS"
  // Against the registry, and lines before it
  | "NO_SUCH_OFFICE"
  | "UNKNOWN_EMPLOYER"
  | "PERSON_IS_RECORDED_OTHERWISE"
  | "KPJ_OF_ANOTHER"
  | "CARD_IS_RECORDED_OTHERWISE"
  | "EMPLOYMENT_OVERLAPS"
  | "END_STANDS_OTHERWISE"
  | "BALANCE_DOES_NOT_ADD_UP"
  | "PAYMENT_IS_RECORDED_OTHERWISE"
  | "TOLD_OTHERWISE_BEFORE";

/** A line that is not taken in, and the column that is the reason. It holds nothing of the person. */
export type RefusedLine = { readonly line: number; readonly trouble: LineTrouble; readonly column: Column | null };

/** Days are `YYYY-MM-DD`, money whole rupiah; null where the source says nothing. */
export type ToldPerson = {
  readonly nik: string;
  readonly name: string;
  readonly birthDate: string;
  readonly sex: Sex | null;
  readonly motherName: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly citizenship: "WNI" | "WNA" | null;
  readonly taxId: "NIK_VALID" | "NPWP15" | "NPWP16" | "NONE" | null;
  readonly deathDate: string | null;
  /** The code of the office. */
  readonly office: string | null;
};

export type ToldCard = { readonly kpj: string; readonly segment: "PU" | "BPU"; readonly firstContribution: string };

export type ToldEmployment = {
  /** The employer's number; null for who works on their own account. */
  readonly npp: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly endReason: string | null;
  readonly letterDate: string | null;
  readonly wage: number;
};

export type ToldYear = {
  readonly year: number;
  readonly contributions: number;
  readonly development: number;
  readonly balance: number;
};

export type ToldPayment = { readonly date: string; readonly reason: string; readonly gross: number };

/**
 * What one line tells: a person, a card of theirs, and at most one employment on it, one year of the balance and one
 * payment. A line is taken in whole or refused whole.
 */
export type ToldLine = {
  readonly line: number;
  readonly person: ToldPerson;
  readonly card: ToldCard | null;
  readonly employment: ToldEmployment | null;
  /** Name and place of the employer, for one that is not known yet. */
  readonly employer: { readonly name: string; readonly city: string } | null;
  readonly year: ToldYear | null;
  /** The day up to which the balance is told. */
  readonly balanceAsOf: string | null;
  readonly payment: ToldPayment | null;
  /** Contributions one by one: not in files, but in what the house itself makes up. */
  readonly entries?: readonly BalanceEntryRow[];
};
