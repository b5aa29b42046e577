import { sql } from "kysely";
import type { Reader, Tx } from "../../platform/db/database.ts";
import type { Keys } from "../../platform/keys.ts";

export const webhookSeal = "employers.webhook";

export async function insertKey(
  tx: Tx,
  key: { id: string; employerId: string; name: string; secretHash: Buffer; by: string; at: Date },
): Promise<void> {
  await tx
    .insertInto("employer_keys")
    .values({
      id: key.id,
      employer_id: key.employerId,
      name: key.name,
      secret_hash: key.secretHash,
      made_by: key.by,
      made_at: key.at,
    })
    .execute();
}

/** Takes a key back. False where the company has no such key any more. */
export async function revokeKeyRow(tx: Tx, employerId: string, id: string, at: Date): Promise<boolean> {
  const result = await tx
    .updateTable("employer_keys")
    .set({ revoked_at: at })
    .where("id", "=", id)
    .where("employer_id", "=", employerId)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Takes back the keys that a person made for a company. @returns which worked until now */
export async function revokeKeysOf(tx: Tx, employerId: string, personId: string, at: Date): Promise<string[]> {
  const rows = await tx
    .updateTable("employer_keys")
    .set({ revoked_at: at })
    .where("employer_id", "=", employerId)
    .where("made_by", "=", personId)
    .where("revoked_at", "is", null)
    .returning("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** A company's key that works; `madeBy`: the person of the company who made it. */
export type WorkingKey = { readonly id: string; readonly employerId: string; readonly madeBy: string };

/** Whose key this is; noted as used, once an hour is enough. */
export async function findKey(db: Reader, secretHash: Buffer, at: Date): Promise<WorkingKey | null> {
  const { rows } = await sql<WorkingKey>`
    with key as (select id, employer_id, made_by, used_at from employer_keys where secret_hash = ${secretHash} and revoked_at is null),
    used as (update employer_keys set used_at = ${at}::timestamptz from key where employer_keys.id = key.id
      and (key.used_at is null or key.used_at < ${at}::timestamptz - interval '1 hour'))
    select id, employer_id as "employerId", made_by as "madeBy" from key`.execute(db);
  return rows[0] ?? null;
}

export async function writeWebhook(
  tx: Tx,
  keys: Keys,
  hook: { employerId: string; url: string; secret: string; by: string; at: Date },
): Promise<void> {
  const row = { url: hook.url, secret_sealed: keys.seal(hook.secret, webhookSeal), set_by: hook.by, set_at: hook.at };
  await tx
    .insertInto("employer_webhooks")
    .values({ employer_id: hook.employerId, ...row })
    .onConflict((conflict) => conflict.column("employer_id").doUpdateSet(row))
    .execute();
}

export const deleteWebhook = async (tx: Tx, employerId: string): Promise<void> =>
  void (await tx.deleteFrom("employer_webhooks").where("employer_id", "=", employerId).execute());

export async function findWebhook(
  db: Reader,
  keys: Keys,
  employerId: string,
): Promise<{ url: string; secret: string } | null> {
  const row = await db
    .selectFrom("employer_webhooks")
    .select(["url", "secret_sealed"])
    .where("employer_id", "=", employerId)
    .executeTakeFirst();
  return row ? { url: row.url, secret: keys.open(row.secret_sealed, webhookSeal) } : null;
}

/** Notes what is to be told, once for each event and subject, and puts it where the worker finds it. */
export async function queueDelivery(
  tx: Tx,
  delivery: { id: string; employerId: string; event: string; subject: string; body: string; at: Date },
): Promise<void> {
  const inserted = await tx
    .insertInto("webhook_deliveries")
    .values({
      id: delivery.id,
      employer_id: delivery.employerId,
      event: delivery.event,
      subject: delivery.subject,
      body: delivery.body,
      status: "WAITING",
      made_at: delivery.at,
    })
    .onConflict((conflict) => conflict.columns(["employer_id", "event", "subject"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (inserted) await wakeCaller(tx, delivery.id, 0);
}

/** A try after so many seconds, in the machine's time: the queue's own. A try that waits already is replaced. */
export const wakeCaller = async (db: Reader, id: string, seconds: number): Promise<void> =>
  void (await sql`select graphile_worker.add_job('call-webhook', ${JSON.stringify({ deliveryId: id })}::json, run_at => now() + make_interval(secs => ${seconds}),
    max_attempts => 25, job_key => ${`call-webhook:${id}`}, priority => 15)`.execute(db));

export type WaitingDelivery = {
  readonly employerId: string;
  readonly body: string;
  readonly event: string;
  readonly tries: number;
};

/** A delivery that waits, its try counted: a try that dies is a try. */
export async function beginTry(db: Reader, id: string): Promise<WaitingDelivery | null> {
  const row = await db
    .updateTable("webhook_deliveries")
    .set({ tries: sql`tries + 1` })
    .where("id", "=", id)
    .where("status", "=", "WAITING")
    .returning(["employer_id", "body", "event", "tries"])
    .executeTakeFirst();
  return row ? { employerId: row.employer_id, body: row.body, event: row.event, tries: row.tries } : null;
}

export async function writeTry(
  db: Reader,
  id: string,
  end: { readonly status: "WAITING" | "DELIVERED" | "GIVEN_UP"; readonly answer: string; readonly at: Date },
): Promise<void> {
  await db
    .updateTable("webhook_deliveries")
    .set({
      status: end.status,
      last_answer: end.answer.slice(0, 200),
      ended_at: end.status === "WAITING" ? null : end.at,
    })
    .where("id", "=", id)
    .execute();
}

/** @returns how many were deleted, at most `limit` */
export async function deleteDeliveriesBefore(db: Reader, before: Date, limit: number): Promise<number> {
  const result = await sql`delete from webhook_deliveries where id in
    (select id from webhook_deliveries where made_at < ${before} and status <> 'WAITING' limit ${limit})`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}
