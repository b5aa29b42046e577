import { sql } from "kysely";
import type { Reader, Tx } from "../../platform/db/database.ts";
import type { AnnouncementState, Texts } from "./announcement.ts";

/** An announcement as its actions see it, the row locked. */
export type LockedAnnouncement = {
  readonly id: string;
  readonly status: AnnouncementState;
  readonly version: number;
  readonly texts: Texts;
  readonly from: string | null;
  readonly until: string | null;
  readonly proposedBy: string | null;
};

export async function lockAnnouncement(tx: Tx, id: string): Promise<LockedAnnouncement | null> {
  const { rows } =
    await sql<LockedAnnouncement>`select id, status, version, texts, holds_from as "from", holds_until as until,
    proposed_by as "proposedBy" from announcements where id = ${id} for update`.execute(tx);
  return rows[0] ?? null;
}

export type Content = { readonly texts: Texts; readonly from: string | null; readonly until: string | null };
type By = { readonly id: string; readonly role: string };

export async function insertAnnouncement(
  tx: Tx,
  row: Content & { id: string; code: string; policyId: string | null; by: string; at: Date },
): Promise<void> {
  await sql`insert into announcements (id, code, status, policy_id, texts, holds_from, holds_until, drafted_by, drafted_at, changed_by, changed_at)
    values (${row.id}, ${row.code}, 'DRAFT', ${row.policyId}, ${JSON.stringify(row.texts)}::jsonb, ${row.from}, ${row.until},
      ${row.by}, ${row.at}, ${row.by}, ${row.at})`.execute(tx);
}

/** Writes the words; what was proposed is a draft again. @returns false where they are what stands there already */
export async function writeAnnouncement(tx: Tx, id: string, row: Content & { by: string; at: Date }): Promise<boolean> {
  const texts = JSON.stringify(row.texts);
  const { numAffectedRows } =
    await sql`update announcements set texts = ${texts}::jsonb, holds_from = ${row.from}, holds_until = ${row.until},
      status = 'DRAFT', version = version + 1, changed_by = ${row.by}, changed_at = ${row.at}, proposed_by = null, proposed_at = null, proposed_role = null
    where id = ${id} and (texts, holds_from, holds_until) is distinct from (${texts}::jsonb, ${row.from}::date, ${row.until}::date)`.execute(
      tx,
    );
  return Number(numAffectedRows ?? 0) > 0;
}

export async function markProposed(tx: Tx, id: string, by: By, at: Date): Promise<void> {
  await sql`update announcements set status = 'PROPOSED', version = version + 1, changed_by = ${by.id}, changed_at = ${at},
    proposed_by = ${by.id}, proposed_at = ${at}, proposed_role = ${by.role} where id = ${id}`.execute(tx);
}

export async function markApproved(tx: Tx, id: string, by: By, at: Date): Promise<void> {
  await sql`update announcements set status = 'APPROVED', version = version + 1, changed_by = ${by.id}, changed_at = ${at},
    approved_by = ${by.id}, approved_at = ${at}, approved_role = ${by.role} where id = ${id}`.execute(tx);
}

export async function markEnded(
  tx: Tx,
  id: string,
  to: "ENDED" | "WITHDRAWN",
  end: { by: string | null; at: Date; why: string },
): Promise<void> {
  await sql`update announcements set status = ${to}, version = version + 1, ended_by = ${end.by}, ended_at = ${end.at}, ended_why = ${end.why}
    where id = ${id}`.execute(tx);
}

/** Approved ones whose last day is over. */
export async function listOver(db: Reader, today: string): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
  }>`select id from announcements where status = 'APPROVED' and holds_until < ${today}::date`.execute(db);
  return rows.map(({ id }) => id);
}

/** The links of an announcement for one office (null: the whole country) that are made already. */
export async function channelsWithLinks(db: Reader, id: string, officeId: string | null): Promise<string[]> {
  const { rows } = await sql<{
    channel: string;
  }>`select channel from links where subject = ${id} and purpose = 'ANNOUNCEMENT'
    and office_id is not distinct from ${officeId}::uuid`.execute(db);
  return rows.map(({ channel }) => channel);
}
