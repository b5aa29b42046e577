import { sql } from "kysely";
import type { Db, Reader, Tx } from "../platform/db/database.ts";
import type { ChannelName } from "./channels.port.ts";
import type { About, DeliveryStatus, MessageStatus } from "./message.ts";

export type MessageRow = {
  readonly id: string;
  readonly claimId: string | null;
  readonly template: string;
  readonly lang: "id" | "en";
  readonly recipientSealed: Buffer;
  readonly valuesSealed: Buffer | null;
  readonly channels: readonly ChannelName[];
  readonly turn: number;
  readonly status: MessageStatus;
  readonly sendBefore: Date | null;
  readonly quietZone: string | null;
  readonly freeUntil: Date | null;
};

export type NewMessage = Omit<MessageRow, "claimId" | "turn" | "status" | "valuesSealed"> & {
  readonly key: string;
  readonly about: About;
  readonly valuesSealed: Buffer;
  readonly at: Date;
  readonly proofBy: Date | null;
  readonly heldUntil: Date | null;
};

/** Puts the message where the worker finds it. A job that is waiting already is replaced, one under way is followed by another. */
export const wakeSender = async (tx: Reader, id: string, priority: number): Promise<void> =>
  void (await sql`select graphile_worker.add_job('send-message', ${JSON.stringify({ messageId: id })}::json, max_attempts => 25, job_key => ${`send-message:${id}`}, priority => ${priority})`.execute(
    tx,
  ));

/** @returns false where the key is known already: nothing is written */
export async function insertMessage(tx: Tx, row: NewMessage): Promise<boolean> {
  const inserted = await tx
    .insertInto("messages")
    .values({
      id: row.id,
      key: row.key,
      claim_id: "claimId" in row.about ? row.about.claimId : null,
      challenge_id: "challengeId" in row.about ? row.about.challengeId : null,
      member_id: "memberId" in row.about ? row.about.memberId : null,
      account_id: "accountId" in row.about ? row.about.accountId : null,
      visit_id: "visitId" in row.about ? row.about.visitId : null,
      template: row.template,
      lang: row.lang,
      recipient_sealed: row.recipientSealed,
      values_sealed: row.valuesSealed,
      channels: [...row.channels],
      status: row.channels.length > 0 ? "QUEUED" : "FAILED",
      at: row.at,
      send_before: row.sendBefore,
      free_until: row.freeUntil,
      proof_by: row.proofBy,
      quiet_zone: row.quietZone,
      held_until: row.heldUntil,
    })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

/** The message, locked: sending, reports and the tick take turns. */
export async function findMessageForUpdate(tx: Tx, id: string): Promise<MessageRow | null> {
  const row = await tx.selectFrom("messages").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    claimId: row.claim_id,
    template: row.template,
    lang: row.lang as "id" | "en",
    recipientSealed: row.recipient_sealed,
    valuesSealed: row.values_sealed,
    channels: row.channels as ChannelName[],
    turn: row.turn,
    status: row.status as MessageStatus,
    sendBefore: row.send_before,
    quietZone: row.quiet_zone,
    freeUntil: row.free_until,
  };
}

export type MessageChange = {
  readonly status: MessageStatus;
  readonly turn?: number;
  readonly proofBy: Date | null;
  readonly forgetValues: boolean;
};

export async function writeMessage(tx: Tx, id: string, change: MessageChange): Promise<void> {
  await tx
    .updateTable("messages")
    .set({
      status: change.status,
      proof_by: change.proofBy,
      ...(change.turn !== undefined && { turn: change.turn }),
      ...(change.forgetValues && { values_sealed: null }),
    })
    .where("id", "=", id)
    .execute();
}

/**
 * Opens a try over a channel, or the same one again with the same reference.
 * @returns null while another worker is trying, or where this channel has answered already
 */
