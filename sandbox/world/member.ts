import type { Sex } from "./names.ts";

export type Reason =
  | "PENSIUN_56"
  | "PENSIUN_PKB"
  | "PKWT_AKHIR"
  | "BPU_BERHENTI"
  | "RESIGN"
  | "PHK"
  | "KELUAR_WNA"
  | "KELUAR_WNI"
  | "CACAT_TOTAL"
  | "MENINGGAL"
  | "SEBAGIAN_10"
  | "SEBAGIAN_30_TUNAI"
  | "SEBAGIAN_30_KREDIT";

export type Employment = {
  readonly npp: string;
  readonly from: string;
  readonly to: string | null;
  readonly endReason: Reason | null;
  readonly letterDate: string | null;
  /** Rupiah a month. */ readonly wage: number;
};

export type Membership = {
  readonly kpj: string;
  readonly segment: "PU" | "BPU";
  readonly firstContribution: string;
  readonly employments: readonly Employment[];
};

export type LedgerYear = {
  readonly year: number;
  readonly contributions: number;
  readonly development: number;
  readonly paid: number;
  readonly balance: number;
};

export type PaidBefore = { readonly date: string; readonly reason: Reason; readonly gross: number };

/** `holder` is the name that the bank knows, which is not always the member's. */
export type BankAccount = { readonly bank: string; readonly account: string; readonly holder: string };

/** What the agency's own registry knows of a member. */
export type Member = {
  readonly nik: string;
  readonly name: string;
  readonly birthDate: string;
  readonly sex: Sex;
  readonly motherName: string;
  readonly phone: string;
  readonly email: string;
  readonly citizenship: "WNI" | "WNA";
  readonly taxId: "NIK_VALID" | "NPWP15" | "NPWP16" | "NONE";
  readonly memberships: readonly Membership[];
  readonly ledger: readonly LedgerYear[];
  readonly paidBefore: readonly PaidBefore[];
  readonly bankAccounts: readonly BankAccount[];
  readonly homeBranch: string;
  /** The contributions behind the ledger one by one: told of the cast only, 5,000 members would have 400,000. */
  readonly entries?: readonly BalanceEntry[];
  /** The day up to which the ledger is told. */
  readonly balanceAsOf?: string;
};

/** One part of one month's contribution. */
export type BalanceEntry = {
  readonly kpj: string;
  /** First day of the month that it is for. */ readonly month: string;
  readonly kind: "CONTRIBUTION_EMPLOYER" | "CONTRIBUTION_WORKER" | "CONTRIBUTION_SELF";
  readonly amount: number;
  readonly wage: number;
  readonly receivedOn: string;
  /** Who reported it: the employer's number. */ readonly source: string;
};

/** What the civil registry knows of the same person: not always the same name, and sometimes that the person died. */
export type CivilRecord = {
  readonly nik: string;
  readonly name: string;
  readonly birthDate: string;
  readonly motherName: string;
  readonly deceased: boolean;
};

/** A member whom a visitor of the demo can be, and what will happen. */
export type DemoPerson = {
  readonly nik: string;
  readonly name: string;
  readonly birthDate: string;
  readonly kpj: string;
  readonly phone: string;
  readonly email: string;
  readonly reason: Reason;
  readonly expect: string;
  readonly bank: string;
  readonly account: string;
  readonly motherName: string;
  readonly office: string;
};
