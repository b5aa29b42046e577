import { findClaimStanding } from "../../claims/index.ts";
import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { firstOfficersOf, type CaseRefusal, type StaffActor } from "../case.ts";
import { placeOf, stageOfRole } from "../case.rules.ts";
import { assign, lockCase, missingCertificate, openedBy } from "../case.store.ts";

/**
 * The branch head moves a claim to another desk, or off every desk (`to` null): somebody fell ill, a promise is near.
 * @param to an officer of the same office whose role fits the stage
 */
export async function assignCase(
  platform: Platform,
  act: {
    readonly actor: StaffActor;
    readonly claimId: string;
    readonly to: { readonly id: string; readonly role: string; readonly officeId: string } | null;
  },
): Promise<Result<null, CaseRefusal>> {
  if (act.actor.role !== "BRANCH_HEAD") return refused({ code: "NOT_ALLOWED" });
  return await platform.db.transaction().execute(async (tx): Promise<Result<null, CaseRefusal>> => {
    const found = await lockCase(tx, platform.keys, act.claimId);
    const standing = found && (await findClaimStanding(tx, act.claimId));
    if (!found || !standing || found.officeId !== act.actor.officeId) return refused({ code: "NO_SUCH_CASE" });
    if ((found.stage !== "FIRST" && found.stage !== "SECOND") || placeOf(standing.status)?.stage !== found.stage)
      return refused({ code: "MOVED_ON", status: standing.status });
    if (act.to && (stageOfRole(act.to.role) !== found.stage || act.to.officeId !== found.officeId))
      return refused({ code: "NOT_ALLOWED" });
    if (act.to && found.stage === "SECOND" && firstOfficersOf(found).includes(act.to.id))
      return refused({ code: "SAME_PERSON" });
    if (act.to && (await openedBy(tx, act.claimId, act.to.id))) return refused({ code: "OPENED_AT_DESK" });
    const policy = act.to && (await missingCertificate(tx, act.claimId, act.to.id));
    if (policy) return refused({ code: "NOT_CERTIFIED", policy });
    await assign(tx, act.claimId, act.to?.id ?? null, platform.clock.now());
    await recordFacts(tx, {
      type: "CaseAssigned",
      actor: act.actor,
      at: platform.clock.now(),
      claimId: act.claimId,
      subject: act.to?.id,
      data: { stage: found.stage },
    });
    return done(null);
  });
}
