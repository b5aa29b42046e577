import { sql } from "kysely";
import type { Reader, Tx } from "../../platform/db/database.ts";

export type TextRow = {
  readonly id: string;
  readonly channel: "WHATSAPP" | "SMS";
  readonly partnerId: string;
  readonly fromIndex: Buffer;
  readonly textSealed: Buffer;
  readonly kind: "STATUS" | "STOP" | "OTHER";
  readonly claimId: string | null;
  readonly at: Date;
};

/** Keeps a text once. @returns false where the partner brought it before */
export async function insertText(tx: Tx, row: TextRow): Promise<boolean> {
  const { rows } = await sql`
    insert into heard_texts (id, channel, partner_id, from_index, text_sealed, kind, claim_id, at)
    values (${row.id}, ${row.channel}, ${row.partnerId}, ${row.fromIndex}, ${row.textSealed}, ${row.kind}, ${row.claimId}, ${row.at})
    on conflict (channel, partner_id) do nothing returning id`.execute(tx);
  return rows.length === 1;
}

/** How many texts came from a number since. */
export async function countTexts(db: Reader, fromIndex: Buffer, since: Date): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::int as count from heard_texts where from_index = ${fromIndex} and at > ${since}`.execute(db);
  return rows[0]!.count;
}

/** The claim that was begun with this number, the open one first; null where there is none. */
export async function claimOfNumber(db: Reader, contactIndex: Buffer): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from claims where contact_index = ${contactIndex}
    order by status in ('PAID', 'REFUSED', 'WITHDRAWN'), created_at desc limit 1`.execute(db);
  return rows[0]?.id ?? null;
}

/** Texts that belong to no claim. */
export const deleteStrayTexts = async (db: Reader, before: Date): Promise<void> =>
  void (await sql`delete from heard_texts where claim_id is null and at < ${before}`.execute(db));
