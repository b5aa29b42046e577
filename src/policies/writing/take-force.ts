import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { listDue, lockVersion, markInForce } from "../policies.store.ts";

/**
 * Records, once, that the day of a published policy has come (midnight WIB). The law itself goes by the day, not by this;
 * from here on it cannot be withdrawn whatever a clock says. Withdrawing at the same moment: whoever locks the row first.
 * @returns the ids that took force now
 */
export async function takeForce({ db, clock }: Platform): Promise<string[]> {
  const taken: string[] = [];
  for (const id of await listDue(db, clock.today())) {
    const took = await db.transaction().execute(async (tx) => {
      const found = await lockVersion(tx, id);
      if (found?.status !== "PUBLISHED" || found.tookForceAt || found.effectiveFrom! > clock.today()) return false;
      const at = clock.now();
      await markInForce(tx, id, at);
      await recordFacts(tx, {
        type: "PolicyTookForce",
        actor: { kind: "SYSTEM", id: "policies-take-force" },
        at,
        subject: id,
        data: { effectiveFrom: found.effectiveFrom },
      });
      return true;
    });
    if (took) taken.push(id);
  }
  return taken;
}
