import { sql } from "kysely";
import type { Decision } from "../../entitlement/index.ts";
import type { Reader, Tx } from "../../platform/db/database.ts";
import type { Keys } from "../../platform/keys.ts";
import { claimSeals } from "../claim-seals.ts";
import type { ClaimStatus } from "../claim.ts";
import type { ClaimAnswers } from "./claim.answers.ts";

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
  readonly linkCode: string | null;
  /** The officer who opened it at the desk and saw the original KTP; null where a code was confirmed. */
  readonly openedBy: string | null;
  readonly atKiosk: boolean;
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
      link_code: claim.linkCode,
      ...(claim.openedBy && { opened_by: claim.openedBy, confirmed_by: "ORIGINAL_KTP", channel: "DESK" }),
      ...(claim.atKiosk && { channel: "KIOSK" }),
      created_at: claim.at,
    })
    .execute();
}

/** The office for a member whom no branch keeps: the first branch by code. */
export async function findServingOffice(tx: Tx): Promise<string> {
  const row = await tx.selectFrom("claim_offices").select("id").orderBy("code").limit(1).executeTakeFirstOrThrow();
  return row.id!;
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
      and not exists (select from audit.claim_facts as facts where facts.claim_id = claims.id and facts.actor_kind in ('CITIZEN', 'HELPER') and facts.at >= ${before})
    order by created_at limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Locks a draft that is still untouched. False where somebody came back, sent it, or removed it meanwhile. */
export async function holdDraft(tx: Tx, claimId: string, before: Date): Promise<boolean> {
  const { rows } = await sql`
    select from claims where id = ${claimId} and status = 'DRAFT'
      and not exists (select from audit.claim_facts as facts where facts.claim_id = claims.id and facts.actor_kind in ('CITIZEN', 'HELPER') and facts.at >= ${before})
    for update skip locked`.execute(tx);
  return rows.length === 1;
}

export const deleteDraft = (tx: Tx, claimId: string): Promise<unknown> =>
  tx.deleteFrom("claims").where("id", "=", claimId).where("status", "=", "DRAFT").execute();
