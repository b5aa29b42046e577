import type { WrittenServiceRules } from "./service.ts";
import { parseDay, type Day } from "../../platform/day.ts";
import type { Reason, Relation } from "../case.ts";
import { documentLists, type DocumentLists, type DocumentNeed } from "../documents.ts";
import { prepareReason, type PreparedReason } from "../eligibility.ts";
import type { FinalTax, Parameters, PartialPayment, ProgressiveTax, Waiting } from "./parameters.ts";

type Both<Words> = { readonly id: Words; readonly en: Words };
type Cited = { readonly cite: string };
/** A parameter with its history: each value holds from its day on; the latest that has begun counts. */
export type Dated<Value> = ReadonlyArray<Value & Cited & { readonly from: string }>;

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

/** A regulation as data (policies/*.json, policies/policy.schema.json): every parameter dated and cited, every code with its words. */
export type PolicyFile = Cited & {
  readonly id: string;
  readonly title: Both<string>;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  /** Revoked before its first day: never in force by itself. */
  readonly revoked: (Cited & { readonly by: string; readonly on: string }) | null;
  readonly parameters: {
    readonly waitingPeriod: Readonly<Partial<Record<Reason, Dated<Waiting>>>>;
    readonly pensionAge: Dated<{ readonly value: number }>;
    readonly payWithinWorkingDays: Dated<{ readonly value: number }>;
    readonly taxIdAbove: Dated<{ readonly value: number }>;
    readonly partial: Dated<PartialPayment>;
    readonly finalTax: Dated<FinalTax>;
    readonly progressiveTax: Dated<ProgressiveTax>;
  };
  readonly conditions: Readonly<Record<string, Cited & Both<{ readonly met: string; readonly unmet: string }>>>;
  readonly reasons: Readonly<
    Record<
      Reason,
      Cited & {
        readonly words: Both<string>;
        readonly channel: "ONLINE" | "BRANCH";
        readonly conditions: readonly string[];
        readonly documents: readonly DocumentNeed[];
      }
    >
  >;
  readonly documents: Readonly<
    Record<string, Cited & Both<{ readonly name: string; readonly why: string; readonly good: string }>>
  >;
  readonly heirs: Cited & {
    readonly order: ReadonlyArray<readonly Relation[]>;
    readonly words: Readonly<Record<Relation, Both<string>>>;
    /** Heirs under this age receive through a guardian. */
    readonly guardianUnder?: Cited & { readonly years: number };
  };
  readonly phkProofs: Readonly<Record<string, Both<string>>>;
  readonly creditUses: Readonly<Record<string, Both<string>>>;
  readonly refusals: Readonly<Record<RefusalCode, Cited & Both<string>>>;
  /** What of the service is no law, from the first day on; null: as before. */
  readonly service: WrittenServiceRules | null;
};

/** A policy ready to decide: days are numbers, lists are made. Made once, never a request. */
export type Policy = {
  readonly id: string;
  readonly file: PolicyFile;
  readonly from: Day;
  /** The last day in force; null while it is. */
  readonly to: Day | null;
  /** The parameters by the day from which they hold, latest first. */
  readonly spans: ReadonlyArray<{ readonly from: Day; readonly parameters: Parameters }>;
  readonly reasons: Readonly<Record<Reason, PreparedReason>>;
  readonly documents: Readonly<Record<Reason, DocumentLists>>;
  readonly rank: Readonly<Record<Relation, number>>;
};

const daysOf = (values: Dated<unknown>): Day[] => values.map(({ from }) => parseDay(from)!);

/** The value that holds on a day: the latest that has begun; before all of them the first. */
function valueOn<Value>(values: Dated<Value>, day: Day): Value & Cited {
  let latest = values[0]!;
  for (const each of values) if (parseDay(each.from)! <= day) latest = each;
  return latest;
}

function parametersOn({ parameters }: PolicyFile, day: Day): Parameters {
  const waiting = Object.entries(parameters.waitingPeriod).map(([reason, values]) => [reason, valueOn(values, day)]);
  const { membershipYears, percent } = valueOn(parameters.partial, day);
  return {
    waiting: Object.fromEntries(waiting) as Parameters["waiting"],
    pensionAge: valueOn(parameters.pensionAge, day).value,
    payWithinWorkingDays: valueOn(parameters.payWithinWorkingDays, day).value,
    taxIdAbove: valueOn(parameters.taxIdAbove, day).value,
    membershipYears,
    percent,
    finalTax: valueOn(parameters.finalTax, day),
    progressiveTax: valueOn(parameters.progressiveTax, day),
  };
}

/**
 * Makes a policy ready to decide.
 * @param lastDay where another policy takes over, the day before it; the file's own last day counts if it is earlier
 * @throws where a date of the file is no day: `checkPolicy` is asked first
 */
export function compilePolicy(file: PolicyFile, lastDay: Day | null = null): Policy {
  const from = parseDay(file.effectiveFrom);
  const ends = file.effectiveTo === null ? null : parseDay(file.effectiveTo);
  if (from === null || (file.effectiveTo !== null && ends === null))
    throw new Error(`Policy ${file.id}: its dates are no days`);
  const { waitingPeriod, ...others } = file.parameters;
  const turns = [...Object.values(waitingPeriod), ...Object.values(others)].flatMap((values) => daysOf(values));
  const days = [...new Set(turns)].sort((a, b) => b - a);
  const reasons = Object.keys(file.reasons) as Reason[];
  return {
    id: file.id,
    file,
    from,
    to: ends === null ? lastDay : lastDay === null || ends < lastDay ? ends : lastDay,
    spans: days.map((day) => ({ from: day, parameters: parametersOn(file, day) })),
    reasons: Object.fromEntries(
      reasons.map((reason) => [reason, prepareReason(file.reasons[reason].conditions, file.conditions)]),
    ) as Policy["reasons"],
    documents: Object.fromEntries(
      reasons.map((reason) => [reason, documentLists(file.reasons[reason].documents)]),
    ) as Policy["documents"],
    rank: Object.fromEntries(
      file.heirs.order.flatMap((together, rank) => together.map((relation) => [relation, rank])),
    ) as Policy["rank"],
  };
}

/** The parameters that hold on a day; before the first change the earliest. */
export function parametersAt(policy: Policy, day: Day): Parameters {
  const { spans } = policy;
  for (const span of spans) if (span.from <= day) return span.parameters;
  return spans.at(-1)!.parameters;
}
