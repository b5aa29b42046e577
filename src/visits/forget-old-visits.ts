import { daysBefore, removeInBatches, twoYears } from "../platform/batches.ts";
import type { Platform } from "../platform/platform.ts";
import { deleteVisitsBefore } from "./visit.store.ts";

/** Visits are counted for two years: long enough to compare a month with the same one of the year before. */
export const forgetOldVisits = ({ db, clock }: Pick<Platform, "db" | "clock">): Promise<number> =>
  removeInBatches((limit) => deleteVisitsBefore(db, daysBefore(clock.now(), twoYears), limit));
