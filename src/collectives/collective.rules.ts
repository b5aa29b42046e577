import { caseOf, type ClaimsOfMember } from "../claims/index.ts";
import { decide, type LawBook } from "../entitlement/index.ts";
import type { MemberFacts } from "../members/index.ts";
import { addDays, formatDay, parseDay } from "../platform/day.ts";
import type { CandidateStanding, CollectiveReason } from "./collective.ts";

export const daysLater = (day: string, days: number): string => formatDay(addDays(parseDay(day)!, days));

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

/** From when the law says yes. `onlyWaits`: nothing but the waiting period stands in the way until that day. */
export type Eligible = { readonly from: string | null; readonly onlyWaits: boolean };

/**
 * From which day a worker may claim for the reason of the collective, by the law and by everything on record of them.
 * Why it says no is the worker's own matter: to the company nothing but a waiting period is ever told.
 */
export function eligibleFrom(facts: MemberFacts, reason: CollectiveReason, book: LawBook, today: string): Eligible {
  const decision = decide(caseOf(facts.id, facts, { reason }, today, null), book);
  if ("error" in decision) return { from: null, onlyWaits: false };
  const unmet = decision.conditions.filter(({ met }) => !met).map(({ code }) => code);
  const onlyWaits = unmet.every((code) => code === "WAITING_PERIOD");
  return { from: decision.eligible ? (decision.eligibleFrom ?? today) : decision.eligibleFrom, onlyWaits };
}

/** Whether somebody goes their own way already: a claim of theirs is under way, or was paid since their right began. */
export const isOnTheirOwn = (claims: ClaimsOfMember | undefined, from: string): boolean =>
  Boolean(claims?.open || (claims?.paidOn && claims.paidOn >= from));
