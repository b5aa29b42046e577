import { sql } from "kysely";
import type { Reader, Tx } from "../../platform/db/database.ts";
import type { SessionKind } from "./session.ts";

export type NewSession = {
  readonly id: string;
  readonly officeId: string;
  readonly announcementId: string | null;
  readonly kind: SessionKind;
  readonly place: string;
  readonly day: string;
  readonly begins: string;
  readonly ends: string;
  readonly people: string;
  readonly contactSealed: Buffer;
  readonly expected: number;
  readonly linkCode: string;
  readonly by: string;
  readonly at: Date;
};

export async function insertSession(tx: Tx, row: NewSession): Promise<void> {
  await sql`insert into outreach_sessions (id, office_id, announcement_id, kind, place, day, begins, ends, people, contact_sealed, expected, link_code,
      planned_by, planned_at)
    values (${row.id}, ${row.officeId}, ${row.announcementId}, ${row.kind}, ${row.place}, ${row.day}, ${row.begins}, ${row.ends}, ${row.people},
      ${row.contactSealed}, ${row.expected}, ${row.linkCode}, ${row.by}, ${row.at})`.execute(tx);
}

export type LockedSession = { readonly day: string; readonly isCancelled: boolean; readonly attended: number | null };

export async function lockSession(tx: Tx, id: string, officeId: string): Promise<LockedSession | null> {
  const { rows } =
    await sql<LockedSession>`select day, cancelled_at is not null as "isCancelled", attended from outreach_sessions
    where id = ${id} and office_id = ${officeId} for update`.execute(tx);
  return rows[0] ?? null;
}

export async function markHeld(tx: Tx, id: string, attended: number, by: string, at: Date): Promise<void> {
  await sql`update outreach_sessions set attended = ${attended}, noted_by = ${by}, noted_at = ${at} where id = ${id}`.execute(
    tx,
  );
}

/** Forgets whom to ask for at places whose visit was before this day. @returns how many */
export async function forgetContactsBefore(tx: Tx, day: string): Promise<number> {
  const { numAffectedRows } =
    await sql`update outreach_sessions set contact_sealed = null where contact_sealed is not null and day < ${day}::date`.execute(
      tx,
    );
  return Number(numAffectedRows ?? 0);
}

export async function markCancelled(tx: Tx, id: string, by: string, at: Date): Promise<void> {
  await sql`update outreach_sessions set cancelled_at = ${at}, cancelled_by = ${by} where id = ${id}`.execute(tx);
}

/** Of days before this one; their links stay, paper may hang. @returns how many were deleted, at most `limit` */
export async function deleteSessionsBefore(db: Reader, day: string, limit: number): Promise<number> {
  const result = await sql`delete from outreach_sessions where id in
    (select id from outreach_sessions where day < ${day}::date limit ${limit})`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}
