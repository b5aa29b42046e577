import { sql } from "kysely";
import type { Reader, Tx } from "../../platform/db/database.ts";
import type { Keys } from "../../platform/keys.ts";
import { contactSeal, type Role, type StaffContact } from "../staff.ts";
import type { KnownStaff } from "./staff-row.rules.ts";

/** A hash that no password has: nobody signs in with it. */
export const noPassword = "-";

/** Who joins, changes or leaves does so one after the other. */
export async function joinInTurn(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(731902078)`.execute(tx);
}

/** Everybody on record, with where they are reached. */
export async function listKnownStaff(db: Reader, keys: Keys): Promise<KnownStaff[]> {
  const rows = await db
    .selectFrom("staff")
    .select(["id", "username", "name", "role", "office_id", "disabled_at", "contact_sealed"])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    username: row.username,
    name: row.name,
    role: row.role as Role,
    officeId: row.office_id,
    isClosed: row.disabled_at !== null,
    contact: row.contact_sealed
      ? (JSON.parse(keys.open(row.contact_sealed, contactSeal)) as StaffContact)
      : { email: null, phone: null },
  }));
}

export type StaffByName = {
  readonly id: string;
  readonly role: string;
  readonly officeId: string;
  readonly isClosed: boolean;
};

export async function findByUsername(tx: Tx, username: string): Promise<StaffByName | null> {
  const row = await tx
    .selectFrom("staff")
    .select(["id", "role", "office_id", "disabled_at"])
    .where("username", "=", username)
    .forUpdate()
    .executeTakeFirst();
  return row ? { id: row.id, role: row.role, officeId: row.office_id, isClosed: row.disabled_at !== null } : null;
}

export async function writeChanged(
  tx: Tx,
  { id, name, role, officeId }: Pick<KnownStaff, "id" | "name" | "role" | "officeId">,
): Promise<void> {
  await tx.updateTable("staff").set({ name, role, office_id: officeId }).where("id", "=", id).execute();
}

export async function endSessionsOf(tx: Tx, staffId: string): Promise<void> {
  await tx.deleteFrom("staff_sessions").where("staff_id", "=", staffId).execute();
}

/** Nobody signs in as this officer until a link is used; the code app of before is worth nothing any more. */
export async function dropCredentials(tx: Tx, staffId: string, totpSealed: Buffer): Promise<void> {
  await tx
    .updateTable("staff")
    .set({ password_hash: noPassword, totp_sealed: totpSealed })
    .where("id", "=", staffId)
    .execute();
  await endSessionsOf(tx, staffId);
}

export async function writeClosed(tx: Tx, staffId: string, at: Date): Promise<void> {
  await tx.updateTable("staff").set({ password_hash: noPassword, disabled_at: at }).where("id", "=", staffId).execute();
  await endSessionsOf(tx, staffId);
  await deleteInvitationsOf(tx, staffId);
}

export type NewInvitation = {
  readonly tokenHash: Buffer;
  readonly staffId: string;
  readonly madeAt: Date;
  readonly endsAt: Date;
};

/** Makes links in place of earlier ones: only the newest of each officer works. */
export async function writeInvitations(tx: Tx, rows: readonly NewInvitation[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .deleteFrom("staff_invitations")
    .where(
      "staff_id",
      "in",
      rows.map(({ staffId }) => staffId),
    )
    .execute();
  await tx
    .insertInto("staff_invitations")
    .values(
      rows.map((row) => ({
        token_hash: row.tokenHash,
        staff_id: row.staffId,
        made_at: row.madeAt,
        ends_at: row.endsAt,
      })),
    )
    .execute();
}

export async function deleteInvitationsOf(tx: Tx, staffId: string): Promise<void> {
  await tx.deleteFrom("staff_invitations").where("staff_id", "=", staffId).execute();
}

/** @returns how many were deleted, at most `limit` */
export async function deleteInvitationsBefore(db: Reader, at: Date, limit: number): Promise<number> {
  const result = await sql`delete from staff_invitations where token_hash in
    (select token_hash from staff_invitations where ends_at < ${at} limit ${limit})`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}

export type OpenInvitation = {
  readonly staffId: string;
  readonly username: string;
  readonly name: string;
  readonly role: string;
  readonly officeId: string;
  readonly totpSealed: Buffer;
};

/** Whose a link is that can still be used; locked where `lock` says so. @param at machine time */
export async function findOpenInvitation(
  db: Reader,
  tokenHash: Buffer,
  at: Date,
  lock = false,
): Promise<OpenInvitation | null> {
  const { rows } = await sql<OpenInvitation>`
    select s.id as "staffId", s.username, s.name, s.role, s.office_id as "officeId", s.totp_sealed as "totpSealed"
    from staff_invitations i join staff s on s.id = i.staff_id
    where i.token_hash = ${tokenHash} and i.ends_at > ${at} and s.disabled_at is null ${lock ? sql`for update of i, s` : sql``}`.execute(
    db,
  );
  return rows[0] ?? null;
}

export async function writePassword(
  tx: Tx,
  staff: { readonly id: string; readonly passwordHash: string; readonly totpStep: number },
): Promise<void> {
  await tx
    .updateTable("staff")
    .set({ password_hash: staff.passwordHash, totp_last_step: staff.totpStep })
    .where("id", "=", staff.id)
    .execute();
}
