import { daysBefore } from "../../platform/batches.ts";
import type { Platform } from "../../platform/platform.ts";
import { patternDays } from "./pattern.ts";
import { raiseTasks } from "./pattern.store.ts";

/** Looks for what many claims have in common. It raises tasks for people and touches no claim. */
export const lookForPatterns = ({ db, clock }: Pick<Platform, "db" | "clock">): Promise<number> =>
  raiseTasks(db, daysBefore(clock.now(), patternDays), clock.now());
