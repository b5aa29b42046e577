import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { Keys } from "../../platform/keys.ts";
import { mayWork } from "../case.store.ts";

const seal = "case_reviews.reason";

/** @returns whether it was not drawn before; false too where there is no decision by two people */
export async function insertReview(tx: Tx, claimId: string, percent: number, at: Date): Promise<boolean> {
  const result =
    await sql`insert into case_reviews (claim_id, office_id, percent, first_officers, second_officer, drawn_at)
    select claim_id, office_id, ${percent}, array_append(first_officers_before, first_officer), second_officer, ${at}
    from cases where claim_id = ${claimId} and first_officer is not null and second_officer is not null
    on conflict do nothing`.execute(tx);
  return result.numAffectedRows === 1n;
}

/** What this reviewer has taken and not answered. */
export async function findTaken(tx: Tx, reviewer: string): Promise<string | null> {
  const row = await tx
    .selectFrom("case_reviews")
    .select("claim_id")
    .where("reviewer", "=", reviewer)
    .where("reviewed_at", "is", null)
    .orderBy("taken_at")
    .limit(1)
    .executeTakeFirst();
  return row?.claim_id ?? null;
}

/**
 * The free review that was drawn first goes to this reviewer: never one of their own office, never one on which they
 * worked, never one for whose policy they have no certificate. Rows another is taking at this moment are passed over.
 */
export async function takeFirstDrawn(
  tx: Tx,
  { reviewer, officeId, at }: { readonly reviewer: string; readonly officeId: string; readonly at: Date },
): Promise<string | null> {
  const { rows } = await sql<{ claim_id: string }>`
    update case_reviews set reviewer = ${reviewer}, reviewer_office = ${officeId}, taken_at = ${at} where claim_id = (
      select claim_id from case_reviews where reviewer is null and office_id <> ${officeId}
        and second_officer <> ${reviewer} and ${reviewer}::uuid <> all (first_officers) ${await mayWork(tx, reviewer, sql.ref("case_reviews.claim_id"))}
      order by drawn_at, claim_id limit 1 for update skip locked)
    returning claim_id`.execute(tx);
  return rows[0]?.claim_id ?? null;
}

/** @returns whether it was theirs and open */
export async function giveUp(tx: Tx, claimId: string, reviewer: string): Promise<boolean> {
  const result = await tx
    .updateTable("case_reviews")
    .set({ reviewer: null, reviewer_office: null, taken_at: null })
    .where("claim_id", "=", claimId)
    .where("reviewer", "=", reviewer)
    .where("reviewed_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** @returns whether it was theirs and open */
export async function writeVerdict(
  tx: Tx,
  keys: Keys,
  claimId: string,
  verdict: { readonly reviewer: string; readonly agrees: boolean; readonly reason: string; readonly at: Date },
): Promise<boolean> {
  const result = await tx
    .updateTable("case_reviews")
    .set({ agrees: verdict.agrees, reason_sealed: keys.seal(verdict.reason, seal), reviewed_at: verdict.at })
    .where("claim_id", "=", claimId)
    .where("reviewer", "=", verdict.reviewer)
    .where("reviewed_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Why a reviewer agreed or not. */
export const openReason = (keys: Keys, sealed: Buffer): string => keys.open(sealed, seal);
