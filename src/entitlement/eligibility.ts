import { addDays, addMonths, formatDay, parseDay, type Day } from "../platform/day.ts";
import type { Case, Condition, Reason, Relation } from "./case.ts";
import type { Parameters } from "./policy/parameters.ts";

/** The beginning of all days: a condition that has always held. */
const always = 0 as Day;
/** After all days: a condition of which no day can be told. */
const never = 0x7fffffff as Day;

type Exit = { readonly to: Day; readonly endReason: Reason | null; readonly letterDate: Day | null };

/** How well an exit answers to the reason of the claim: reported so, not reported, reported otherwise. */
const agreement = ({ endReason }: Exit, reason: Reason): number =>
  endReason === reason ? 2 : endReason === null ? 1 : 0;

/** Of two exits, whether the first is what the claim is about: the last one; of two jobs left on one day the one that agrees, then the later letter. */
function speaksBefore(one: Exit, other: Exit, reason: Reason): boolean {
  if (one.to !== other.to) return one.to > other.to;
  const [agrees, otherAgrees] = [agreement(one, reason), agreement(other, reason)];
  return agrees === otherAgrees ? (one.letterDate ?? 0) > (other.letterDate ?? 0) : agrees > otherAgrees;
}

/** What the employments say, whatever the order in which they are written: whether one is open, and the exit the claim is about. */
type Work = { readonly open: boolean; readonly exit: Exit | null };

function workOf({ membership: { employments }, reason }: Case): Work {
  let open = false;
  let exit: Exit | null = null;
  for (const { to, endReason, letterDate } of employments) {
    if (to === null) {
      open = true;
      continue;
    }
    const each: Exit = { to: parseDay(to)!, endReason, letterDate: letterDate === null ? null : parseDay(letterDate) };
    if (exit === null || speaksBefore(each, exit, reason)) exit = each;
  }
  return { open, exit };
}

/** The day from which a condition holds; `always` or `never` where it is no question of days. */
type Judge = (facts: Case, parameters: Parameters, work: Work, rank: Rank) => Day;
/** Where an heir stands in the order, 0 first. */
export type Rank = Readonly<Record<Relation, number>>;

/** What each condition asks. The order of employments, payments and heirs does not matter to any. */
const judges: Readonly<Record<string, Judge>> = {
  REASON_NAMED: () => never,
  ALIVE: ({ member }) => (member.deathDate === null ? always : never),
  DECEASED: ({ member }) => (member.deathDate === null ? never : parseDay(member.deathDate)!),
  // Those who come first exclude those behind them (PP 46/2015): a sibling beside a widow has no part.
  HEIR_ORDER: ({ heir }, _parameters, _work, rank) => {
    if (heir === null) return never;
    if (!Array.isArray(heir)) return rank[(heir as { relation: Relation }).relation] === undefined ? never : always;
    let together = -1;
    for (const { relation } of heir as ReadonlyArray<{ relation: Relation }>) {
      if (together !== -1 && rank[relation] !== together) return never;
      together = rank[relation];
    }
    return together === -1 ? never : always;
  },
  HAS_BALANCE: ({ balance }) => (balance > 0 ? always : never),
  // Whoever works, or is already on record for a next job, is not paid (re-employed before payout); an exit still to come is met on its day.
  NOT_WORKING: (_facts, _parameters, { open, exit }) => (open ? never : exit === null ? always : exit.to),
  EXIT_REASON: ({ reason }, _parameters, { exit }) =>
    exit !== null && (exit.endReason === null || exit.endReason === reason) ? always : never,
  EMPLOYER_LETTER: (_facts, _parameters, { exit }) => exit?.letterDate ?? never,
  WAITING_PERIOD: ({ reason }, { waiting }, { exit }) => {
    const { months, days, countsFrom } = waiting[reason]!;
    const start = exit === null ? null : countsFrom === "EMPLOYER_LETTER" ? exit.letterDate : exit.to;
    if (start === null) return never;
    const over = addMonths(start, months);
    return days === 0 ? over : addDays(over, days);
  },
  AGE: ({ member }, { pensionAge }) => addMonths(parseDay(member.birthDate)!, pensionAge * 12),
  COMPANY_PENSION_AGE: ({ member, facts }) =>
    facts?.companyPensionAge === undefined
      ? never
      : addMonths(parseDay(member.birthDate)!, facts.companyPensionAge * 12),
  WAGE_EARNER: ({ membership }) => (membership.segment === "PU" ? always : never),
  NON_WAGE_EARNER: ({ membership }) => (membership.segment === "BPU" ? always : never),
  FOREIGNER: ({ member }) => (member.citizenship === "WNA" ? always : never),
  CITIZEN: ({ member }) => (member.citizenship === "WNI" ? always : never),
  MEMBERSHIP_YEARS: ({ membership }, { membershipYears }) =>
    addMonths(parseDay(membership.firstContribution)!, membershipYears * 12),
  PARTIAL_ONCE: ({ paidBefore }) => (paidBefore.some(({ reason }) => reason.startsWith("SEBAGIAN")) ? never : always),
};

/** A condition of a reason, with the two answers that need no day made beforehand. */
type Prepared = {
  readonly code: string;
  readonly cite: string;
  readonly judge: Judge;
  readonly holds: Condition;
  readonly fails: Condition;
};
export type PreparedReason = readonly Prepared[];

export const prepareReason = (
  codes: readonly string[],
  described: Readonly<Record<string, { readonly cite: string }>>,
): PreparedReason =>
  codes.map((code) => {
    const { cite } = described[code]!;
    return {
      code,
      cite,
      judge: judges[code]!,
      holds: Object.freeze({ code, met: true, from: null, cite }),
      fails: Object.freeze({ code, met: false, from: null, cite }),
    };
  });

export type Eligibility = {
  readonly conditions: readonly Condition[];
  readonly eligible: boolean;
  readonly eligibleFrom: Day | null;
};

/**
 * Judges every condition of the reason, also after one has failed: people are told all that is missing at once.
 * @param prepared the reason as its policy asks it, the order of heirs, and the policy's first day
 */
export function judge(
  facts: Case,
  on: Day,
  { prepared, rank, from: begins }: { readonly prepared: PreparedReason; readonly rank: Rank; readonly from: Day },
  parameters: Parameters,
): Eligibility {
  const work = workOf(facts);
  const conditions: Condition[] = [];
  let latest = always;
  let eligible = true;
  for (const { code, cite, judge: ask, holds, fails } of prepared) {
    const from = ask(facts, parameters, work, rank);
    if (from > latest) latest = from;
    const met = from <= on;
    if (!met) eligible = false;
    conditions.push(from === always ? holds : from === never ? fails : { code, met, from: formatDay(from), cite });
  }
  if (latest === never) return { conditions, eligible, eligibleFrom: null };
  // What hangs on no day holds from the policy's own first day; one that is named for an earlier day is asked as if it had held.
  if (latest === always) return { conditions, eligible, eligibleFrom: on < begins ? on : begins };
  return { conditions, eligible, eligibleFrom: latest };
}
