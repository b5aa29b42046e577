import { daysBefore, removeInBatches } from "../../platform/batches.ts";
import type { Platform } from "../../platform/platform.ts";
import { deleteAttemptsBefore } from "../access.store.ts";

/** Tries to sign in are kept 30 days (limits need an hour, an inquiry into a guessed password a month). */
export const forgetOldAttempts = ({ db, clock }: Pick<Platform, "db" | "clock">): Promise<number> =>
  removeInBatches((limit) => deleteAttemptsBefore(db, daysBefore(clock.real(), 30), limit));
