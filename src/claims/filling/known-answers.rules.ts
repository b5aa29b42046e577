import { decide, type LawBook, type Reason } from "../../entitlement/index.ts";
import type { MemberFacts } from "../../members/index.ts";
import type { ClaimAnswers } from "./claim.answers.ts";
import { caseOf } from "./claim.case.ts";

/**
 * For which reasons a member may have a right by what the registry knows: how each job was reported to have ended, and
 * the age. Heirs claim for the dead: nobody is told of that. Which of them is the right one, the law says.
 */
export function reasonsOnRecord({ memberships, deathDate }: MemberFacts): readonly Reason[] {
  if (deathDate !== null) return [];
  const ends = memberships.flatMap(({ employments }) => employments.map(({ endReason }) => endReason as Reason | null));
  return [...new Set([...ends, "PENSIUN_56" as const])].filter(
    (reason): reason is Reason => reason !== null && reason !== "MENINGGAL",
  );
}

/**
 * With what a claim may begin, by what the agency knows: the reason for which the law says yes today, the letter's date
 * and the job that ended. Nothing where it says yes to none. The claimant confirms it, or answers otherwise.
 * @param today `YYYY-MM-DD`
 */
export function knownAnswers(member: MemberFacts, book: LawBook, today: string): ClaimAnswers {
  const reason = reasonsOnRecord(member).find((each) => {
    const decision = decide(caseOf(member.id, member, { reason: each }, today, null), book);
    return !("error" in decision) && decision.eligible;
  });
  if (!reason) return {};
  const last = member.memberships
    .flatMap(({ employments }) => employments)
    .reduce<MemberFacts["memberships"][number]["employments"][number] | null>(
      (latest, each) =>
        each.to !== null && each.endReason === reason && (latest === null || each.to > latest.to!) ? each : latest,
      null,
    );
  return {
    reason,
    ...(reason === "RESIGN" && last?.letterDate && { letterDate: last.letterDate }),
    ...(reason === "PHK" && last?.proof && !last.disputed && { phkProof: last.proof.kind }),
    ...(last && { lastEmployment: { employer: last.employer, from: last.from, to: last.to! } }),
  };
}
