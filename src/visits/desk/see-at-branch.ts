import { may } from "../../access/index.ts";
import { noteSeenAtBranch, type SeenRefusal } from "../../claims/index.ts";
import type { Platform } from "../../platform/platform.ts";
import { refused, type Result } from "../../platform/result.ts";
import { followVisit } from "../follow-visit.ts";
import type { DoorActor } from "../record-visit.ts";
import { lockVisit, writeClaimOfVisit } from "../visit.store.ts";

export type SeeingRefusal = SeenRefusal | { readonly code: "NOT_ALLOWED" } | { readonly code: "NOT_SEEN" };

/**
 * Somebody sits at the desk with the claim that they began at home and their original identity card: the claim may be sent from now
 * on, also for a reason that is finished at a branch, and the visit is told which claim it became.
 */
export async function seeAtBranch(
  platform: Platform,
  seen: {
    readonly actor: DoorActor;
    readonly visitId: string;
    readonly claimCode: string;
    /** Sixteen digits, typed from the card. */
    readonly nik: string;
    /** The officer holds the original card and sees the face beside it. */
    readonly sawOriginal: boolean;
  },
): Promise<Result<{ readonly claimId: string }, SeeingRefusal>> {
  const { actor, visitId } = seen;
  if (!may(actor, "help-at-desk")) return refused({ code: "NOT_ALLOWED" });
  if (!seen.sawOriginal) return refused({ code: "NOT_SEEN" });
  return await platform.db
    .transaction()
    .execute(async (tx): Promise<Result<{ readonly claimId: string }, SeeingRefusal>> => {
      const visit = await lockVisit(tx, visitId);
      if (visit?.officeId !== actor.officeId) return refused({ code: "NOT_ALLOWED" });
      const noted = await noteSeenAtBranch(tx, platform, { code: seen.claimCode, nik: seen.nik, actor });
      if (!noted.ok) return noted;
      await writeClaimOfVisit(tx, visitId, noted.value.claimId);
      await followVisit(tx, platform, visitId);
      return noted;
    });
}
