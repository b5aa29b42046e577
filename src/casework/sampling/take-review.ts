import { findClaimStanding } from "../../claims/index.ts";
import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import type { StaffActor } from "../case.ts";
import { stageOfRole } from "../case.rules.ts";
import { lockDesk } from "../case.store.ts";
import { findTaken, takeFirstDrawn } from "./review.store.ts";
import type { ReviewRefusal } from "./sampling.rules.ts";

/**
 * Gives a penata madya the claim of another office that was drawn first. Whoever has one already gets that one again, so
 * that pressing twice does not take two; so no key is needed.
 * @returns null where none is waiting for them
 */
export async function takeReview(
  { db, clock }: Platform,
  actor: StaffActor,
): Promise<Result<{ code: string } | null, ReviewRefusal>> {
  if (stageOfRole(actor.role) !== "SECOND") return refused({ code: "NOT_ALLOWED" });
  return await db.transaction().execute(async (tx): Promise<Result<{ code: string } | null, ReviewRefusal>> => {
    await lockDesk(tx, actor.id);
    const held = await findTaken(tx, actor.id);
    const at = clock.now();
    const claimId = held ?? (await takeFirstDrawn(tx, { reviewer: actor.id, officeId: actor.officeId, at }));
    if (!claimId) return done(null);
    if (!held) await recordFacts(tx, { type: "ReviewTaken", actor, at, claimId });
    return done({ code: (await findClaimStanding(tx, claimId))!.code });
  });
}
