import { sql } from "kysely";
import type { Case, Decision } from "../../entitlement/index.ts";
import type { Tx } from "../../platform/db/database.ts";
import { factsJson, type Actor } from "../../platform/facts.ts";
import type { Keys } from "../../platform/keys.ts";
import { claimSeals } from "../claim-seals.ts";
import type { BankMatch, ClaimStatus, CorrectionItem } from "../claim.ts";
import { isSeenAtBranch } from "../at-branch/presence.store.ts";
import type { ClaimAnswers } from "./claim.answers.ts";

export type SubmissionRow = {
  readonly code: string;
  readonly status: ClaimStatus;
  readonly officeId: string;
  readonly memberId: string;
  readonly answers: ClaimAnswers;
  readonly hasBank: boolean;
  readonly decision: Decision | null;
  readonly declared: boolean;
  /** Officers who held its pages at the desk: who opened it, and who went on with it. */
  readonly deskOfficers: readonly string[];
  /** An officer has seen the claimant at a branch. */
  readonly seenAtBranch: boolean;
};

/** Everything of a claim that its submission is decided on, locked. */
export async function findSubmission(tx: Tx, keys: Keys, claimId: string): Promise<SubmissionRow | null> {
  const row = await tx
    .selectFrom("claims")
    .select([
      "code",
      "status",
      "office_id",
      "member_id",
      "answers_sealed",
      "bank_account_index",
      "decision",
      "declared_at",
    ])
    .where("id", "=", claimId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  const openers = await tx.selectFrom("claim_openers").select("opened_by").where("claim_id", "=", claimId).execute();
  return {
    code: row.code,
    status: row.status as ClaimStatus,
    officeId: row.office_id,
    memberId: row.member_id,
    answers: JSON.parse(keys.open(row.answers_sealed, claimSeals.answers)) as ClaimAnswers,
    hasBank: row.bank_account_index !== null,
    decision: row.decision as unknown as Decision | null,
    declared: row.declared_at !== null,
    deskOfficers: openers.map(({ opened_by }) => opened_by!),
    seenAtBranch: await isSeenAtBranch(tx, claimId),
  };
}

export type SubmissionWrite = {
  readonly claimId: string;
  readonly officeId: string;
  /** Who sends it where that is not the claimant. */
  readonly actor?: Actor;
  readonly at: Date;
  readonly decision: Decision;
  /** What the law was asked for this decision: it stays with the claim, whatever the registry learns later. */
  readonly facts: Case;
  readonly declaredSealed: Buffer;
  readonly documentIds: readonly string[];
  /** Documents for which the company's confirmation stands. */
  readonly byEmployer: readonly string[];
};

/** The submission with its fact and its job, in one statement: a round trip is what costs. */
export async function writeSubmission(tx: Tx, keys: Keys, write: SubmissionWrite): Promise<void> {
  const fact = factsJson([
    {
      type: "ClaimSubmitted",
      actor: write.actor ?? { kind: "CITIZEN", id: write.claimId },
      at: write.at,
      claimId: write.claimId,
      officeId: write.officeId,
      data: { policy: write.decision.policy, documents: write.documentIds, byEmployer: write.byEmployer },
    },
  ]);
  await sql`
    with submitted as (
      update claims set status = 'SUBMITTED', status_since = ${write.at}, submitted_at = ${write.at}, declared_at = ${write.at}, declared_sealed = ${write.declaredSealed},
        facts_sealed = ${keys.seal(JSON.stringify(write.facts), claimSeals.facts)}, decision = ${JSON.stringify(write.decision)}::jsonb, policy_id = ${write.decision.policy}, gross = ${write.decision.gross}, tax = ${write.decision.tax.amount}, net = ${write.decision.net}, version = version + 1
      where id = ${write.claimId} returning id)
    select record_facts(${fact}::jsonb) from submitted`.execute(tx);
}

/** What the law awards on the whole, and under which policy; null until that is known. Whole rupiah. */
export async function findAmounts(
  tx: Tx,
  claimId: string,
): Promise<{ readonly policyId: string; readonly gross: number; readonly tax: number } | null> {
  const row = await tx
    .selectFrom("claims")
    .select(["policy_id", "gross", "tax"])
    .where("id", "=", claimId)
    .executeTakeFirst();
  return row && row.gross !== null && row.tax !== null
    ? { policyId: row.policy_id, gross: row.gross, tax: row.tax }
    : null;
}

export type BankWrite = {
  readonly claimId: string;
  readonly sealed: Buffer;
  readonly index: Buffer;
  readonly match: BankMatch;
  readonly at: Date;
};

/** Keeps where the money goes; allowed while the claimant may still change it. */
export async function writeBank(tx: Tx, write: BankWrite): Promise<boolean> {
  const result = await tx
    .updateTable("claims")
    .set({
      bank_sealed: write.sealed,
      bank_account_index: write.index,
      bank_match: write.match,
      bank_changed_at: write.at,
    })
    .where("id", "=", write.claimId)
    .where("status", "in", ["DRAFT", "CORRECTION"])
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** What is to be mended on a claim that waits for its claimant; null where nothing is. */
export async function findCorrection(
  tx: Tx,
  claimId: string,
): Promise<{ items: readonly CorrectionItem[]; askedAt: Date; bankChangedAt: Date | null } | null> {
  const row = await tx
    .selectFrom("claims")
    .select(["correction", "correction_at", "bank_changed_at"])
    .where("id", "=", claimId)
    .where("status", "=", "CORRECTION")
    .forUpdate()
    .executeTakeFirst();
  return row
    ? {
        items: (row.correction ?? []) as unknown as CorrectionItem[],
        askedAt: row.correction_at ?? new Date(0),
        bankChangedAt: row.bank_changed_at,
      }
    : null;
}

/** What says which documents a claim asks for now: its decision as it was kept, or its correction. Locks it. */
export async function findAskedDocuments(
  tx: Tx,
  claimId: string,
): Promise<{ status: ClaimStatus; decision: Decision | null; correction: string[] } | null> {
  const row = await tx
    .selectFrom("claims")
    .select(["status", "decision", "correction"])
    .where("id", "=", claimId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  const correction = (row.correction ?? []) as unknown as CorrectionItem[];
  return {
    status: row.status as ClaimStatus,
    decision: row.decision as unknown as Decision | null,
    correction: correction.filter(({ kind }) => kind === "DOCUMENT").map(({ code }) => code),
  };
}
