import { sql } from "kysely";
import type { Reader, Tx } from "../platform/db/database.ts";
import type { Json } from "../platform/db/tables.ts";
import type { Keys } from "../platform/keys.ts";
import { claimSeals } from "./claim-seals.ts";
import type { ClaimContact, ClaimStatus, CorrectionItem, Promised, RefusalReason } from "./claim.ts";
import type { CivilCheck } from "./reading/civil-check.ts";

export type ClaimForMove = {
  readonly status: ClaimStatus;
  readonly officeId: string;
  readonly resumeStatus: ClaimStatus | null;
  readonly promiseOn: string | null;
  /** Money was ordered for one heir at least: it can be taken back or refused no more. */
  readonly partOrdered: boolean;
};

/** The claim with its row locked until the transaction ends: two who move it take turns. */
export async function findClaimForMove(tx: Tx, claimId: string): Promise<ClaimForMove | null> {
  const row = await tx
    .selectFrom("claims")
    .select(({ exists, selectFrom }) => [
      "status",
      "office_id",
      "resume_status",
      "promise_on",
      exists(
        selectFrom("claim_heirs")
          .select("claim_heirs.id")
          .whereRef("claim_heirs.claim_id", "=", "claims.id")
          .where("fixed_at", "is not", null),
      ).as("part_ordered"),
    ])
    .where("id", "=", claimId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  return {
    status: row.status as ClaimStatus,
    officeId: row.office_id,
    resumeStatus: row.resume_status as ClaimStatus | null,
    promiseOn: row.promise_on,
    partOrdered: Boolean(row.part_ordered),
  };
}

type GivenPromise = Promised & { readonly why: string };

/** What a promise writes; where another was given before, the move is kept with its reason. */
const promised = (from: string | null, promise: GivenPromise, at: Date) => ({
  promise_on: promise.on,
  promise_calendar: promise.calendar,
  ...(from &&
    from !== promise.on && {
      promise_moves: sql<Json>`promise_moves || ${JSON.stringify([{ from, to: promise.on, why: promise.why, at: at.toISOString() }])}::jsonb`,
    }),
});

export type ClaimMoveRow = {
  readonly claimId: string;
  readonly status: ClaimStatus;
  readonly at: Date;
  readonly resumeStatus: ClaimStatus | null;
  readonly from: string | null;
  readonly correction?: readonly CorrectionItem[];
  readonly refusal?: readonly RefusalReason[];
  readonly completeOn?: string;
  readonly promise?: GivenPromise;
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
      ...(move.promise && promised(move.from, move.promise, move.at)),
    })
    .where("id", "=", move.claimId)
    .execute();
}

/** A new promise for a claim whose state stays. */
export async function writePromise(
  tx: Tx,
  claimId: string,
  from: string | null,
  promise: GivenPromise,
  at: Date,
): Promise<void> {
  await tx
    .updateTable("claims")
    .set(promised(from, promise, at))
    .where("id", "=", claimId)
    .execute();
}

/** Writes the tax that officers worked out where the law leaves it to a human. @param tax whole rupiah, 0 up to the gross sum */
export async function writeTax(tx: Tx, claimId: string, tax: number): Promise<void> {
  await tx
    .updateTable("claims")
    .set({ tax, net: sql<number>`gross - ${tax}::bigint` })
    .where("id", "=", claimId)
    .execute();
}

/** One thing more to be mended, on a claim that waits for its claimant already; asked again it is asked once. */
export async function addCorrection(tx: Tx, claimId: string, item: CorrectionItem): Promise<void> {
  const one = JSON.stringify([item]);
  await sql`update claims set correction = coalesce(correction, '[]'::jsonb) || ${one}::jsonb
    where id = ${claimId} and status = 'CORRECTION' and not coalesce(correction, '[]'::jsonb) @> ${one}::jsonb`.execute(
    tx,
  );
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

/**
 * That an officer goes on at the desk with a claim that was opened there: from now on they never interview it.
 * @returns false where they interviewed it, or do
 */
export async function noteDeskOfficer(tx: Tx, claimId: string, officerId: string, at: Date): Promise<boolean> {
  // Of an officer who opens its pages and its interview at the same moment, one waits for the other.
  await sql`select from claims where id = ${claimId} for update`.execute(tx);
  const { rows } =
    await sql`select from claim_interviewers where claim_id = ${claimId} and officer_id = ${officerId}`.execute(tx);
  if (rows.length > 0) return false;
  await sql`insert into claim_desk_officers (claim_id, officer_id, at) values (${claimId}, ${officerId}, ${at}) on conflict do nothing`.execute(
    tx,
  );
  return true;
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

/** Puts the civil registry's answer among what the machine compared; the other checks stay. */
export async function writeCivilCheck(tx: Tx, claimId: string, check: CivilCheck): Promise<void> {
  await sql`update claims set checks = coalesce(checks, '{}'::jsonb) || jsonb_build_object('civilRegistry', ${JSON.stringify(check)}::jsonb) where id = ${claimId}`.execute(
    tx,
  );
}

/** How a claim came to the branch; what is null stays. */
export async function noteHowTheyCame(
  tx: Tx,
  claimId: string,
  { channel, priority }: { readonly channel: string | null; readonly priority: string | null },
): Promise<void> {
  if (channel === null && priority === null) return;
  await tx
    .updateTable("claims")
    .set({
      // What the claim says of itself, begun at a kiosk or by a company, stays.
      ...(channel && { channel: sql<string>`case when channel = 'ONLINE' then ${channel} else channel end` }),
      ...(priority && { priority }),
    })
    .where("id", "=", claimId)
    .execute();
}

/** By which link a claim was begun; null where by none. */
export async function linkOfClaim(db: Reader, claimId: string): Promise<string | null> {
  const row = await db.selectFrom("claims").select("link_code").where("id", "=", claimId).executeTakeFirst();
  return row?.link_code ?? null;
}