export async function openTry(
  tx: Tx,
  id: string,
  messageId: string,
  channel: ChannelName,
  at: Date,
  until: Date,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    insert into deliveries (id, message_id, channel, status, tries, trying_until, started_at)
    values (${id}, ${messageId}, ${channel}, 'TRYING', 1, ${until}, ${at})
    on conflict (message_id, channel) do update set tries = deliveries.tries + 1, trying_until = ${until}
      where deliveries.status = 'TRYING' and (deliveries.trying_until is null or deliveries.trying_until < ${at})
    returning id`.execute(tx);
  return rows[0]?.id ?? null;
}

/** Whether somebody has begun to send it over this channel. */
export async function wasTried(tx: Reader, messageId: string, channel: ChannelName): Promise<boolean> {
  return (
    (await tx
      .selectFrom("deliveries")
      .select("id")
      .where("message_id", "=", messageId)
      .where("channel", "=", channel)
      .executeTakeFirst()) !== undefined
  );
}

/** The try came to nothing because the channel is down; it may be tried again at once. */
export const dropTry = async (db: Db, id: string, code: string): Promise<void> => {
  await db
    .updateTable("deliveries")
    .set({ trying_until: null, code })
    .where("id", "=", id)
    .where("status", "=", "TRYING")
    .execute();
};

export type DeliveryRow = {
  readonly id: string;
  readonly messageId: string;
  readonly channel: ChannelName;
  readonly status: DeliveryStatus;
};

/** By our reference or the partner's id, whichever the partner gives back. */
export async function findDelivery(
  tx: Reader,
  channel: ChannelName,
  reference: string | null,
  partnerId: string,
): Promise<DeliveryRow | null> {
  let query = tx
    .selectFrom("deliveries")
    .select(["id", "message_id", "channel", "status"])
    .where("channel", "=", channel);
  query = reference ? query.where("id", "=", reference) : query.where("partner_id", "=", partnerId);
  const row = await query.executeTakeFirst();
  return row
    ? {
        id: row.id,
        messageId: row.message_id,
        channel: row.channel as ChannelName,
        status: row.status as DeliveryStatus,
      }
    : null;
}

export type DeliveryChange = {
  readonly status: DeliveryStatus;
  readonly partnerId?: string;
  readonly code?: string | null;
  readonly at: Date;
};

/** Notes what a partner answered or reported. Proof is kept as first given; the caller has checked that it says more. */
export async function writeDelivery(
  tx: Tx,
  id: string,
  { status, partnerId, code, at }: DeliveryChange,
): Promise<void> {
  const proved = status === "DELIVERED" || status === "READ";
  const ended = status === "REFUSED" || status === "FAILED";
  await sql`update deliveries set status = ${status}, partner_id = coalesce(${partnerId ?? null}, partner_id), code = ${code ?? null}, trying_until = null,
    accepted_at = case when ${!ended} then coalesce(accepted_at, ${at}::timestamptz) else accepted_at end, proved_at = case when ${proved} then coalesce(proved_at, ${at}::timestamptz) else proved_at end,
    ended_at = case when ${ended} then ${at}::timestamptz else ended_at end where id = ${id}`.execute(tx);
}

/** Adds the partner's id where a report came before the answer. */
export const notePartnerId = async (tx: Tx, id: string, partnerId: string): Promise<void> => {
  await sql`update deliveries set partner_id = coalesce(partner_id, ${partnerId}) where id = ${id}`.execute(tx);
};

export async function statusOfDelivery(tx: Tx, id: string): Promise<DeliveryStatus> {
  const row = await tx.selectFrom("deliveries").select("status").where("id", "=", id).executeTakeFirstOrThrow();
  return row.status as DeliveryStatus;
}

/** Messages whose proof is overdue, oldest first. */
export async function listOverdue(db: Reader, at: Date, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom("messages")
    .select("id")
    .where("status", "in", ["QUEUED", "SENT"])
    .where("proof_by", "<", at)
    .orderBy("proof_by")
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}

/** Messages with one-time codes are forgotten, with their deliveries. */
export const deleteChallengeMessages = async (db: Reader, before: Date): Promise<void> =>
  void (await sql`delete from messages where challenge_id is not null and at < ${before}`.execute(db));

/** Messages about no claim and no code: to a member, to somebody of a company, to a number at a branch's door. @returns how many */
export async function deleteMessagesBesideClaims(db: Reader, before: Date, limit: number): Promise<number> {
  const result = await sql`delete from messages where id in (select id from messages
    where claim_id is null and challenge_id is null and at < ${before} limit ${limit})`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}

/** With their deliveries, which go with them. */
export const deleteMessagesOfClaim = (tx: Tx, claimId: string): Promise<unknown> =>
  tx.deleteFrom("messages").where("claim_id", "=", claimId).execute();

/** To how many numbers the slip of a visit was sent. */
export async function countAboutVisit(db: Reader, visitId: string): Promise<number> {
  const row = await db
    .selectFrom("messages")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("visit_id", "=", visitId)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Numbers of strangers at a door are gone once the slip arrived or was given up, at the latest those from before a moment. */
export async function forgetVisitNumbers(db: Reader, before: Date): Promise<number> {
  const result = await sql`update messages set recipient_sealed = ''::bytea, values_sealed = null, proof_by = null,
      status = case when status = 'QUEUED' then 'ENDED' else status end
    where visit_id is not null and recipient_sealed <> ''::bytea
      and (status in ('DELIVERED', 'READ', 'FAILED', 'ENDED') or at < ${before})`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}
