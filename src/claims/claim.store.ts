import { sql } from "kysely";
import type { Decision } from "../entitlement/index.ts";
import type { Reader, Tx } from "../platform/db/database.ts";
import { factsJson } from "../platform/facts.ts";
import type { Keys } from "../platform/keys.ts";
import type { CivilCheck } from "./reading/civil-check.ts";
import { claimSeals } from "./claim-seals.ts";
import type { ClaimAnswers } from "./filling/claim.answers.ts";
import type { BankMatch, ClaimContact, ClaimStatus, CorrectionItem, Promised, RefusalReason } from "./claim.ts";

export type ClaimForMove = {
  readonly status: ClaimStatus;
  readonly officeId: string;
  readonly resumeStatus: ClaimStatus | null;
  readonly promiseOn: string | null;
};

/** The claim with its row locked until the transaction ends: two who move it take turns. */
export async function findClaimForMove(tx: Tx, claimId: string): Promise<ClaimForMove | null> {
  const row = await tx
    .selectFrom("claims")
    .select(["status", "office_id", "resume_status", "promise_on"])
    .where("id", "=", claimId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  return {
    status: row.status as ClaimStatus,
    officeId: row.office_id,
    resumeStatus: row.resume_status as ClaimStatus | null,
    promiseOn: row.promise_on,
  };
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
      ...(move.correction && { correction: JSON.stringify(move.correction), correction_at: move.at }),
      ...(move.refusal && { refusal: JSON.stringify(move.refusal) }),
      ...(move.completeOn && { complete_on: move.completeOn }),
      ...(move.promise && {
        promise_on: move.promise.on,
        promise_calendar: move.promise.calendar,
        ...(move.from &&
          move.from !== move.promise.on && {
            promise_moves: sql`promise_moves || ${JSON.stringify([{ from: move.from, to: move.promise.on, why: move.promise.why, at: move.at.toISOString() }])}::jsonb`,
          }),
      }),
    })
    .where("id", "=", move.claimId)
    .execute();
}

/** A new promise for a claim whose state stays; where one was given before, the move is kept with its reason. */
export async function writePromise(
  tx: Tx,
  claimId: string,
  from: string | null,
  promise: Promised & { readonly why: string },
  at: Date,
): Promise<void> {
  await tx
    .updateTable("claims")
    .set({
      promise_on: promise.on,
      promise_calendar: promise.calendar,
      ...(from &&
        from !== promise.on && {
          promise_moves: sql`promise_moves || ${JSON.stringify([{ from, to: promise.on, why: promise.why, at: at.toISOString() }])}::jsonb`,
        }),
    })
    .where("id", "=", claimId)
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
  return row.id!;
}

/** The claim of a member that is still under way, if any. */
export async function openClaimOf(tx: Tx, memberId: string): Promise<{ id: string; contactIndex: Buffer } | null> {
  const row = await tx
    .selectFrom("claims")
    .select(["id", "contact_index"])
    .where("member_id", "=", memberId)
    .where("status", "not in", ["PAID", "REFUSED", "WITHDRAWN"])
    .executeTakeFirst();
  return row ? { id: row.id, contactIndex: row.contact_index } : null;
}

export type Draft = { readonly status: ClaimStatus; readonly memberId: string; readonly answers: ClaimAnswers };

/** A draft, locked, with its answers opened. */
export async function findDraft(tx: Tx, keys: Keys, claimId: string): Promise<Draft | null> {
  const row = await tx
    .selectFrom("claims")
    .select(["status", "member_id", "answers_sealed"])
    .where("id", "=", claimId)
    .forUpdate()
    .executeTakeFirst();
  return row
    ? {
        status: row.status as ClaimStatus,
        memberId: row.member_id,
        answers: JSON.parse(keys.open(row.answers_sealed, claimSeals.answers)) as ClaimAnswers,
      }
    : null;
}

