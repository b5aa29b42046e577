import { decideCase, policyInForce, type Decision, type LawBook, type WithLaw } from "../../entitlement/index.ts";
import { getMember } from "../../members/index.ts";
import { parseDay } from "../../platform/day.ts";
import type { Reader } from "../../platform/db/database.ts";
import type { Platform } from "../../platform/platform.ts";
import type { ClaimantClaim } from "../claim.views.ts";
import { listRelations } from "../heirs/heir.store.ts";
import type { ClaimAnswers } from "./claim.answers.ts";
import { caseOf } from "./claim.case.ts";

/**
 * Whether the law is to be asked again of a draft: where it said "not yet", whose day may have come, and where it answered
 * under a rule that is over, which would promise what can no longer be sent.
 * @param today WIB day
 */
export const isToBeAskedAgain = (decision: Decision, book: LawBook, today: string): boolean =>
  !decision.eligible || decision.policy !== policyInForce(book, parseDay(today)!)?.id;

/** What the law says of these answers as of today. Writes nothing. */
export async function askLaw(
  db: Reader,
  { clock, keys, law }: Pick<Platform, "clock" | "keys"> & WithLaw,
  {
    claimId,
    memberId,
    answers,
  }: { readonly claimId: string; readonly memberId: string; readonly answers: ClaimAnswers },
): Promise<{ readonly answers: ClaimAnswers; readonly decision: Decision }> {
  const asked = answers.reason === "MENINGGAL" ? { ...answers, heirs: await listRelations(db, claimId) } : answers;
  const member = await getMember(db, keys, memberId);
  return { answers: asked, decision: decideCase(caseOf(claimId, member, asked, clock.today(), null), law.book()) };
}

/** A draft as a page shows it: with the law's answer of today. Writes nothing: whoever acts on it decides again in the act. */
export async function decideAnew(platform: Platform & WithLaw, claim: ClaimantClaim): Promise<ClaimantClaim> {
  const { status, decision, id: claimId, memberId, answers } = claim;
  if (status !== "DRAFT" || !decision || !answers.reason) return claim;
  if (!isToBeAskedAgain(decision, platform.law.book(), platform.clock.today())) return claim;
  return { ...claim, decision: (await askLaw(platform.db, platform, { claimId, memberId, answers })).decision };
}
