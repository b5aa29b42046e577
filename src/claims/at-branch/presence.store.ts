import type { Reader, Tx } from "../../platform/db/database.ts";
import type { ClaimStatus } from "../claim.ts";

/** The claim of a code, locked, with who it is about, sealed. */
export async function lockClaimOfCode(
  tx: Tx,
  code: string,
): Promise<{ readonly id: string; readonly status: ClaimStatus; readonly personSealed: Buffer } | null> {
  const row = await tx
    .selectFrom("claims")
    .select(["id", "status", "person_sealed"])
    .where("code", "=", code)
    .forUpdate()
    .executeTakeFirst();
  return row ? { id: row.id, status: row.status as ClaimStatus, personSealed: row.person_sealed } : null;
}

/** @returns whether nobody had seen them before */
export async function writePresence(
  tx: Tx,
  presence: { readonly claimId: string; readonly officerId: string; readonly officeId: string; readonly at: Date },
): Promise<boolean> {
  const result = await tx
    .insertInto("claim_presences")
    .values({
      claim_id: presence.claimId,
      officer_id: presence.officerId,
      office_id: presence.officeId,
      at: presence.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Whether an officer has seen the claimant with the original identity card, or opened the claim for them at the desk. */
export async function isSeenAtBranch(db: Reader, claimId: string): Promise<boolean> {
  const row = await db
    .selectFrom("claims_seen_at_branch")
    .select("claim_id")
    .where("claim_id", "=", claimId)
    .executeTakeFirst();
  return row !== undefined;
}
