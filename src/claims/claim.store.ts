import { sql } from "kysely";
import type { Decision } from "../entitlement/index.ts";
import type { Tx } from "../platform/db/database.ts";
import type { Keys } from "../platform/keys.ts";
import type { ClaimAnswers } from "./claim.answers.ts";
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

export type NewClaim = {
  readonly id: string;
  readonly code: string;
  readonly memberId: string;
  readonly officeId: string;
  readonly lang: "id" | "en";
  readonly personSealed: Buffer;
  readonly contactSealed: Buffer;
  readonly contactIndex: Buffer;
  readonly answersSealed: Buffer;
  readonly checks: unknown;
  readonly at: Date;
};

export async function insertClaim(tx: Tx, claim: NewClaim): Promise<void> {
  await tx
    .insertInto("claims")
    .values({
      id: claim.id,
      code: claim.code,
      member_id: claim.memberId,
      office_id: claim.officeId,
      reason: "",
      status: "DRAFT",
      status_since: claim.at,
      lang: claim.lang,
      policy_id: "",
      person_sealed: claim.personSealed,
      contact_sealed: claim.contactSealed,
      contact_index: claim.contactIndex,
      answers_sealed: claim.answersSealed,
      checks: JSON.stringify(claim.checks),
      created_at: claim.at,
    })
    .execute();
}

/** The office for a member whom no branch keeps: the first branch by code. */
export async function findServingOffice(tx: Tx): Promise<string> {
  const row = await tx.selectFrom("claim_offices").select("id").orderBy("code").limit(1).executeTakeFirstOrThrow();
  return row.id;
}

/** The claim of a member that is still under way, if any. */
export async function openClaimOf(tx: Tx, memberId: string): Promise<{ id: string; contactIndex: Buffer } | null> {
  const row = await tx.selectFrom("claims").select(["id", "contact_index"]).where("member_id", "=", memberId).where("status", "not in", ["PAID", "REFUSED", "WITHDRAWN"]).executeTakeFirst();
  return row ? { id: row.id, contactIndex: row.contact_index } : null;
}

export type Draft = { readonly status: ClaimStatus; readonly memberId: string; readonly answers: ClaimAnswers };

/** A draft, locked, with its answers opened. */
export async function findDraft(tx: Tx, keys: Keys, claimId: string): Promise<Draft | null> {
  const row = await tx.selectFrom("claims").select(["status", "member_id", "answers_sealed"]).where("id", "=", claimId).forUpdate().executeTakeFirst();
  return row ? { status: row.status as ClaimStatus, memberId: row.member_id, answers: JSON.parse(keys.open(row.answers_sealed, "claim-answers")) as ClaimAnswers } : null;
}

export async function writeAnswers(tx: Tx, keys: Keys, claimId: string, answers: ClaimAnswers, decision: Decision | null): Promise<void> {
  await tx
    .updateTable("claims")
    .set({
      answers_sealed: keys.seal(JSON.stringify(answers), "claim-answers"),
      reason: answers.reason ?? "",
      policy_id: decision?.policy ?? "",
      decision: decision && JSON.stringify(decision),
      gross: decision?.gross ?? null,
      tax: decision?.tax.amount ?? null,
      net: decision?.net ?? null,
    })
    .where("id", "=", claimId)
    .execute();
}
