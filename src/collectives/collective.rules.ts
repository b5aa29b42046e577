import { caseOf, type ClaimsOfMember } from "../claims/index.ts";
import { decide, type LawBook } from "../entitlement/index.ts";
import type { MemberFacts } from "../members/index.ts";
import type { CandidateStanding, CollectiveReason } from "./collective.ts";

/** What a reported worker is to a collective. `listedIn`: the open list on which they stand, if any. */
export function standingOf(
  job: { readonly endReason: string | null; readonly disputed: boolean; readonly listedIn: string | null },
  collective: { readonly id: string; readonly reason: CollectiveReason },
): CandidateStanding {
  if (job.listedIn === collective.id) return "LISTED";
  if (job.disputed) return "DISPUTED";
  if (job.endReason !== collective.reason) return "OTHER_REASON";
  return job.listedIn ? "ELSEWHERE" : "FREE";
}

/**
 * From which day a worker may claim for the reason of the collective, by the law and by everything on record of them; null
 * where it says no. Why it does is the worker's own matter.
 */
export function eligibleFrom(
  facts: MemberFacts,
  reason: CollectiveReason,
  book: LawBook,
  today: string,
): string | null {
  const decision = decide(caseOf(facts.id, facts, { reason }, today, null), book);
  if ("error" in decision) return null;
  return decision.eligible ? (decision.eligibleFrom ?? today) : decision.eligibleFrom;
}

/**
 * Until when somebody waits whose job ended on a day, as the company is told: the same for everybody whom it reported for that
 * day, whatever else is on record of them. A day that were left out, or later than the others', would tell of another job.
 * @returns null where the waiting is over, or there is none
 */
export function waitsUntil(
  facts: MemberFacts,
  job: { readonly endedOn: string },
  { reason, book, today }: { readonly reason: CollectiveReason; readonly book: LawBook; readonly today: string },
): string | null {
  const [membership] = facts.memberships;
  const [some] = facts.memberships.flatMap(({ employments }) => employments);
  const only = { ...some!, to: job.endedOn, endReason: reason, letterDate: null };
  const memberships = [{ ...membership!, employments: [only] }];
  const decision = decide(caseOf(facts.id, { ...facts, memberships }, { reason }, today, null), book);
  if ("error" in decision) return null;
  const waiting = decision.conditions.find(({ code }) => code === "WAITING_PERIOD");
  return waiting && !waiting.met ? waiting.from : null;
}

/** Whether somebody goes their own way already: a claim of theirs is under way, or was paid since their right began. */
export const isOnTheirOwn = (claims: ClaimsOfMember | undefined, from: string): boolean =>
  Boolean(claims?.open || (claims?.paidOn && claims.paidOn >= from));
