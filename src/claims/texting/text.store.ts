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

/** By which channel the claim's own number wrote last, and when by WhatsApp; null where it never wrote. */
export async function lastHeard(
  db: Reader,
  claimId: string,
): Promise<{ readonly channel: "WHATSAPP" | "SMS"; readonly lastByWhatsapp: Date | null } | null> {
  const { rows } = await sql<{ channel: "WHATSAPP" | "SMS"; lastByWhatsapp: Date | null }>`
    select (array_agg(h.channel order by h.at desc, h.id desc))[1] as channel, max(h.at) filter (where h.channel = 'WHATSAPP') as "lastByWhatsapp"
    from heard_texts h join claims c on c.id = h.claim_id and c.contact_index = h.from_index
    where h.claim_id = ${claimId} having count(*) > 0`.execute(db);
  return rows[0] ?? null;
}

export type AnswerRow = {
  readonly id: string;
  readonly claimId: string;
  readonly textSealed: Buffer;
  readonly by: string;
  readonly at: Date;
  /** The answer after which it comes; null for the first. */
  readonly follows: string | null;
};

/** @returns false where another answer came after the same one: the database lets one follow, also of two at once */
export async function insertAnswer(tx: Tx, row: AnswerRow): Promise<boolean> {
  const { rows } = await sql`insert into text_answers (id, claim_id, text_sealed, answered_by, at, follows)
    values (${row.id}, ${row.claimId}, ${row.textSealed}, ${row.by}, ${row.at}, ${row.follows})
    on conflict (claim_id, follows) do nothing returning id`.execute(tx);
  return rows.length === 1;
}

/** A claim's newest answer, and whose it is; null where there is none. `at` on the machine's clock. */
export async function newestAnswer(
  db: Reader,
  claimId: string,
): Promise<{ readonly id: string; readonly by: string; readonly officer: string; readonly at: Date } | null> {
  const { rows } = await sql<{ id: string; by: string; officer: string; at: Date }>`
    select a.id, a.answered_by as by, said.officer, a.at
    from text_answers a join claim_conversations said on said.id = a.id
    where a.claim_id = ${claimId} and not exists (select from text_answers later where later.claim_id = a.claim_id and later.follows = a.id)
    order by a.at desc limit 1`.execute(db);
  return rows[0] ?? null;
}

/** What a claimant wrote up to this text is not new any more. @returns how many that were new */
export async function settleTexts(
  tx: Tx,
  { claimId, upTo, by, at }: { claimId: string; upTo: string; by: string; at: Date },
): Promise<number> {
  const result = await sql`update heard_texts h set settled_at = ${at}, settled_by = ${by} from heard_texts seen
    where seen.id = ${upTo} and seen.claim_id = ${claimId} and h.claim_id = ${claimId} and h.kind = 'OTHER' and h.settled_at is null
      and (h.at, h.id) <= (seen.at, seen.id)`.execute(tx);
  return Number(result.numAffectedRows ?? 0n);
}
