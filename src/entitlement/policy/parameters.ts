import type { Reason } from "../case.ts";

/** What a regulation sets a number for, as it holds on one day. */

export type PartialReason = "SEBAGIAN_10" | "SEBAGIAN_30_TUNAI" | "SEBAGIAN_30_KREDIT";
/** Whole months, then days, counted from the date of the employer's letter or from the last day of work. */
export type Waiting = {
  readonly months: number;
  readonly days: number;
  readonly countsFrom: "EMPLOYER_LETTER" | "EXIT";
};
export type FinalTax = {
  readonly exempt: number;
  readonly percent: number;
  readonly years: number;
  readonly clock: "CALENDAR_YEARS" | "MONTHS_24";
};
export type ProgressiveTax = {
  readonly brackets: ReadonlyArray<{ readonly upTo: number | null; readonly percent: number }>;
  readonly noTaxIdSurchargePercent: number;
};
export type PartialPayment = {
  readonly membershipYears: number;
  readonly percent: Readonly<Record<PartialReason, number>>;
};

/** The values of a policy's parameters on a day. */
export type Parameters = PartialPayment & {
  readonly waiting: Readonly<Partial<Record<Reason, Waiting>>>;
  readonly pensionAge: number;
  readonly payWithinWorkingDays: number;
  readonly taxIdAbove: number;
  readonly finalTax: FinalTax;
  readonly progressiveTax: ProgressiveTax;
};
