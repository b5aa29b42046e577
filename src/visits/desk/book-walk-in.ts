import { may } from "../../access/index.ts";
import { chooseInterviewTime, claimOfCode, type ChosenTime, type TimeRefusal } from "../../claims/index.ts";
import type { WithLaw } from "../../entitlement/index.ts";
import type { Platform } from "../../platform/platform.ts";
import { refused, type Result } from "../../platform/result.ts";
import { followVisit } from "../follow-visit.ts";
import type { DoorActor } from "../record-visit.ts";
import { lockVisit, writeClaimOfVisit } from "../visit.store.ts";

export type WalkInRefusal = TimeRefusal | { readonly code: "NOT_ALLOWED" };

/**
 * Books an interview for somebody who sits at the desk: a free time of this branch, also one that is kept for the door, face to face
 * or by video, or a free time of any other branch, whose officer sees them by video at a booth here. The claim is the one of the code
 * that they show. The same time again changes nothing.
 */
export async function bookWalkIn(
  platform: Platform & WithLaw,
  wish: {
    readonly actor: DoorActor;
    readonly visitId: string;
    readonly claimCode: string;
    readonly officeId: string;
    readonly startsAt: Date;
    /** Face to face at this branch only. */
    readonly kind: "VIDEO" | "IN_PERSON";
  },
): Promise<Result<ChosenTime, WalkInRefusal>> {
  const { actor, visitId, officeId, startsAt, kind } = wish;
  const { db } = platform;
  if (!may(actor, "help-at-desk") || (kind === "IN_PERSON" && officeId !== actor.officeId))
    return refused({ code: "NOT_ALLOWED" });
  const claimId = await claimOfCode(db, wish.claimCode);
  if (!claimId) return refused({ code: "NO_SUCH_CLAIM" });
  const isOurs = await db.transaction().execute(async (tx) => {
    const visit = await lockVisit(tx, visitId);
    if (visit?.officeId !== actor.officeId) return false;
    await writeClaimOfVisit(tx, visitId, claimId);
    return true;
  });
  if (!isOurs) return refused({ code: "NOT_ALLOWED" });
  const booked = await chooseInterviewTime(platform, { claimId, officeId, startsAt, kind, atDesk: actor });
  if (booked.ok) await db.transaction().execute((tx) => followVisit(tx, platform, visitId));
  return booked;
}
