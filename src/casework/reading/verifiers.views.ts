import type { Reader } from "../../platform/db/database.ts";

/** The two who verified a claim; null until both have. */
export async function findVerifiers(db: Reader, claimId: string): Promise<{ first: string; second: string } | null> {
  const row = await db
    .selectFrom("cases")
    .select(["first_officer", "second_officer"])
    .where("claim_id", "=", claimId)
    .executeTakeFirst();
  return row?.first_officer && row.second_officer ? { first: row.first_officer, second: row.second_officer } : null;
}
