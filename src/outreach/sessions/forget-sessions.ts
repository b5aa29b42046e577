import { fiveYears, removeInBatches } from "../../platform/batches.ts";
import { daysLater } from "../../platform/day.ts";
import type { Platform } from "../../platform/platform.ts";
import { deleteSessionsBefore } from "./session.store.ts";

/** Visits to a factory or a kelurahan are kept five years as numbers. @returns how many */
export const forgetSessions = ({ db, clock }: Pick<Platform, "db" | "clock">): Promise<number> =>
  removeInBatches((limit) => deleteSessionsBefore(db, daysLater(clock.today(), -fiveYears), limit));
