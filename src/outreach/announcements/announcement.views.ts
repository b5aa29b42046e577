import { sql } from "kysely";
import type { Reader } from "../../platform/db/database.ts";
import { isId } from "../../platform/ids.ts";
import type { Announcement, AnnouncementState, OfficeBlock, Texts } from "./announcement.ts";

/** A line of head office's list. */
export type AnnouncementLine = {
  readonly id: string;
  readonly code: string;
  readonly state: AnnouncementState;
  readonly headline: string;
  readonly from: string | null;
  readonly until: string | null;
  readonly changedAt: Date;
  readonly changedBy: string;
};

/** Every announcement, what wants something of somebody first. */
export async function listAnnouncements(db: Reader): Promise<AnnouncementLine[]> {
  const { rows } = await sql<AnnouncementLine>`
    select id, code, status as state, texts->'id'->>'headline' as headline, holds_from as "from", holds_until as until,
      changed_at as "changedAt", changed_by_name as "changedBy"
    from announcement_desk order by array_position(array['PROPOSED', 'DRAFT', 'APPROVED'], status) nulls last, changed_at desc limit 200`.execute(
    db,
  );
  return rows;
}

/** One announcement as head office works on it. */
export type AnnouncementFile = {
  readonly id: string;
  readonly code: string;
  readonly state: AnnouncementState;
  readonly version: number;
  readonly policyId: string | null;
  readonly texts: Texts;
  readonly from: string | null;
  readonly until: string | null;
  readonly draftedBy: string;
  readonly proposedBy: string | null;
  readonly proposedById: string | null;
  readonly proposedAt: Date | null;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly endedBy: string | null;
  readonly endedAt: Date | null;
  readonly endedWhy: string | null;
};

export async function findAnnouncementFile(db: Reader, id: string): Promise<AnnouncementFile | null> {
  if (!isId(id)) return null;
  const { rows } = await sql<AnnouncementFile>`
    select id, code, status as state, version, policy_id as "policyId", texts, holds_from as "from", holds_until as until,
      drafted_by_name as "draftedBy", proposed_by_name as "proposedBy", proposed_by as "proposedById", proposed_at as "proposedAt",
      approved_by_name as "approvedBy", approved_at as "approvedAt", ended_by_name as "endedBy", ended_at as "endedAt", ended_why as "endedWhy"
    from announcement_desk where id = ${id}`.execute(db);
  return rows[0] ?? null;
}

type Row = {
  id: string;
  code: string;
  state: AnnouncementState;
  texts: Texts;
  from: string | null;
  until: string | null;
  endedAt: Date | null;
  endedWhy: string | null;
  office: OfficeBlock | null;
  links: Readonly<Record<string, string>> | null;
};

/** An announcement as it goes out, and since when and why it is over, where it is. */
export type PublicAnnouncement = Announcement & { readonly endedAt: Date | null; readonly endedWhy: string | null };

/**
 * An announcement as it is made into pages, paper and messages.
 * @param of its id or its public code
 * @param office the id or code of the branch whose paper it is; what that branch did not add is the whole country's
 */
export async function findAnnouncement(
  db: Reader,
  of: string,
  office: string | null = null,
): Promise<PublicAnnouncement | null> {
  const { rows } = await sql<Row>`
    select announcement.id, announcement.code, announcement.status as state, announcement.texts, announcement.holds_from as "from",
      announcement.holds_until as until, announcement.ended_at as "endedAt", announcement.ended_why as "endedWhy",
      case when block.office_id is not null then json_build_object('officeId', office.id, 'code', office.code, 'name', office.name,
        'address', block.address, 'hours', block.hours, 'people', block.people) end as office,
      (select json_object_agg(link.channel, link.code) from links as link where link.subject = announcement.id and link.purpose = 'ANNOUNCEMENT'
        and link.office_id is not distinct from block.office_id) as links
    from announcements as announcement
    left join offices as office on (office.id::text = ${office}::text or office.code = ${office}::text)
    left join announcement_offices as block on block.announcement_id = announcement.id and block.office_id = office.id
    where ${isId(of) ? sql`announcement.id = ${of}` : sql`announcement.code = ${of}`}`.execute(db);
  const row = rows[0];
  if (!row) return null;
  const { from, until, links, ...rest } = row;
  return { ...rest, dates: { from, until }, links: links ?? {} };
}
