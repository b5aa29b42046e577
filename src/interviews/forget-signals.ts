import { daysBefore, removeInBatches } from "../platform/batches.ts";
import type { Platform } from "../platform/platform.ts";
import { deleteSignalsBefore } from "./interview.store.ts";

/** Signals go when their interview ends; of one that nobody ended, after a day: they hold network addresses. */
export const forgetSignals = ({ db, clock }: Pick<Platform, "db" | "clock">): Promise<number> =>
  removeInBatches((limit) => deleteSignalsBefore(db, daysBefore(clock.real(), 1), limit));
