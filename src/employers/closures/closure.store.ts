import type { Reader, Tx } from "../../platform/db/database.ts";

export type Closure = {
  readonly employerId: string;
  /** `YYYY-MM-DD` */
  readonly closedOn: string;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
};

/** @returns false where the company is marked already */
export async function insertClosure(tx: Tx, { employerId, closedOn, reason, by, at }: Closure): Promise<boolean> {
  const row = await tx
    .insertInto("employer_closures")
    .values({ employer_id: employerId, closed_on: closedOn, reason, closed_by: by, at })
    .onConflict((conflict) => conflict.doNothing())
    .returning("employer_id")
    .executeTakeFirst();
  return row !== undefined;
}

export const isClosed = async (db: Reader, employerId: string): Promise<boolean> =>
  (await db
    .selectFrom("employer_closures")
    .select("employer_id")
    .where("employer_id", "=", employerId)
    .executeTakeFirst()) !== undefined;
