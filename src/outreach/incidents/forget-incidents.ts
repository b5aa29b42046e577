import { daysBefore, fiveYears, removeInBatches } from "../../platform/batches.ts";
import type { Platform } from "../../platform/platform.ts";
import { deleteIncidentsBefore } from "./incident.store.ts";

/** What did not work is kept five years after it was well again. @returns how many */
export const forgetIncidents = ({ db, clock }: Pick<Platform, "db" | "clock">): Promise<number> =>
  removeInBatches((limit) => deleteIncidentsBefore(db, daysBefore(clock.now(), fiveYears), limit));
