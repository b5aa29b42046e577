import { addMonths, formatDay, parseDay, type Day } from "../platform/day.ts";
import type { Case, Condition, Reason } from "./case.ts";
import type { Policy } from "./policy.ts";

/** A condition while it is being judged: the day from which it holds; null where no day can be told. */
type Judged = { readonly from: Day | null };

/** The beginning of all days: a condition that has always held. */
const always = 0 as Day;

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

/** The employment whose end the claim is about, whatever the order in which jobs are written. */
function lastExit(facts: Case): Exit | null {
  let last: Exit | null = null;
  for (const { to, endReason, letterDate } of facts.membership.employments) {
    if (to === null) continue;
    const exit: Exit = { to: parseDay(to)!, endReason, letterDate: letterDate === null ? null : parseDay(letterDate) };
    if (last === null || speaksBefore(exit, last, facts.reason)) last = exit;
  }
  return last;
}

type Judge = (facts: Case, policy: Policy, exit: Exit | null) => Judged;

/** What each condition asks. The order of employments does not matter to any. */
const judges: Readonly<Record<string, Judge>> = {
  ALIVE: (facts) => ({ from: facts.member.deathDate === null ? always : null }),
  HAS_BALANCE: (facts) => ({ from: facts.balance > 0 ? always : null }),
  // Whoever works, or is already on record for a next job, is not paid (re-employed before payout); an exit still to come is met on its day.
  NOT_WORKING: (facts, _policy, exit) => ({
    from: facts.membership.employments.some(({ to }) => to === null) ? null : (exit?.to ?? always),
  }),
  EXIT_REASON: (facts, _policy, exit) => ({
    from: exit !== null && (exit.endReason === null || exit.endReason === facts.reason) ? always : null,
  }),
  EMPLOYER_LETTER: (_facts, _policy, exit) => ({ from: exit?.letterDate ?? null }),
  // Resignation counts from the employer's letter, a layoff from the day the employment ended.
  WAITING_PERIOD: (facts, policy, exit) => {
    const start = facts.reason === "RESIGN" ? (exit?.letterDate ?? null) : (exit?.to ?? null);
    const months = policy.parameters.waitingMonths[facts.reason as "RESIGN" | "PHK"].value;
    return { from: start === null ? null : addMonths(start, months) };
  },
  AGE: (facts, policy) => ({
    from: addMonths(parseDay(facts.member.birthDate)!, policy.parameters.pensionAge.value * 12),
  }),
};

export type Eligibility = {
  readonly conditions: readonly Condition[];
  readonly eligible: boolean;
  readonly eligibleFrom: string | null;
};

/** Judges every condition of the reason, also after one has failed: people are told all that is missing at once. */
export function judge(facts: Case, on: Day, policy: Policy): Eligibility {
  const exit = lastExit(facts);
  let latest: Day | null = always;
  let eligible = true;
  const conditions = policy.reasons[facts.reason].conditions.map((code): Condition => {
    const { from } = judges[code]!(facts, policy, exit);
    const met = from !== null && from <= on;
    if (!met) eligible = false;
    latest = latest === null || from === null ? null : from > latest ? from : latest;
    return {
      code,
      met,
      from: from === null || from === always ? null : formatDay(from),
      cite: policy.conditions[code]!.cite,
    };
  });
  const begins = latest === null ? null : latest < policy.from ? policy.from : latest;
  return { conditions, eligible, eligibleFrom: begins === null ? null : formatDay(begins) };
}
