import { findClaimStanding } from "../../claims/index.ts";
import { serviceRulesOn, type Reason, type WithLaw } from "../../entitlement/index.ts";
import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { insertReview } from "./review.store.ts";
import { isDrawn, rateOf } from "./sampling.rules.ts";

/**
 * Draws an approved claim for a review, or not. Nothing waits for it: the payment follows from the approval by itself.
 * Doing it again draws the same. @returns whether it was drawn now
 */
export async function drawReview({ db, keys, clock, law }: Platform & WithLaw, claimId: string): Promise<boolean> {
  return await db.transaction().execute(async (tx) => {
    const standing = await findClaimStanding(tx, claimId);
    if (!standing) return false;
    const percent = rateOf(serviceRulesOn(law.book(), clock.today()).sampling, {
      reason: standing.reason as Reason | null,
      gross: standing.gross,
    });
    if (!isDrawn(keys.index(claimId, "casework.sampling"), percent)) return false;
    const at = clock.now();
    const drawn = await insertReview(tx, claimId, percent, at);
    if (drawn)
      await recordFacts(tx, {
        type: "ReviewDrawn",
        actor: { kind: "SYSTEM", id: "draw-review" },
        at,
        claimId,
        officeId: standing.officeId,
        data: { percent, reason: standing.reason },
      });
    return drawn;
  });
}
