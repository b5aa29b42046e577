import type { Reader } from "../../platform/db/database.ts";
import type { ClaimStatus } from "../claim.ts";

/** Where a claim stands, without anything of the person. */
export type ClaimStanding = {
  readonly claimId: string;
  readonly code: string;
  readonly officeId: string;
  readonly status: ClaimStatus;
  readonly statusSince: Date;
  readonly resumeStatus: ClaimStatus | null;
  readonly promiseOn: string | null;
  readonly reason: string;
  /** Whole rupiah; null until known. */
  readonly gross: number | null;
};

/** The claim with this code, by its id; null where there is none. */
export async function claimOfCode(db: Reader, code: string): Promise<string | null> {
  const row = await db.selectFrom("claims").select("id").where("code", "=", code).executeTakeFirst();
  return row?.id ?? null;
}

/** Where this claim stands now; in a transaction, as of this moment. */
export async function findClaimStanding(db: Reader, claimId: string): Promise<ClaimStanding | null> {
  const row = await db
    .selectFrom("claims")
    .select(["id", "code", "office_id", "status", "status_since", "resume_status", "promise_on", "reason", "gross"])
    .where("id", "=", claimId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    claimId: row.id,
    code: row.code,
    officeId: row.office_id,
    status: row.status as ClaimStatus,
    statusSince: row.status_since,
    resumeStatus: row.resume_status as ClaimStatus | null,
    promiseOn: row.promise_on,
    reason: row.reason,
    gross: row.gross,
  };
}
