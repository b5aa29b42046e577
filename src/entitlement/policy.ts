import permenaker42022 from "../../policies/permenaker-4-2022.json" with { type: "json" };
import { formatDay, parseDay, type Day } from "../platform/day.ts";
import type { Reason } from "./case.ts";

type Cited<Value> = { readonly value: Value; readonly cite: string };
type Both<Words> = { readonly id: Words; readonly en: Words };
export type DocumentNeed = readonly [code: string, demandedBy: "LAW" | "CHANNEL", when?: "TAX_ID"];

/** Why an officer may refuse a claim. The words, and the rule behind each, are the policy's. */
export const refusalCodes = [
  "NOT_ELIGIBLE",
  "STILL_WORKING",
  "IDENTITY_DIFFERS",
  "DOCUMENT_NOT_GENUINE",
  "PAID_BEFORE",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];
export const isRefusalCode = (code: unknown): code is RefusalCode =>
  (refusalCodes as readonly unknown[]).includes(code);

/** A regulation as data (policies/*.json): every parameter with its source, every code with its words. */
export type PolicyFile = {
  readonly id: string;
  readonly title: Both<string>;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly cite: string;
  readonly parameters: {
    readonly waitingMonths: Readonly<Record<"RESIGN" | "PHK", Cited<number>>>;
    readonly pensionAge: Cited<number>;
    readonly payWithinWorkingDays: Cited<number>;
    readonly taxIdAbove: Cited<number>;
    readonly finalTax: {
      readonly exempt: number;
      readonly percent: number;
      readonly calendarYears: number;
      readonly cite: string;
    };
    readonly progressiveTax: {
      readonly brackets: ReadonlyArray<{ readonly upTo: number | null; readonly percent: number }>;
      readonly noTaxIdSurchargePercent: number;
      readonly cite: string;
    };
  };
  readonly conditions: Readonly<
    Record<string, Both<{ readonly met: string; readonly unmet: string }> & { readonly cite: string }>
  >;
  readonly reasons: Readonly<
    Record<
      Reason,
      {
        readonly supported: boolean;
        readonly words: Both<string>;
        readonly conditions: readonly string[];
        readonly documents: readonly DocumentNeed[];
      }
    >
  >;
  readonly documents: Readonly<
    Record<
      string,
      Both<{ readonly name: string; readonly why: string; readonly good: string }> & { readonly cite: string }
    >
  >;
  readonly phkProofs: Readonly<Record<string, Both<string>>>;
  readonly refusals: Readonly<Record<RefusalCode, Both<string> & { readonly cite: string }>>;
};

type Demanded = ReadonlyArray<{ readonly code: string; readonly demandedBy: "LAW" | "CHANNEL" }>;

/** A policy ready to decide: its days are numbers, its lists of documents made. Made once, never a request. */
export type Policy = PolicyFile & {
  readonly from: Day;
  readonly to: Day | null;
  readonly demanded: Readonly<Record<Reason, { readonly withTaxId: Demanded; readonly plain: Demanded }>>;
};

const demands = (needs: readonly DocumentNeed[]): Demanded =>
  Object.freeze(needs.map(([code, demandedBy]) => Object.freeze({ code, demandedBy })));

/** @throws where a date of the file is no day */
export function compilePolicy(file: PolicyFile): Policy {
  const from = parseDay(file.effectiveFrom);
  const to = file.effectiveTo === null ? null : parseDay(file.effectiveTo);
  if (from === null || (file.effectiveTo !== null && to === null))
    throw new Error(`Policy ${file.id}: its dates are no days`);
  const demanded = Object.fromEntries(
    Object.entries(file.reasons).map(([reason, { documents }]) => [
      reason,
      { withTaxId: demands(documents), plain: demands(documents.filter(([, , when]) => when !== "TAX_ID")) },
    ]),
  ) as Policy["demanded"];
  return { ...file, from, to, demanded };
}

/** The regulations that this version carries, oldest first. */
export const policies: readonly Policy[] = [compilePolicy(permenaker42022 as unknown as PolicyFile)];

/** The policy in force on a day, or null: a day outside every policy is never answered with another's numbers. */
export const policyInForce = (on: Day): Policy | null =>
  policies.find(({ from, to }) => from <= on && (to === null || on <= to)) ?? null;

export const findPolicy = (id: string): Policy | null => policies.find((policy) => policy.id === id) ?? null;

/** For sentences: from when and, where it has ended, until when. */
export const inForceWords = (policy: Policy): string =>
  policy.to === null ? `from ${formatDay(policy.from)}` : `${formatDay(policy.from)} to ${formatDay(policy.to)}`;
