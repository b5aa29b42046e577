import { sql } from "kysely";
import type { Tx } from "../platform/db/database.ts";
import type { ClaimStatus, CorrectionItem, Promised, RefusalReason } from "./claim.ts";

export type ClaimForMove = { readonly status: ClaimStatus; readonly officeId: string; readonly resumeStatus: ClaimStatus | null; readonly promiseOn: string | null };

/** The claim with its row locked until the transaction ends: two who move it take turns. */
export async function findClaimForMove(tx: Tx, claimId: string): Promise<ClaimForMove | null> {
  const row = await tx.selectFrom("claims").select(["status", "office_id", "resume_status", "promise_on"]).where("id", "=", claimId).forUpdate().executeTakeFirst();
  if (!row) return null;
  return { status: row.status as ClaimStatus, officeId: row.office_id, resumeStatus: row.resume_status as ClaimStatus | null, promiseOn: row.promise_on };
}

export type ClaimMoveRow = {
  readonly claimId: string;
  readonly status: ClaimStatus;
  readonly at: Date;
  readonly resumeStatus: ClaimStatus | null;
  readonly from: string | null;
  readonly correction?: readonly CorrectionItem[];
  readonly refusal?: readonly RefusalReason[];
  readonly completeOn?: string;
  readonly promise?: Promised & { readonly why: string };
};

export async function writeClaimMove(tx: Tx, move: ClaimMoveRow): Promise<void> {
  await tx
    .updateTable("claims")
    .set({
      status: move.status,
      status_since: move.at,
      resume_status: move.resumeStatus,
      version: sql`version + 1`,
      ...(move.correction && { correction: JSON.stringify(move.correction) }),
      ...(move.refusal && { refusal: JSON.stringify(move.refusal) }),
      ...(move.completeOn && { complete_on: move.completeOn }),
      ...(move.promise && {
        promise_on: move.promise.on,
        promise_calendar: move.promise.calendar,
        ...(move.from && move.from !== move.promise.on && {
          promise_moves: sql`promise_moves || ${JSON.stringify([{ from: move.from, to: move.promise.on, why: move.promise.why, at: move.at.toISOString() }])}::jsonb`,
        }),
      }),
    })
    .where("id", "=", move.claimId)
    .execute();
}
