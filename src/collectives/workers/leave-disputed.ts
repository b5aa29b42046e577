import type { Platform } from "../../platform/platform.ts";
import { markDisputed } from "../collective.store.ts";

/** Worker and company differ on the end of a job: whoever is on a list with it leaves the list. Again: changes nothing. */
export const leaveDisputed = async ({ db, clock }: Platform, employmentId: string): Promise<void> =>
  await db.transaction().execute((tx) => markDisputed(tx, employmentId, clock.now()));
