import { addMonths, formatDay, parseDay, type Day } from "../platform/day.ts";
import type { Case, Condition } from "./case.ts";
import type { Policy } from "./policy.ts";

/** A condition while it is being judged: the day from which it holds; null where no day can be told. */
type Judged = { readonly from: Day | null };

/** The beginning of all days: a condition that has always held. */
const always = 0 as Day;

/** The employment that ended last: the one whose end the claim is about. */
function lastExit(facts: Case): { to: Day; endReason: string | null; letterDate: Day | null } | null {
  let last: { to: Day; endReason: string | null; letterDate: Day | null } | null = null;
  for (const { to, endReason, letterDate } of facts.membership.employments) {
    const end = to === null ? null : parseDay(to);
    if (end !== null && (last === null || end > last.to)) last = { to: end, endReason, letterDate: letterDate === null ? null : parseDay(letterDate) };
  }
  return last;
}

type Judge = (facts: Case, policy: Policy, exit: ReturnType<typeof lastExit>) => Judged;

/** What each condition asks. The order of employments does not matter to any. */
const judges: Readonly<Record<string, Judge>> = {
  ALIVE: (facts) => ({ from: facts.member.deathDate === null ? always : null }),
  HAS_BALANCE: (facts) => ({ from: facts.balance > 0 ? always : null }),
  // Somebody who works is not to be paid; an exit in the future is an exit from the day after it.
  NOT_WORKING: (facts, _policy, exit) => ({ from: exit === null || facts.membership.employments.some(({ to }) => to === null) ? null : exit.to }),
  EXIT_REASON: (facts, _policy, exit) => ({ from: exit !== null && (exit.endReason === null || exit.endReason === facts.reason) ? always : null }),
  EMPLOYER_LETTER: (_facts, _policy, exit) => ({ from: exit?.letterDate ?? null }),
  // Resignation counts from the employer's letter, a layoff from the day the employment ended.
  WAITING_PERIOD: (facts, policy, exit) => {
    const start = facts.reason === "RESIGN" ? (exit?.letterDate ?? null) : (exit?.to ?? null);
    const months = policy.parameters.waitingMonths[facts.reason as "RESIGN" | "PHK"].value;
    return { from: start === null ? null : addMonths(start, months) };
  },
  AGE: (facts, policy) => ({ from: addMonths(parseDay(facts.member.birthDate)!, policy.parameters.pensionAge.value * 12) }),
};

export type Eligibility = { readonly conditions: readonly Condition[]; readonly eligible: boolean; readonly eligibleFrom: string | null };

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
    return { code, met, from: from === null || from === always ? null : formatDay(from), cite: policy.conditions[code]!.cite };
  });
  const begins = latest === null ? null : latest < policy.from ? policy.from : latest;
  return { conditions, eligible, eligibleFrom: begins === null ? null : formatDay(begins) };
}
