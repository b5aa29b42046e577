import { daysBefore, removeInBatches, twoYears } from "../../platform/batches.ts";
import type { Platform } from "../../platform/platform.ts";
import { deleteTasksBefore } from "./pattern.store.ts";

/** What many claims had in common, and what was answered, is kept two years. One that goes on is found anew. @returns how many */
export const forgetPatterns = ({ db, clock }: Pick<Platform, "db" | "clock">): Promise<number> =>
  removeInBatches((limit) => deleteTasksBefore(db, daysBefore(clock.now(), twoYears), limit));