export async function writeAnswers(
  tx: Tx,
  keys: Keys,
  claimId: string,
  answers: ClaimAnswers,
  decision: Decision | null,
): Promise<void> {
  await tx
    .updateTable("claims")
    .set({
      answers_sealed: keys.seal(JSON.stringify(answers), claimSeals.answers),
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

export type SubmissionRow = {
  readonly code: string;
  readonly status: ClaimStatus;
  readonly officeId: string;
  readonly memberId: string;
  readonly answers: ClaimAnswers;
  readonly hasBank: boolean;
  readonly decision: Decision | null;
  readonly declared: boolean;
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
  return {
    code: row.code,
    status: row.status as ClaimStatus,
    officeId: row.office_id,
    memberId: row.member_id,
    answers: JSON.parse(keys.open(row.answers_sealed, claimSeals.answers)) as ClaimAnswers,
    hasBank: row.bank_account_index !== null,
    decision: row.decision as unknown as Decision | null,
    declared: row.declared_at !== null,
  };
}

export type SubmissionWrite = {
  readonly claimId: string;
  readonly officeId: string;
  readonly at: Date;
  readonly decision: Decision;
  readonly declaredSealed: Buffer;
  readonly documentIds: readonly string[];
};

/** The submission with its fact and its job, in one statement: a round trip is what costs. */
export async function writeSubmission(tx: Tx, write: SubmissionWrite): Promise<void> {
  const fact = factsJson([
    {
      type: "ClaimSubmitted",
      actor: { kind: "CITIZEN", id: write.claimId },
      at: write.at,
      claimId: write.claimId,
      officeId: write.officeId,
      data: { policy: write.decision.policy, documents: write.documentIds },
    },
  ]);
  await sql`
    with submitted as (
      update claims set status = 'SUBMITTED', status_since = ${write.at}, submitted_at = ${write.at}, declared_at = ${write.at}, declared_sealed = ${write.declaredSealed},
        decision = ${JSON.stringify(write.decision)}::jsonb, policy_id = ${write.decision.policy}, gross = ${write.decision.gross}, tax = ${write.decision.tax.amount}, net = ${write.decision.net}, version = version + 1
      where id = ${write.claimId} returning id)
    select record_facts(${fact}::jsonb) from submitted`.execute(tx);
}

/** The claim behind a code and how its claimant is reached. */
export async function findClaimContact(
  db: Reader,
  keys: Keys,
  code: string,
): Promise<{ claimId: string; contact: ClaimContact } | null> {
  const row = await db
    .selectFrom("claims")
    .select(["id", "contact_sealed"])
    .where("code", "=", code)
    .executeTakeFirst();
  return row
    ? { claimId: row.id, contact: JSON.parse(keys.open(row.contact_sealed, claimSeals.contact)) as ClaimContact }
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

/** Which documents a claim asks for now: all of its decision, or those of its correction. */
export async function findAskedDocuments(
  tx: Tx,
  claimId: string,
): Promise<{ status: ClaimStatus; documents: string[]; correction: string[] } | null> {
  const row = await tx
    .selectFrom("claims")
    .select(["status", "decision", "correction"])
    .where("id", "=", claimId)
    .forShare()
    .executeTakeFirst();
  if (!row) return null;
  const decision = row.decision as unknown as Decision | null;
  const correction = (row.correction ?? []) as unknown as CorrectionItem[];
  return {
    status: row.status as ClaimStatus,
    documents: decision?.documents.map(({ code }) => code) ?? [],
    correction: correction.filter(({ kind }) => kind === "DOCUMENT").map(({ code }) => code),
  };
}

/** Puts the civil registry's answer among what the machine compared; the other checks stay. */
export async function writeCivilCheck(tx: Tx, claimId: string, check: CivilCheck): Promise<void> {
  await sql`update claims set checks = coalesce(checks, '{}'::jsonb) || jsonb_build_object('civilRegistry', ${JSON.stringify(check)}::jsonb) where id = ${claimId}`.execute(
    tx,
  );
}

/** Unfinished claims with a reason, a page at a time, in the order of their ids. */
export async function listDraftIds(db: Reader, after: string | null, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("claims")
    .select("id")
    .where("status", "=", "DRAFT")
    .where("decision", "is not", null)
    .$if(after !== null, (query) => query.where("id", ">", after!))
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Drafts whose claimant did nothing since, the oldest first: each session, document and message of theirs is a fact.
 * `audit.claim_facts` is the view of a claim's story.
 */
export async function listUntouchedDrafts(db: Reader, before: Date, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from claims where status = 'DRAFT' and created_at < ${before}
      and not exists (select from audit.claim_facts as facts where facts.claim_id = claims.id and facts.actor_kind = 'CITIZEN' and facts.at >= ${before})
    order by created_at limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Locks a draft that is still untouched. False where somebody came back, sent it, or removed it meanwhile. */
export async function holdDraft(tx: Tx, claimId: string, before: Date): Promise<boolean> {
  const { rows } = await sql`
    select from claims where id = ${claimId} and status = 'DRAFT'
      and not exists (select from audit.claim_facts as facts where facts.claim_id = claims.id and facts.actor_kind = 'CITIZEN' and facts.at >= ${before})
    for update skip locked`.execute(tx);
  return rows.length === 1;
}

export const deleteDraft = (tx: Tx, claimId: string): Promise<unknown> =>
  tx.deleteFrom("claims").where("id", "=", claimId).where("status", "=", "DRAFT").execute();
