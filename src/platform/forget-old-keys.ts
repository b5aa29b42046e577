import { sql } from "kysely";
import { daysBefore, removeInBatches } from "./batches.ts";
import type { Platform } from "./platform.ts";

/** The answers of `once` are kept 30 days: longer than anybody presses a button again or a partner repeats a call. */
export const forgetOldKeys = ({ db, clock }: Pick<Platform, "db" | "clock">): Promise<number> => {
  const before = daysBefore(clock.real(), 30);
  return removeInBatches(async (limit) => {
    const result = await sql`delete from done_once where (key, action) in
      (select key, action from done_once where at < ${before} limit ${limit})`.execute(db);
    return Number(result.numAffectedRows ?? 0n);
  });
};
