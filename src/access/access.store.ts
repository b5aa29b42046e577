import { sql } from "kysely";
import type { Reader, Tx } from "../platform/db/database.ts";

export type Account = {
  readonly id: string;
  readonly role: string;
  readonly officeId: string;
  readonly passwordHash: string;
  readonly totpSealed: Buffer;
};

/** Somebody who may sign in. */
export async function findAccount(db: Reader, username: string): Promise<Account | null> {
  const row = await db
    .selectFrom("staff")
    .select(["id", "role", "office_id", "password_hash", "totp_sealed"])
    .where("username", "=", username)
    .where("disabled_at", "is", null)
    .executeTakeFirst();
  return row
    ? {
        id: row.id,
        role: row.role,
        officeId: row.office_id,
        passwordHash: row.password_hash,
        totpSealed: row.totp_sealed,
      }
    : null;
}

/**
 * Uses a step of the code up. False where it, or a later one, was used before: a code works once, also at the same moment. False too
 * where the password that was judged is worth nothing any more: it was renewed, or the officer left, while it was looked at.
 */
export async function useTotpStep(
  tx: Tx,
  { id, passwordHash }: Pick<Account, "id" | "passwordHash">,
  step: number,
): Promise<boolean> {
  const result = await tx
    .updateTable("staff")
    .set({ totp_last_step: step })
    .where("id", "=", id)
    .where("password_hash", "=", passwordHash)
    .where("totp_last_step", "<", step)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export type Attempt = { readonly username: Buffer; readonly device: Buffer; readonly at: Date };

/** Notes a try before it is judged, so that many at the same moment count one another. */
export async function noteAttempt(db: Reader, attempt: Attempt): Promise<number> {
  const row = await db
    .insertInto("sign_in_attempts")
    .values({ username_index: attempt.username, device_index: attempt.device, at: attempt.at, succeeded: false })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** A try that was not judged does not prolong the wait. */
export async function forgetAttempt(db: Reader, id: number): Promise<void> {
  await db.deleteFrom("sign_in_attempts").where("id", "=", id).execute();
}

export async function markAttemptSucceeded(tx: Tx, id: number): Promise<void> {
  await tx.updateTable("sign_in_attempts").set({ succeeded: true }).where("id", "=", id).execute();
}

/** Tries since `since` up to this one that failed, by name and device, by name alone, and whether this device was ever let in under this name. */
export async function countAttempts(
  db: Reader,
  attempt: Attempt,
  id: number,
  since: Date,
): Promise<{ here: number; everywhere: number; knownDevice: boolean }> {
  const row = await db
    .selectFrom("sign_in_attempts")
    .where("username_index", "=", attempt.username)
    .select(({ fn, eb, and }) => {
      const recent = and([eb("at", ">", since), eb("succeeded", "=", false), eb("id", "<", id)]);
      const here = eb("device_index", "=", attempt.device);
      return [
        fn
          .countAll<number>()
          .filterWhere(and([recent, here]))
          .as("here"),
        fn.countAll<number>().filterWhere(recent).as("everywhere"),
        fn
          .countAll<number>()
          .filterWhere(and([eb("succeeded", "=", true), here]))
          .as("known"),
      ];
    })
    .executeTakeFirstOrThrow();
  return { here: row.here, everywhere: row.everywhere, knownDevice: row.known > 0 };
}

export async function writeSession(
  tx: Tx,
  session: { tokenHash: Buffer; staffId: string; at: Date; endsAt: Date },
): Promise<void> {
  await tx
    .insertInto("staff_sessions")
    .values({
      token_hash: session.tokenHash,
      staff_id: session.staffId,
      created_at: session.at,
      seen_at: session.at,
      ends_at: session.endsAt,
    })
    .execute();
}

/** Ends a session; tells whose it was. */
export async function endSession(tx: Tx, tokenHash: Buffer): Promise<string | null> {
  const row = await tx
    .deleteFrom("staff_sessions")
    .where("token_hash", "=", tokenHash)
    .returning("staff_id")
    .executeTakeFirst();
  return row?.staff_id ?? null;
}

export async function touchSession(db: Reader, tokenHash: Buffer, at: Date): Promise<void> {
  await db.updateTable("staff_sessions").set({ seen_at: at }).where("token_hash", "=", tokenHash).execute();
}

export async function listUsernames(db: Reader): Promise<ReadonlySet<string>> {
  return new Set((await db.selectFrom("staff").select("username").execute()).map((row) => row.username));
}

export type NewStaff = {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly role: string;
  readonly office_id: string;
  readonly password_hash: string;
  readonly totp_sealed: Buffer;
  readonly contact_sealed: Buffer | null;
};

export async function writeStaff(tx: Tx, rows: readonly NewStaff[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto("staff")
      .values([...rows])
      .onConflict((conflict) => conflict.column("username").doNothing())
      .execute();
}

export async function writeContact(tx: Tx, staffId: string, sealed: Buffer | null): Promise<void> {
  await tx.updateTable("staff").set({ contact_sealed: sealed }).where("id", "=", staffId).execute();
}

/** @returns how many were deleted, at most `limit` */
export async function deleteAttemptsBefore(db: Reader, before: Date, limit: number): Promise<number> {
  const result = await sql`delete from sign_in_attempts where id in
    (select id from sign_in_attempts where at < ${before} limit ${limit})`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}

/** Sessions that ended before. @returns how many were deleted, at most `limit` */
export async function deleteSessionsBefore(db: Reader, at: Date, limit: number): Promise<number> {
  const result = await sql`delete from staff_sessions where token_hash in
    (select token_hash from staff_sessions where ends_at < ${at} limit ${limit})`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}
