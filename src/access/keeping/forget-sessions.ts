import { removeInBatches } from "../../platform/batches.ts";
import type { Platform } from "../../platform/platform.ts";
import { deleteSessionsBefore } from "../access.store.ts";

/** A session that has ended opens nothing: its row goes. That somebody signed in stands in the record. @returns how many */
export const forgetStaffSessions = ({ db, clock }: Pick<Platform, "db" | "clock">): Promise<number> =>
  removeInBatches((limit) => deleteSessionsBefore(db, clock.real(), limit));
