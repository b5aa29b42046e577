import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import type { StaffActor } from "../case.ts";
import { giveUp } from "./review.store.ts";
import type { ReviewRefusal } from "./sampling.rules.ts";

/** A reviewer gives a claim back unanswered, for another to take. It moves once, so no key is needed. */
export async function releaseReview(
  { db, clock }: Platform,
  { actor, claimId }: { readonly actor: StaffActor; readonly claimId: string },
): Promise<Result<null, ReviewRefusal>> {
  return await db.transaction().execute(async (tx): Promise<Result<null, ReviewRefusal>> => {
    if (!(await giveUp(tx, claimId, actor.id))) return refused({ code: "NOT_YOURS" });
    await recordFacts(tx, { type: "ReviewReleased", actor, at: clock.now(), claimId });
    return done(null);
  });
}
