import { sql } from "kysely";
import type { Reader, Tx } from "../platform/db/database.ts";
import type { ChallengePayload } from "./challenge.ts";
import type { Counts } from "./challenge.rules.ts";

export type ChallengeRow = {
  readonly id: string;
  readonly purpose: ChallengePayload["purpose"];
  readonly payloadSealed: Buffer;
  readonly codeHash: Buffer;
  readonly subjectIndex: Buffer;
  readonly deviceIndex: Buffer;
  readonly addressIndex: Buffer;
  readonly at: Date;
  readonly endsAt: Date;
};

/** How many codes were asked for since, by whom the code is about, by browser, by address: one round trip. */
export async function countChallenges(
  db: Reader,
  by: Pick<ChallengeRow, "subjectIndex" | "deviceIndex" | "addressIndex">,
  since: Date,
): Promise<Counts> {
  const { rows } = await sql<Counts>`select
    (select count(*) from challenges where subject_index = ${by.subjectIndex} and created_at > ${since}) as subject,
    (select count(*) from challenges where device_index = ${by.deviceIndex} and created_at > ${since}) as device,
    (select count(*) from challenges where address_index = ${by.addressIndex} and created_at > ${since}) as address`.execute(
    db,
  );
  return rows[0]!;
}

export async function insertChallenge(tx: Tx, row: ChallengeRow): Promise<void> {
  await tx
    .insertInto("challenges")
    .values({
      id: row.id,
      purpose: row.purpose,
      payload_sealed: row.payloadSealed,
      code_hash: row.codeHash,
      subject_index: row.subjectIndex,
      device_index: row.deviceIndex,
      address_index: row.addressIndex,
      created_at: row.at,
      ends_at: row.endsAt,
    })
    .execute();
}

export type OpenChallenge = {
  readonly payloadSealed: Buffer;
  readonly codeHash: Buffer;
  readonly tries: number;
  readonly endsAt: Date;
  readonly confirmedAt: Date | null;
  readonly deviceIndex: Buffer;
};

/** The challenge, locked: two who guess at the same moment are counted one after the other. */
export async function findChallengeForTry(tx: Tx, id: string): Promise<OpenChallenge | null> {
  const row = await tx
    .selectFrom("challenges")
    .select(["payload_sealed", "code_hash", "tries", "ends_at", "confirmed_at", "device_index"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row
    ? {
        payloadSealed: row.payload_sealed,
        codeHash: row.code_hash,
        tries: row.tries,
        endsAt: row.ends_at,
        confirmedAt: row.confirmed_at,
        deviceIndex: row.device_index,
      }
    : null;
}

export async function findChallengePayload(
  db: Reader,
  id: string,
): Promise<{ payloadSealed: Buffer; endsAt: Date; confirmedAt: Date | null } | null> {
  const row = await db
    .selectFrom("challenges")
    .select(["payload_sealed", "ends_at", "confirmed_at"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row ? { payloadSealed: row.payload_sealed, endsAt: row.ends_at, confirmedAt: row.confirmed_at } : null;
}

export const countTry = (tx: Tx, id: string): Promise<unknown> =>
  tx
    .updateTable("challenges")
    .set({ tries: sql`tries + 1` })
    .where("id", "=", id)
    .execute();

export const closeChallenge = (tx: Tx, id: string, at: Date): Promise<unknown> =>
  tx.updateTable("challenges").set({ confirmed_at: at }).where("id", "=", id).execute();

export const deleteChallengesBefore = async (db: Reader, before: Date): Promise<void> =>
  void (await sql`delete from challenges where created_at < ${before}`.execute(db));

export async function insertSession(
  tx: Tx,
  session: { tokenHash: Buffer; claimId: string; helperId?: string; deviceIndex?: Buffer; at: Date; endsAt: Date },
): Promise<void> {
  await tx
    .insertInto("portal_sessions")
    .values({
      token_hash: session.tokenHash,
      claim_id: session.claimId,
      helper_id: session.helperId ?? null,
      device_index: session.deviceIndex ?? null,
      created_at: session.at,
      seen_at: session.at,
      ends_at: session.endsAt,
    })
    .execute();
}

/** A living session: the claimant's, or that of a helper with the consent as it stands now. */
export type SessionRow = {
  readonly claimId: string;
  readonly helper: {
    readonly id: string;
    readonly sealed: Buffer;
    readonly endsAt: Date;
    readonly revokedAt: Date | null;
  } | null;
};

/** Finds a living session and, at most once a minute, notes that it was used. */
export async function touchSession(
  db: Reader,
  tokenHash: Buffer,
  at: Date,
  idleMinutes: number,
): Promise<SessionRow | null> {
  const { rows } = await sql<{
    claim_id: string;
    helper_id: string | null;
    helper_sealed: Buffer;
    ends_at: Date;
    revoked_at: Date | null;
  }>`
    with found as (select token_hash, claim_id, helper_id, seen_at from portal_sessions
      where token_hash = ${tokenHash} and ends_at > ${at} and seen_at > ${at}::timestamptz - make_interval(mins => ${idleMinutes})),
    touched as (update portal_sessions s set seen_at = ${at} from found where s.token_hash = found.token_hash and found.seen_at < ${at}::timestamptz - interval '1 minute')
    select found.claim_id, found.helper_id, a.helper_sealed, a.ends_at, a.revoked_at
    from found left join helper_authorities a on a.id = found.helper_id`.execute(db);
  const [row] = rows;
  if (!row) return null;
  return {
    claimId: row.claim_id,
    helper: row.helper_id
      ? { id: row.helper_id, sealed: row.helper_sealed, endsAt: row.ends_at, revokedAt: row.revoked_at }
      : null,
  };
}

export const deleteSession = (db: Reader, tokenHash: Buffer): Promise<unknown> =>
  db.deleteFrom("portal_sessions").where("token_hash", "=", tokenHash).execute();

/** Sessions that ended before; those that know their browser, before another day. @returns how many were deleted, at most `limit` */
export async function deleteSessionsBefore(
  db: Reader,
  { at, browsersBefore }: { readonly at: Date; readonly browsersBefore: Date },
  limit: number,
): Promise<number> {
  const result = await sql`delete from portal_sessions where token_hash in
    (select token_hash from portal_sessions where ends_at < ${at} and (device_index is null or ends_at < ${browsersBefore}) limit ${limit})`.execute(
    db,
  );
  return Number(result.numAffectedRows ?? 0n);
}

export const deleteSessionsOfClaim = (tx: Tx, claimId: string): Promise<unknown> =>
  tx.deleteFrom("portal_sessions").where("claim_id", "=", claimId).execute();
