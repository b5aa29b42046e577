import { serviceRulesOn, type WithLaw } from "../../entitlement/index.ts";
import { daysBefore } from "../../platform/batches.ts";
import type { Platform } from "../../platform/platform.ts";
import { patternBounds } from "./pattern.ts";
import { raiseTasks } from "./pattern.store.ts";

/** Looks for what many claims have in common, by the rules of the day. It raises tasks for people and touches no claim. */
export async function lookForPatterns({ db, clock, law }: Pick<Platform, "db" | "clock"> & WithLaw): Promise<number> {
  const rules = serviceRulesOn(law.book(), clock.today()).patterns;
  const at = clock.now();
  return await raiseTasks(db, patternBounds(rules), daysBefore(at, rules.withinDays), at);
}
