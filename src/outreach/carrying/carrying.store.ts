import { sql } from "kysely";
import type { Reader, Tx } from "../../platform/db/database.ts";
import type { LinkChannel } from "../link.ts";

/** Whether an approved announcement was handed to this branch: by its region, or by head office itself. */
export async function wasHandedTo(db: Reader, announcementId: string, officeId: string): Promise<boolean> {
  const { rows } =
    await sql`select from circular_cascade where about = 'ANNOUNCEMENT' and circular_id = ${announcementId}
    and office_id = ${officeId} and kind = 'BRANCH' and due_on is not null and stands`.execute(db);
  return rows.length > 0;
}

export async function namesAt(db: Reader, officeId: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from outreach_staff where office_id = ${officeId}`.execute(
    db,
  );
  return rows.map(({ name }) => name);
}

export type OfficeLines = { readonly address: string; readonly hours: string; readonly people: readonly string[] };

export async function writeOfficeLines(
  tx: Tx,
  row: OfficeLines & { announcementId: string; officeId: string; by: string; at: Date },
): Promise<void> {
  await sql`insert into announcement_offices (announcement_id, office_id, address, hours, people, written_by, written_at)
    values (${row.announcementId}, ${row.officeId}, ${row.address}, ${row.hours}, ${[...row.people]}, ${row.by}, ${row.at})
    on conflict (announcement_id, office_id) do update set address = excluded.address, hours = excluded.hours, people = excluded.people,
      written_by = excluded.written_by, written_at = excluded.written_at`.execute(tx);
}

export type NewEvidence = {
  readonly id: string;
  readonly announcementId: string;
  readonly officeId: string;
  readonly channel: LinkChannel;
  readonly kind: "HUNG" | "SENT";
  readonly place: string;
  readonly reached: number;
  readonly photo: { readonly storageKey: string; readonly sha256: Buffer } | null;
  readonly by: string;
  readonly at: Date;
};

export async function insertEvidence(tx: Tx, row: NewEvidence): Promise<void> {
  await sql`insert into announcement_evidence (id, announcement_id, office_id, channel, kind, place, reached, storage_key, sha256, given_by, given_at)
    values (${row.id}, ${row.announcementId}, ${row.officeId}, ${row.channel}, ${row.kind}, ${row.place}, ${row.reached},
      ${row.photo?.storageKey ?? null}, ${row.photo?.sha256 ?? null}, ${row.by}, ${row.at})`.execute(tx);
}

/** Evidence of before a moment that still has its photograph. */
export async function listPhotosBefore(
  db: Reader,
  before: Date,
  limit: number,
): Promise<ReadonlyArray<{ readonly id: string; readonly storageKey: string }>> {
  const { rows } = await sql<{ id: string; storageKey: string }>`
    select id, storage_key as "storageKey" from announcement_evidence
    where storage_key is not null and given_at < ${before} order by given_at limit ${limit}`.execute(db);
  return rows;
}

export const forgetPhoto = (db: Reader, id: string, at: Date): Promise<unknown> =>
  sql`update announcement_evidence set storage_key = null, sha256 = null, photo_forgotten_at = ${at} where id = ${id}`.execute(
    db,
  );
