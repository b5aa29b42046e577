import { daysBefore, removeInBatches } from "../../platform/batches.ts";
import type { Platform } from "../../platform/platform.ts";
import { deleteEmptySlotsBefore, deleteWaitersBefore } from "../appointment.store.ts";

/**
 * Times that nobody ever had, and places in the waiting list that were left, are kept one year: long enough to see how a
 * year's hours were filled. A time that somebody had stays as long as the claim.
 */
export async function forgetOldTimes({ db, clock }: Pick<Platform, "db" | "clock">): Promise<number> {
  const before = daysBefore(clock.now(), 365);
  return (
    (await removeInBatches((limit) => deleteEmptySlotsBefore(db, before, limit))) +
    (await removeInBatches((limit) => deleteWaitersBefore(db, before, limit)))
  );
}
