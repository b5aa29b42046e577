import { sql, type SqlBool } from "kysely";
import type { Reader, Tx } from "../../platform/db/database.ts";
import type { Audience, Broadcast } from "./broadcast.ts";

/** Who is told of an announcement: an audience in the scope of an office (null: the country; a region stands for its branches). */
export type Concerned = {
  readonly announcementId: string;
  readonly audience: Audience;
  readonly officeId: string | null;
};

/** Whom it concerns on a day, and who has not been told of it by another sending. */
const concerned = ({ announcementId, audience, officeId }: Concerned, today: string) =>
  sql<SqlBool>`audience = ${audience} and not exists (select from announcement_told told
      where told.announcement_id = ${announcementId} and told.member_id = announcement_audience.member_id) and (day is null or day <= ${today}::date) and (${officeId}::uuid is null or office_id = ${officeId}::uuid
    or office_id in (select id from outreach_offices where parent_id = ${officeId}::uuid))`;

/** How many people an announcement would go to. */
export async function countAudience(db: Reader, whom: Concerned, today: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct member_id)::int as count from announcement_audience where ${concerned(whom, today)}`.execute(
    db,
  );
  return rows[0]!.count;
}

/** The next of them, in the order of their ids. */
export async function audienceAfter(
  db: Reader,
  { after, ...whom }: Concerned & { readonly after: string | null },
  today: string,
  most: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct member_id as id from announcement_audience
    where ${concerned(whom, today)} and ${after === null ? sql`true` : sql`member_id > ${after}`} order by member_id limit ${most}`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

/** @returns false where this announcement was sent to this audience of this office before */
export async function insertBroadcast(
  tx: Tx,
  row: {
    id: string;
    announcementId: string;
    audience: Audience;
    officeId: string | null;
    expected: number;
    by: string;
    at: Date;
  },
): Promise<boolean> {
  const { rows } = await sql`
    insert into announcement_broadcasts (id, announcement_id, audience, office_id, expected, confirmed_by, confirmed_at)
    values (${row.id}, ${row.announcementId}, ${row.audience}, ${row.officeId}, ${row.expected}, ${row.by}, ${row.at})
    on conflict do nothing returning id`.execute(tx);
  return rows.length === 1;
}

export type Held = Concerned & { readonly id: string; readonly after: string | null };

/** The oldest unfinished sending, held; null where there is none, or another worker has it. */
export async function holdBroadcast(tx: Tx): Promise<Held | null> {
  const { rows } = await sql<Held>`
    select id, announcement_id as "announcementId", audience, office_id as "officeId", after_member as after
    from announcement_broadcasts where finished_at is null order by confirmed_at limit 1 for update skip locked`.execute(
    tx,
  );
  return rows[0] ?? null;
}

export type Step = {
  readonly after: string | null;
  readonly told: number;
  readonly stopped: number;
  readonly noAddress: number;
  readonly enough: number;
  readonly failed: number;
};

/** Notes how far a sending came, in the transaction that told them. @param finishedAt null while there are more */
export const writeStep = async (tx: Tx, id: string, step: Step, finishedAt: Date | null): Promise<void> =>
  void (await sql`update announcement_broadcasts set after_member = ${step.after}, told = told + ${step.told}, stopped = stopped + ${step.stopped},
    no_address = no_address + ${step.noAddress}, enough = enough + ${step.enough}, failed = failed + ${step.failed}, finished_at = ${finishedAt}
    where id = ${id}`.execute(tx));

/** The sendings of an announcement, the newest first. @param officeId a branch's own; null for all */
export async function listBroadcasts(
  db: Reader,
  announcementId: string,
  officeId: string | null,
): Promise<Broadcast[]> {
  const { rows } = await sql<Broadcast>`
    select b.id, b.audience, b.office_id as "officeId", office.name as office, b.confirmed_at as "confirmedAt", b.expected, b.told, b.stopped,
      b.no_address as "noAddress", b.enough, b.failed, b.finished_at as "finishedAt"
    from announcement_broadcasts b left join outreach_offices office on office.id = b.office_id
    where b.announcement_id = ${announcementId} and (${officeId}::uuid is null or b.office_id = ${officeId}::uuid)
    order by b.confirmed_at desc`.execute(db);
  return rows;
}
