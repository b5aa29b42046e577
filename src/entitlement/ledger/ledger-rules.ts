import contributions from "../../../policies/contributions.json" with { type: "json" };
import development from "../../../policies/development.json" with { type: "json" };
import { parseDay, type Day } from "../../platform/day.ts";

/** Where a line of the ledger comes from: the entry of the file, its source, and whether that source was read. */
export type LedgerRule = { readonly id: string; readonly cite: string; readonly verified: boolean };

type Dated = LedgerRule & { readonly from: string; readonly to: string | null };
type WageShares = Dated & { readonly employer: number; readonly worker: number };
type Tiers = Dated & {
  readonly minimum: number;
  readonly minimumUpTo: number;
  readonly step: number;
  readonly perStep: number;
  readonly maximum: number;
};
type AccountShares = Dated & { readonly main: number; readonly additional: number };
type YearRate = LedgerRule & { readonly year: number; readonly rate: number };

/** Rates and shares are whole hundredths of a per cent: 3.7 % is 370. Money is never multiplied by a fraction. */
export type LedgerRules = {
  readonly wageEarners: readonly WageShares[];
  readonly selfEmployed: readonly Tiers[];
  readonly accounts: readonly AccountShares[];
  readonly rates: readonly YearRate[];
};

/** The rules of the release: policies/contributions.json and policies/development.json. */
export const ledgerRules: LedgerRules = {
  wageEarners: contributions.wageEarners,
  selfEmployed: contributions.selfEmployed,
  accounts: contributions.accounts,
  rates: development.rates,
};

/** @throws RangeError for a month that no entry covers: never another year's numbers */
export function ruleOn<Rule extends Dated>(rules: readonly Rule[], month: Day): Rule {
  const rule = rules.find(({ from, to }) => parseDay(from)! <= month && (to === null || month <= parseDay(to)!));
  if (!rule) throw new RangeError(`No rule of contributions covers the month ${month >> 9}-${(month >> 5) & 15}`);
  return rule;
}

/** The rate of a year. A year without its own takes the last known one before it (or the first), told as provisional. */
export function rateOf(rules: LedgerRules, year: number): { readonly rule: YearRate; readonly provisional: boolean } {
  let found = rules.rates[0]!;
  for (const each of rules.rates) if (each.year <= year && each.year >= found.year) found = each;
  return { rule: found, provisional: found.year !== year };
}
