import { recordFacts } from "../../platform/facts.ts";
import { once } from "../../platform/once.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import type { StaffActor } from "../case.ts";
import { writeVerdict } from "./review.store.ts";
import { verdictRefusal, type ReviewRefusal, type Verdict } from "./sampling.rules.ts";

/**
 * The reviewer says whether they would have decided the same, and why. The decision and the payment stay as they are:
 * a disagreement is for the head of the branch to read.
 */
export async function answerReview(
  { db, keys, clock }: Platform,
  act: { readonly actor: StaffActor; readonly claimId: string; readonly verdict: Verdict; readonly key: string },
): Promise<Result<{ agrees: boolean }, ReviewRefusal>> {
  const { actor, claimId } = act;
  const { agrees } = act.verdict;
  const reason = act.verdict.reason.trim().slice(0, 2000);
  const refusal = verdictRefusal({ agrees, reason });
  if (refusal) return refused(refusal);
  const key = `${actor.id}:${claimId}:${act.key}`;
  return await once<{ agrees: boolean }, ReviewRefusal>(db, key, "answer-review", async (tx) => {
    const at = clock.now();
    if (!(await writeVerdict(tx, keys, claimId, { reviewer: actor.id, agrees, reason, at })))
      return refused({ code: "NOT_YOURS" });
    await recordFacts(tx, { type: "ReviewAnswered", actor, at, claimId, data: { agrees } });
    return done({ agrees });
  });
}
