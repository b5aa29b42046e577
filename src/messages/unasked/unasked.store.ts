import { sql } from "kysely";
import { byteaColumn } from "../../platform/db/columns.ts";
import type { Db, Reader, Tx } from "../../platform/db/database.ts";
import type { ChannelName } from "../channels.port.ts";
import { unaskedTemplates } from "../words/dictionary.ts";
import type { Standing } from "./unasked.rules.ts";

/**
 * Who tells people what they did not ask for takes turns, for the length of a transaction: two that count somebody's messages in the
 * same moment would each find room for one more. One lock for all, not one a person: batches in different orders would wait for each other.
 */
export const tellInTurn = async (tx: Tx): Promise<void> =>
  void (await sql`select pg_advisory_xact_lock(hashtextextended('unasked-messages', 7))`.execute(tx));

/** What is known of a member who is to be told something: what they stopped, and what they were told since. */
export async function standingOf(
  db: Reader,
  subjects: readonly Buffer[],
  memberId: string,
  since: Date,
): Promise<Standing> {
  const { rows } = await sql<Standing>`select
    coalesce((select array_agg(distinct channel) from message_stops where subject_index = any(${byteaColumn(subjects)}::bytea[])), '{}') as stopped,
    (select count(*) from messages where member_id = ${memberId} and at > ${since} and template = any(${[...unaskedTemplates]}::text[]))::int as "inSevenDays"`.execute(
    db,
  );
  return rows[0]!;
}

export async function insertStops(tx: Tx, subject: Buffer, channels: readonly ChannelName[], at: Date): Promise<void> {
  await sql`insert into message_stops (subject_index, channel, stopped_at)
    select ${subject}, channel, ${at} from unnest(${[...channels]}::text[]) as channel on conflict do nothing`.execute(
    tx,
  );
}

export async function deleteStops(
  tx: Tx,
  subjects: readonly Buffer[],
  channels: readonly ChannelName[],
): Promise<void> {
  await sql`delete from message_stops where subject_index = any(${byteaColumn(subjects)}::bytea[]) and channel = any(${[...channels]}::text[])`.execute(
    tx,
  );
}

/** Which channels are stopped for any of these. */
export async function stopsOf(db: Reader, subjects: readonly Buffer[]): Promise<readonly ChannelName[]> {
  const { rows } = await sql<{ channel: ChannelName }>`
    select distinct channel from message_stops where subject_index = any(${byteaColumn(subjects)}::bytea[])`.execute(
    db,
  );
  return rows.map(({ channel }) => channel);
}

/** What is held for the morning is not sent any more. */
export const endHeld = async (tx: Tx, memberId: string): Promise<void> =>
  void (await sql`update messages set status = 'ENDED', held_until = null where member_id = ${memberId} and held_until is not null`.execute(
    tx,
  ));

/** Puts a message off until the quiet hours end. */
export const holdMessage = async (tx: Tx, id: string, until: Date): Promise<void> =>
  void (await sql`update messages set held_until = ${until}, proof_by = null where id = ${id}`.execute(tx));

/** Messages whose quiet hours are over are given to the sender, in one statement. @returns how many */
export async function wakeHeldMessages(
  db: Db,
  now: Date,
  proofBy: Date,
  priority: number,
  most: number,
): Promise<number> {
  const { rows } = await sql`
    with due as (select id from messages where held_until <= ${now} order by held_until limit ${most} for update skip locked),
    woken as (update messages set held_until = null, proof_by = ${proofBy} from due where messages.id = due.id returning messages.id)
    select graphile_worker.add_job('send-message', json_build_object('messageId', id), max_attempts => 25, job_key => 'send-message:' || id, priority => ${priority}::int)
      from woken`.execute(db);
  return rows.length;
}
