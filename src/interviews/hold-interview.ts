import { recordFacts, type Actor } from "../platform/facts.ts";
import type { Platform } from "../platform/platform.ts";
import { done, refused, type Result } from "../platform/result.ts";
import { noteClaimantSeen, takeInterview } from "./interview.store.ts";

/** The claimant is there: a sign of life of the waiting room or the call. False where no time is booked. */
export const enterWaitingRoom = ({ db, clock }: Platform, claimId: string): Promise<boolean> =>
  noteClaimantSeen(db, claimId, clock.now(), clock.real());

/**
 * An officer opens an interview, or comes back to it. Another officer of the branch who has it keeps it; nobody holds
 * one under a policy for which they have no certificate.
 */
export async function startInterview(
  { db, clock }: Platform,
  actor: Actor & { readonly kind: "STAFF" },
  interviewId: string,
): Promise<
  Result<
    { claimId: string },
    { readonly code: "NOT_YOURS" } | { readonly code: "NOT_CERTIFIED"; readonly policy: string }
  >
> {
  return await db.transaction().execute(async (tx) => {
    const taken = await takeInterview(tx, interviewId, actor.officeId, actor.id, clock.now(), clock.real());
    if (!taken) return refused({ code: "NOT_YOURS" as const });
    if ("missing" in taken) return refused({ code: "NOT_CERTIFIED" as const, policy: taken.missing });
    if (taken.isNew)
      await recordFacts(tx, {
        type: "InterviewStarted",
        actor,
        at: clock.now(),
        claimId: taken.claimId,
        subject: interviewId,
      });
    return done({ claimId: taken.claimId });
  });
}
