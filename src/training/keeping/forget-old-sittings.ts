import { daysBefore, removeInBatches, twoYears } from "../../platform/batches.ts";
import { dayIn } from "../../platform/clock.ts";
import type { Platform } from "../../platform/platform.ts";
import { deleteAttendancesBefore, deleteSittingsBefore } from "../training.store.ts";

/**
 * Sittings of a quiz, and who was at a live session, are kept two years. The certificate that a sitting gave stays.
 * @returns how many rows
 */
export async function forgetOldSittings({ db, clock }: Pick<Platform, "db" | "clock">): Promise<number> {
  const before = daysBefore(clock.now(), twoYears);
  return (
    (await removeInBatches((limit) => deleteSittingsBefore(db, before, limit))) +
    (await removeInBatches((limit) => deleteAttendancesBefore(db, dayIn(before, "Asia/Jakarta"), limit)))
  );
}
