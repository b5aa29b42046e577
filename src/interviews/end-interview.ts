import { endAppointment, offerNextTime } from "../appointments/index.ts";
import { moveClaim, type CorrectionItem, type RefusalReason } from "../claims/index.ts";
import { isRefusalCode, payBy, type WithLaw } from "../entitlement/index.ts";
import { recordFacts, type Actor } from "../platform/facts.ts";
import type { Platform } from "../platform/platform.ts";
import { done, refused, type Result } from "../platform/result.ts";
import { deleteSignals, findInterview, writeOutcome } from "./interview.store.ts";
import type { Outcome } from "./interview.ts";

export type Ending = { readonly interviewId: string } & (
  | { readonly outcome: "PASSED" }
  | { readonly outcome: "CORRECTION"; readonly items: readonly CorrectionItem[] }
  | { readonly outcome: "NOT_REACHED" }
  | { readonly outcome: "REFUSED"; readonly reasons: readonly RefusalReason[] }
);

export type EndingRefusal =
  { readonly code: "NOT_YOURS" } | { readonly code: "NEEDS_REASON" } | { readonly code: "CLAIM_MOVED" };

/**
 * Ends an interview with its outcome, once: the same outcome again changes nothing. Not reached cancels nothing: the claim
 * stays where it is, the try is counted, and the claimant is told to choose a new time.
 */
export async function endInterview(
  platform: Platform & WithLaw,
  actor: Actor & { readonly kind: "STAFF" },
  ending: Ending,
): Promise<Result<{ outcome: Outcome }, EndingRefusal>> {
  if (ending.outcome === "CORRECTION" && ending.items.length === 0) return refused({ code: "NEEDS_REASON" });
  if (
    ending.outcome === "REFUSED" &&
    (ending.reasons.length === 0 || !ending.reasons.every(({ code }) => isRefusalCode(code)))
  )
    return refused({ code: "NEEDS_REASON" });
  const { db, clock, law } = platform;
  let refusal: EndingRefusal | null = null;
  const undo = new Error("refused");
  try {
    await db.transaction().execute(async (tx) => {
      const interview = await findInterview(tx, ending.interviewId);
      if (
        !interview ||
        interview.officeId !== actor.officeId ||
        interview.officerId !== actor.id ||
        actor.role !== "CS"
      )
        refusal = { code: "NOT_YOURS" };
      else if (interview.outcome === null) {
        const { claimId } = interview;
        const today = clock.today(interview.zone);
        await writeOutcome(tx, interview.id, ending.outcome, actor.id, clock.now());
        await endAppointment(tx, clock, interview.id, ending.outcome === "NOT_REACHED" ? "MISSED" : "HELD");
        await deleteSignals(tx, interview.id);
        const data = { kind: interview.kind };
        const moved =
          ending.outcome === "PASSED"
            ? await moveClaim(tx, clock, {
                claimId,
                verb: "pass-interview",
                actor,
                completeOn: today,
                promise: { ...payBy(today, law.book()), why: "INTERVIEW" },
                data,
              })
            : ending.outcome === "CORRECTION"
              ? await moveClaim(tx, clock, {
                  claimId,
                  verb: "request-correction",
                  actor,
                  correction: ending.items,
                  data,
                })
              : ending.outcome === "REFUSED"
                ? await moveClaim(tx, clock, { claimId, verb: "refuse", actor, refusal: ending.reasons, data })
                : null;
        if (moved && !moved.ok) refusal = { code: "CLAIM_MOVED" };
        if (ending.outcome === "NOT_REACHED") {
          await recordFacts(tx, {
            type: "InterviewNotReached",
            actor,
            at: clock.now(),
            claimId,
            subject: interview.id,
            data,
          });
          await offerNextTime(tx, platform, interview);
        }
      } else if (interview.outcome !== ending.outcome) refusal = { code: "CLAIM_MOVED" };
      if (refusal) throw undo;
    });
  } catch (error) {
    if (error === undo && refusal) return refused(refusal);
    throw error;
  }
  return done({ outcome: ending.outcome });
}
