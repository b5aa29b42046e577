import type { Platform } from "../platform/platform.ts";
import { branchDue, regionDue } from "./cascade.rules.ts";
import { addRelays, openWaitingBranches } from "./cascade.store.ts";

/**
 * Gives every region and branch its part in whatever stands: those that are there, and by
 * being asked again those that are created or moved meanwhile. Doing it again changes nothing.
 * @returns how many parts are new
 */
export async function spreadCirculars({ db, clock }: Platform): Promise<number> {
  const at = clock.now();
  const today = clock.today();
  return await db.transaction().execute(async (tx) => {
    const added = await addRelays(tx, at, regionDue(today), branchDue(today));
    await openWaitingBranches(tx, at, branchDue(today));
    return added;
  });
}
