import { sql } from "kysely";
import type { Reader } from "../../platform/db/database.ts";
import { isId } from "../../platform/ids.ts";
import type { Keys } from "../../platform/keys.ts";
import type { Announcement } from "../announcements/announcement.ts";
import { findAnnouncement } from "../announcements/announcement.views.ts";
import type { OutreachScope } from "../carrying/carrying.views.ts";
import { contactSeal } from "./plan-session.ts";
import type { SessionKind } from "./session.ts";

/** A visit and what came of it. */
export type Session = {
  readonly id: string;
  readonly officeId: string;
  readonly office: string;
  readonly kind: SessionKind;
  readonly place: string;
  readonly day: string;
  readonly begins: string;
  readonly ends: string;
  readonly people: string;
  readonly expected: number;
  readonly announcementId: string | null;
  readonly linkCode: string;
  readonly isCancelled: boolean;
  /** How many came; null until it was noted. */
  readonly attended: number | null;
  readonly opened: number;
  readonly began: number;
  readonly finished: number;
};

const columns =
  sql.raw(`session.id, session.office_id as "officeId", office.name as office, session.kind, session.place, session.day,
  session.begins, session.ends, session.people, session.expected, session.announcement_id as "announcementId", session.link_code as "linkCode",
  session.cancelled_at is not null as "isCancelled", session.attended, figures.opened, figures.began, figures.finished`);
const source = sql.raw(`outreach_sessions as session join outreach_offices as office on office.id = session.office_id
  join outreach_figures as figures on figures.code = session.link_code`);

/** A branch's visits, those of a region's branches, or all: coming ones first, the nearest on top. */
export async function listSessions(db: Reader, { kind, officeId }: OutreachScope, today: string): Promise<Session[]> {
  const { rows } = await sql<Session>`select ${columns} from ${source}
    where ${kind === "HEAD"} or (${kind === "REGION"} and office.parent_id = ${officeId}) or session.office_id = ${officeId}
    order by session.day < ${today}::date, abs(session.day - ${today}::date), session.begins limit 200`.execute(db);
  return rows;
}

/** One visit of an office, with whom to ask for there; null where that was forgotten. */
export async function findSession(
  { db, keys }: { readonly db: Reader; readonly keys: Keys },
  id: string,
  officeId: string,
): Promise<(Session & { readonly contact: string | null }) | null> {
  if (!isId(id)) return null;
  const { rows } = await sql<
    Session & { contactSealed: Buffer | null }
  >`select ${columns}, session.contact_sealed as "contactSealed" from ${source}
    where session.id = ${id} and session.office_id = ${officeId}`.execute(db);
  const row = rows[0];
  if (!row) return null;
  const { contactSealed, ...session } = row;
  return { ...session, contact: contactSealed && keys.open(contactSealed, contactSeal) };
}

/** The announcement whose words a visit's hand-outs bear, with the visit's own code on them; null where it has none. */
export async function announcementForSession(
  db: Reader,
  { announcementId, officeId, linkCode }: Pick<Session, "announcementId" | "officeId" | "linkCode">,
): Promise<Announcement | null> {
  const found = announcementId === null ? null : await findAnnouncement(db, announcementId, officeId);
  return found && { ...found, links: { ...found.links, HANDOUT: linkCode } };
}
