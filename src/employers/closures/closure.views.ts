import type { Reader } from "../../platform/db/database.ts";

/** That a company is closed, and who of the agency established it. */
export type ClosureSeen = { readonly closedOn: string; readonly reason: string; readonly by: string };

export const findClosure = async (db: Reader, employerId: string): Promise<ClosureSeen | null> =>
  (await db
    .selectFrom("employer_closures")
    .innerJoin("staff", "staff.id", "employer_closures.closed_by")
    .select(["employer_closures.closed_on as closedOn", "employer_closures.reason", "staff.name as by"])
    .where("employer_id", "=", employerId)
    .executeTakeFirst()) ?? null;
