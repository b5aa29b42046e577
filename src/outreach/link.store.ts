import { sql } from "kysely";
import type { Reader, Tx } from "../platform/db/database.ts";
import type { Link, LinkChannel, LinkPurpose } from "./link.ts";

export async function insertLinks(tx: Tx, links: ReadonlyArray<Link & { code: string }>, at: Date): Promise<void> {
  if (links.length === 0) return;
  await tx
    .insertInto("links")
    .values(
      links.map((link) => ({
        code: link.code,
        purpose: link.purpose,
        channel: link.channel,
        leads_to: link.leadsTo,
        office_id: link.officeId,
        subject: link.subject,
        made_at: at,
      })),
    )
    .execute();
}

/** Counts one opening, and says where the link leads: one round trip. @param day `YYYY-MM-DD` */
export async function countOpening(db: Reader, code: string, day: string): Promise<Link | null> {
  const { rows } = await sql<Link>`
    with link as (select * from links where code = ${code}),
    counted as (insert into link_days (code, day, opened) select code, ${day}::date, 1 from link
      on conflict (code, day) do update set opened = link_days.opened + 1)
    select purpose, channel, leads_to as "leadsTo", office_id as "officeId", subject from link`.execute(db);
  return rows[0] ?? null;
}

/** The one link of an office for a purpose and a channel, if there is one. */
export async function findOfficeLink(
  db: Reader,
  purpose: "NOTICE" | "LETTER",
  officeId: string | null,
  channel: LinkChannel,
): Promise<string | null> {
  const { rows } = await sql<{ code: string }>`
    select code from links where purpose = ${purpose} and channel = ${channel} and office_id is not distinct from ${officeId}::uuid
    order by made_at limit 1`.execute(db);
  return rows[0]?.code ?? null;
}

/** The link over a channel that belongs to a subject and was made for a purpose, if there is one. */
export async function findLinkOf(tx: Tx, { purpose, channel, subject }: Link): Promise<string | null> {
  const { rows } = await sql<{ code: string }>`
    select code from links where subject = ${subject} and purpose = ${purpose} and channel = ${channel} order by made_at limit 1`.execute(
    tx,
  );
  return rows[0]?.code ?? null;
}

/** What a link was made for; null where there is no such link. */
export async function purposeOf(db: Reader, code: string): Promise<LinkPurpose | null> {
  const row = await db.selectFrom("links").select("purpose").where("code", "=", code).executeTakeFirst();
  return (row?.purpose as LinkPurpose | undefined) ?? null;
}

/** Whether a code is a slip of this office. */
export async function findSlip(db: Reader, code: string, officeId: string): Promise<boolean> {
  const row = await db
    .selectFrom("links")
    .select("code")
    .where("code", "=", code)
    .where("purpose", "=", "SLIP")
    .where("office_id", "=", officeId)
    .executeTakeFirst();
  return row !== undefined;
}
