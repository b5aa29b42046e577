import { recordFacts } from "../platform/facts.ts";
import type { Platform } from "../platform/platform.ts";
import { giveBack, leaveList, lockAppointments } from "./appointment.store.ts";

/**
 * Gives back what a claim has that needs no interview any more (withdrawn, refused, passed). Again: changes nothing.
 * @param madeUntil what was booked later stays: a fact may be heard late, when the claimant has chosen anew
 */
export async function releaseTime({ db, clock }: Platform, claimId: string, madeUntil?: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const at = clock.now();
    const { booked, offered } = await lockAppointments(tx, claimId);
    for (const each of [booked, offered]) {
      if (!each || (madeUntil && each.madeAt > madeUntil)) continue;
      await giveBack(tx, each.id, "CANCELLED", at);
      await recordFacts(tx, {
        type: "InterviewTimeReleased",
        actor: { kind: "SYSTEM", id: "release-time" },
        at,
        claimId,
        subject: each.id,
        officeId: each.officeId,
      });
    }
    await leaveList(tx, claimId, at);
  });
}
