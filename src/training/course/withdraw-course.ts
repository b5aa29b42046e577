import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { markWithdrawn } from "../training.store.ts";

/** A policy was withdrawn before its day: nothing hangs on its course any more. Certificates stay what they are. */
export async function withdrawCourse({ db, clock }: Platform, policyId: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const id = await markWithdrawn(tx, policyId, clock.now());
    if (id)
      await recordFacts(tx, {
        type: "CourseWithdrawn",
        actor: { kind: "SYSTEM", id: "withdraw-course" },
        at: clock.now(),
        subject: id,
        data: { policy: policyId },
      });
  });
}
