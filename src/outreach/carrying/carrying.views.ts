import { sql } from "kysely";
import { openDocument, type Storage } from "../../evidence/index.ts";
import type { Reader } from "../../platform/db/database.ts";
import { isId } from "../../platform/ids.ts";
import type { Keys } from "../../platform/keys.ts";
import type { LinkChannel } from "../link.ts";

/** Whose: a branch's, those of all branches of a region, or everybody's. */
export type OutreachScope = { readonly kind: "HEAD" | "REGION" | "BRANCH"; readonly officeId: string };

const within = ({ kind, officeId }: OutreachScope) =>
  kind === "HEAD"
    ? sql`true`
    : kind === "REGION"
      ? sql`office_id in (select id from outreach_offices where parent_id = ${officeId})`
      : sql`office_id = ${officeId}`;

export type Evidence = {
  readonly id: string;
  readonly office: string;
  readonly channel: LinkChannel;
  readonly kind: "HUNG" | "SENT";
  readonly place: string;
  readonly reached: number;
  readonly hasPhoto: boolean;
  readonly at: Date;
};

/** How many pieces of evidence are listed at most. */
export const mostEvidence = 200;

/** What branches showed of an announcement, the latest first. */
export async function evidenceOf(db: Reader, announcementId: string, scope: OutreachScope): Promise<Evidence[]> {
  const { rows } =
    await sql<Evidence>`select evidence.id, office.name as office, evidence.channel, evidence.kind, evidence.place, evidence.reached,
      evidence.storage_key is not null as "hasPhoto", evidence.given_at as at
    from announcement_evidence as evidence join outreach_offices as office on office.id = evidence.office_id
    where evidence.announcement_id = ${announcementId} and ${within(scope)} order by evidence.given_at desc, evidence.id desc limit ${mostEvidence}`.execute(
      db,
    );
  return rows;
}

/** What one branch showed of an announcement, in numbers; `reached` as the branch says. */
export type EvidenceCount = {
  readonly officeId: string;
  readonly hung: number;
  readonly sent: number;
  readonly reached: number;
};

/** How much each branch showed of an announcement; who showed nothing is left out. */
export async function countEvidence(
  db: Reader,
  announcementId: string,
  scope: OutreachScope,
): Promise<EvidenceCount[]> {
  const { rows } = await sql<EvidenceCount>`
    select office_id as "officeId", count(*) filter (where kind = 'HUNG')::int as hung, count(*) filter (where kind = 'SENT')::int as sent,
      sum(reached)::int as reached
    from announcement_evidence where announcement_id = ${announcementId} and ${within(scope)} group by office_id`.execute(
    db,
  );
  return rows;
}

/** The photograph of a piece of evidence, and whose it is: the caller asks whether it may be seen. Null where there is none. */
export async function openEvidencePhoto(
  needs: { readonly db: Reader; readonly keys: Keys; readonly storage: Storage },
  id: string,
): Promise<{
  readonly officeId: string;
  readonly regionId: string | null;
  readonly jpeg: () => Promise<Buffer>;
} | null> {
  if (!isId(id)) return null;
  const { rows } = await sql<{ officeId: string; regionId: string | null; storageKey: string }>`
    select evidence.office_id as "officeId", office.parent_id as "regionId", evidence.storage_key as "storageKey"
    from announcement_evidence as evidence join outreach_offices as office on office.id = evidence.office_id
    where evidence.id = ${id} and evidence.storage_key is not null`.execute(needs.db);
  const row = rows[0];
  return row ? { officeId: row.officeId, regionId: row.regionId, jpeg: () => openDocument(needs, row) } : null;
}

/** What an announcement or all of them did, on one channel of one office (null: the whole country's own links). */
export type Figure = {
  readonly officeId: string | null;
  readonly office: string | null;
  readonly channel: LinkChannel;
  readonly reached: number;
  readonly opened: number;
  readonly began: number;
  readonly finished: number;
};

/** By office and channel, with the letters about claims where all are asked for; what nobody reached, opened or began is left out. @param announcementId null for all of them */
export async function outreachFigures(
  db: Reader,
  scope: OutreachScope,
  announcementId: string | null = null,
): Promise<Figure[]> {
  const { rows } = await sql<Figure>`
    with lines as (
      select office_id, channel, 0 as reached, opened, began, finished from outreach_figures
      where purpose in ('ANNOUNCEMENT', 'LETTER') and ${within(scope)} and (${announcementId}::uuid is null or subject = ${announcementId}::uuid)
      union all
      select office_id, channel, reached, 0, 0, 0 from announcement_evidence
      where ${within(scope)} and (${announcementId}::uuid is null or announcement_id = ${announcementId}::uuid)
      union all
      select office_id, channel, reached, 0, 0, 0 from outreach_broadcast_reached
      where ${within(scope)} and (${announcementId}::uuid is null or announcement_id = ${announcementId}::uuid)
      union all
      select office_id, 'LETTER', printed, 0, 0, 0 from outreach_letters where ${within(scope)} and ${announcementId}::uuid is null
    )
    select lines.office_id as "officeId", office.name as office, lines.channel, sum(reached)::int as reached, sum(opened)::int as opened,
      sum(began)::int as began, sum(finished)::int as finished
    from lines left join outreach_offices as office on office.id = lines.office_id
    group by lines.office_id, office.name, lines.channel
    having sum(reached) + sum(opened) + sum(began) > 0
    order by office.name nulls first, lines.channel`.execute(db);
  return rows;
}

export type HandedAnnouncement = {
  readonly id: string;
  readonly headline: string;
  readonly isAddressed: boolean;
  readonly evidence: number;
};

/** The announcements that stand and were handed to a branch, the latest first; what it added and showed of each. */
export async function announcementsHandedTo(db: Reader, officeId: string): Promise<HandedAnnouncement[]> {
  const { rows } = await sql<HandedAnnouncement>`
    select announcement.id, announcement.texts->'id'->>'headline' as headline,
      exists (select from announcement_offices as block where block.announcement_id = announcement.id and block.office_id = ${officeId}) as "isAddressed",
      (select count(*) from announcement_evidence as evidence where evidence.announcement_id = announcement.id and evidence.office_id = ${officeId})::int as evidence
    from circular_cascade as cascade join announcements as announcement on cascade.about = 'ANNOUNCEMENT' and announcement.id::text = cascade.circular_id
    where cascade.office_id = ${officeId} and cascade.kind = 'BRANCH' and cascade.due_on is not null and cascade.stands
    order by announcement.approved_at desc limit 50`.execute(db);
  return rows;
}

/** What stands in a branch's form before it has added anything: the address that the office has. */
export async function addressOf(db: Reader, officeId: string): Promise<string> {
  const { rows } = await sql<{ address: string }>`select address from outreach_offices where id = ${officeId}`.execute(
    db,
  );
  return rows[0]?.address ?? "";
}
