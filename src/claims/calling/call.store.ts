import { sql } from "kysely";
import type { Reader, Tx } from "../../platform/db/database.ts";
import type { CallOutcome, Letter, OpenCall, Unreached } from "./call.ts";

/** Whom an office has to call, the longest waiting first. @param openMinutes how long a call that nobody ended is its officer's */
export async function listUnreached(
  db: Reader,
  { officeId, at, openMinutes }: { readonly officeId: string; readonly at: Date; readonly openMinutes: number },
): Promise<Unreached[]> {
  const { rows } = await sql<Unreached>`
    select u.claim_id as "claimId", u.code, u.since, count(c.id)::int as tries,
      (array_agg(c.outcome order by c.taken_at desc) filter (where c.outcome is not null))[1] as "lastOutcome"
    from unreached_claims u left join calls c on c.message_id = u.message_id
    where u.office_id = ${officeId}
    group by u.claim_id, u.code, u.since
    having coalesce(bool_and(coalesce(c.outcome, '') not in ('REACHED', 'LETTER')
      and (c.id is null or c.outcome is not null or c.taken_at < ${at}::timestamptz - make_interval(mins => ${openMinutes}))), true)
    order by u.since limit 200`.execute(db);
  return rows;
}

/** Takes the call about a claim's newest message. @returns null where it is another's, or needs no call any more */
export async function insertCall(
  tx: Tx,
  call: { id: string; claimId: string; officeId: string; by: string; at: Date; openMinutes: number },
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    insert into calls (id, claim_id, message_id, taken_by, taken_at)
    select ${call.id}, claim_id, message_id, ${call.by}, ${call.at} from unreached_claims u
    where claim_id = ${call.claimId} and office_id = ${call.officeId}
      and not exists (select from calls where calls.message_id = u.message_id and outcome in ('REACHED', 'LETTER'))
    on conflict (message_id) where outcome is null do update set taken_by = excluded.taken_by, taken_at = excluded.taken_at
      where calls.taken_by = excluded.taken_by or calls.taken_at < excluded.taken_at - make_interval(mins => ${call.openMinutes})
    returning id`.execute(tx);
  return rows[0]?.id ?? null;
}

/** @returns whether this officer had it open */
export async function closeCall(
  tx: Tx,
  call: { id: string; by: string; outcome: CallOutcome; at: Date },
): Promise<string | null> {
  const { rows } = await sql<{ claim_id: string }>`
    update calls set outcome = ${call.outcome}, ended_at = ${call.at}
    where id = ${call.id} and taken_by = ${call.by} and outcome is null returning claim_id`.execute(tx);
  return rows[0]?.claim_id ?? null;
}

/** A call that this officer has open. */
export async function findCall(db: Reader, id: string, by: string): Promise<OpenCall | null> {
  const { rows } = await sql<OpenCall>`
    select id, claim_id as "claimId", taken_by as "takenBy" from calls
    where id = ${id} and taken_by = ${by} and outcome is null`.execute(db);
  return rows[0] ?? null;
}

/** An office's letters, those still to be printed first, then what was printed in the last days, the newest first. */
export async function listLetters(db: Reader, officeId: string, since: Date): Promise<Letter[]> {
  const { rows } = await sql<Letter>`
    select calls.id, calls.claim_id as "claimId", claims.code, calls.ended_at as "writtenAt", calls.printed_at as "printedAt"
    from calls join claims on claims.id = calls.claim_id
    where claims.office_id = ${officeId} and calls.outcome = 'LETTER' and (calls.printed_at is null or calls.printed_at > ${since})
    order by calls.printed_at desc nulls first, calls.ended_at limit 200`.execute(db);
  return rows;
}

/** A letter of an office; null where there is none. */
export async function findLetter(db: Reader, id: string, officeId: string): Promise<Letter | null> {
  const { rows } = await sql<Letter>`
    select calls.id, calls.claim_id as "claimId", claims.code, calls.ended_at as "writtenAt", calls.printed_at as "printedAt"
    from calls join claims on claims.id = calls.claim_id
    where calls.id = ${id} and claims.office_id = ${officeId} and calls.outcome = 'LETTER'`.execute(db);
  return rows[0] ?? null;
}

/** Marks a letter as printed, once. @returns whose claim it is about, and whether this was the first time */
export async function markPrinted(
  tx: Tx,
  { id, officeId, by, at }: { id: string; officeId: string; by: string; at: Date },
): Promise<{ readonly claimId: string; readonly first: boolean } | null> {
  const letter = await findLetter(tx, id, officeId);
  if (!letter) return null;
  const { rows } = await sql`update calls set printed_at = ${at}, printed_by = ${by}
    where id = ${id} and printed_at is null returning id`.execute(tx);
  return { claimId: letter.claimId, first: rows.length === 1 };
}
