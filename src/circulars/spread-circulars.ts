import { serviceRulesOn, type WithLaw } from "../entitlement/index.ts";
import type { Platform } from "../platform/platform.ts";
import { branchDue, regionDue } from "./cascade.rules.ts";
import { addRelays, openWaitingBranches } from "./cascade.store.ts";

/**
 * Gives every region and branch its part in whatever stands: those that are there, and by
 * being asked again those that are created or moved meanwhile. Doing it again changes nothing.
 * @returns how many parts are new
 */
export async function spreadCirculars({ db, clock, law }: Platform & WithLaw): Promise<number> {
  const at = clock.now();
  const today = clock.today();
  const rules = serviceRulesOn(law.book(), today).cascade;
  return await db.transaction().execute(async (tx) => {
    const added = await addRelays(tx, at, regionDue(today, rules), branchDue(today, rules));
    await openWaitingBranches(tx, at, branchDue(today, rules));
    return added;
  });
}
