import { daysBefore, oneYear, removeInBatches } from "../../platform/batches.ts";
import type { Platform } from "../../platform/platform.ts";
import { deleteEmptySlotsBefore, deleteShiftsBefore, deleteWaitersBefore } from "../appointment.store.ts";
import { deleteEmptyBlocksBefore } from "../blocks/block.store.ts";

/**
 * Times that nobody ever had, the shifts they were in, blocks that were held, and places in the waiting list that were left, are
 * kept one year: long enough to see how a year's hours were filled. A time that somebody had stays as long as the claim, with its block.
 * @returns how many times and places
 */
export async function forgetOldTimes({ db, clock }: Pick<Platform, "db" | "clock">): Promise<number> {
  const before = daysBefore(clock.now(), oneYear);
  const forgotten =
    (await removeInBatches((limit) => deleteEmptySlotsBefore(db, before, limit))) +
    (await removeInBatches((limit) => deleteWaitersBefore(db, before, limit)));
  // After the times: a block goes with the last of its own.
  await removeInBatches((limit) => deleteEmptyBlocksBefore(db, before, limit));
  await removeInBatches((limit) => deleteShiftsBefore(db, before, limit));
  return forgotten;
}
