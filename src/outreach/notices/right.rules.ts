import { caseOf, reasonsOnRecord, type ClaimsOfMember } from "../../claims/index.ts";
import { decide, type LawBook, type Reason } from "../../entitlement/index.ts";
import type { MemberFacts } from "../../members/index.ts";
import { daysLater, formatDay, parseDay } from "../../platform/day.ts";
import type { KeptRight, Right, Untold } from "./right.ts";

/**
 * The first day on which the law says yes to a member for a reason, by the policies as they follow each other: a policy
 * that is coming may bring the day nearer or move it away. Null where none of them says yes.
 */
function firstDay(facts: MemberFacts, reason: Reason, book: LawBook, today: string): Right | null {
  const now = parseDay(today)!;
  const coming = book.policies.filter(({ from, file }) => from > now && file.revoked === null);
  const starts = [today, ...coming.map(({ from }) => formatDay(from))];
  for (const [index, start] of starts.entries()) {
    const decision = decide(caseOf(facts.id, facts, { reason }, start, null), book);
    if ("error" in decision) continue;
    const { eligible, eligibleFrom, policy } = decision;
    if (eligible) return { reason, day: index === 0 ? eligibleFrom! : start, policyId: policy };
    const next = starts[index + 1];
    if (eligibleFrom !== null && eligibleFrom > start && (next === undefined || eligibleFrom < next))
      return { reason, day: eligibleFrom, policyId: policy };
  }
  return null;
}

/** The rights of a member, by the law's own answer for each reason that the registry knows of. */
export const rightsOf = (facts: MemberFacts, book: LawBook, today: string): Right[] =>
  reasonsOnRecord(facts).flatMap((reason) => firstDay(facts, reason, book, today) ?? []);

export type Keeping = {
  readonly today: string;
  /** A right that began longer ago is not told, unless it follows from a report of today; -1: none that has begun. */
  readonly lateDays: number;
  /** The reason of an exit that was reported just now. */
  readonly reported?: string | null;
};

/**
 * How a right is kept beside what was kept before: what stays the same stays as it was told. One that moves to a day still
 * to come is another right, and is told on that day; one whose past day is corrected is not told anew.
 */
export function keptAs(
  memberId: string,
  right: Right,
  known: KeptRight | undefined,
  { today, lateDays, reported }: Keeping,
): KeptRight {
  if (known && (known.day === right.day || (known.toldFirstAt !== null && right.day <= today)))
    return { ...known, ...right };
  const told = right.day >= daysLater(today, -lateDays) || right.reason === reported;
  const tellOn = told ? (right.day > today ? right.day : today) : null;
  return { memberId, ...right, tellOn, toldFirstAt: null, toldAgainAt: null, untold: null };
}

/** Whether a member's own doing stands in the way of telling a right on its day, or once more. */
export function settled(
  { day, toldFirstAt }: Pick<KeptRight, "day" | "toldFirstAt">,
  facts: MemberFacts,
  claims: ClaimsOfMember | undefined,
): Untold | null {
  if (claims?.open || (claims?.paidOn && claims.paidOn >= day)) return "CLAIM_BEGUN";
  if (toldFirstAt && claims && claims.begunAt >= toldFirstAt) return "CLAIM_BEGUN";
  return facts.paidBefore.some(({ date }) => date >= day) ? "CLAIM_BEGUN" : null;
}
