import { noteHowTheyCame, saveAnswers } from "../../claims/index.ts";
import type { WithLaw } from "../../entitlement/index.ts";
import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { lockWorker, writeAnswer } from "../collective.store.ts";
import { mayAnswer } from "../collective.transitions.ts";
import { findInvitation } from "../collective.views.ts";

export type AnswerRefusal = { readonly code: "NOT_INVITED" };

/**
 * The worker says, in their own claim, that what the company told is right, and goes along: reason and proof stand in the
 * claim as if answered, and its channel is that of a collective. Again: changes nothing. Nobody answers for another: the
 * invitation is found by the claim.
 */
export async function confirmCollective(
  platform: Platform & WithLaw,
  claimId: string,
): Promise<Result<null, AnswerRefusal>> {
  const invited = await findInvitation(platform.db, claimId, platform.clock.today());
  if (!invited) return refused({ code: "NOT_INVITED" });
  if (invited.joined) return done(null);
  const { reason, proofKind } = invited;
  // First the answers: should this end here, the question is asked once more and everything is done again.
  const saved = await saveAnswers(platform, claimId, { reason, ...(proofKind && { phkProof: proofKind }) });
  if (!saved.ok) return refused({ code: "NOT_INVITED" });
  return await answer(platform, { id: invited.workerId, claimId, state: "CONFIRMED" });
}

/** The worker claims without the others; they have the same right, and choose any time. Again: changes nothing. */
export async function leaveCollective(platform: Platform, claimId: string): Promise<Result<null, AnswerRefusal>> {
  const invited = await findInvitation(platform.db, claimId, platform.clock.today());
  return invited
    ? await answer(platform, { id: invited.workerId, claimId, state: "ALONE" })
    : refused({ code: "NOT_INVITED" });
}

async function answer(
  { db, clock }: Platform,
  given: { readonly id: string; readonly claimId: string; readonly state: "CONFIRMED" | "ALONE" },
): Promise<Result<null, AnswerRefusal>> {
  const { id, claimId, state } = given;
  return await db.transaction().execute(async (tx): Promise<Result<null, AnswerRefusal>> => {
    const worker = await lockWorker(tx, id);
    if (worker?.state === state && worker.claimId === claimId) return done(null);
    if (!worker || !mayAnswer(worker.state)) return refused({ code: "NOT_INVITED" });
    const at = clock.now();
    await writeAnswer(tx, id, { state, at, claimId });
    if (state === "CONFIRMED") await noteHowTheyCame(tx, claimId, { channel: "COLLECTIVE", priority: null });
    await recordFacts(tx, {
      type: state === "CONFIRMED" ? "CollectiveConfirmed" : "CollectiveLeftAlone",
      actor: { kind: "CITIZEN", id: claimId },
      at,
      claimId,
      subject: worker.collectiveId,
    });
    return done(null);
  });
}
