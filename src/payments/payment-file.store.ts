import { sql } from "kysely";
import type { Reader, Tx } from "../platform/db/database.ts";
import { statesBefore } from "./payment.transitions.ts";

/** An order that may go into a file. */
export type OrderForFile = {
  readonly id: string;
  readonly claimId: string;
  readonly reference: string;
  readonly code: string;
  readonly net: number;
  readonly payeeSealed: Buffer;
};

/**
 * Locks orders that are released and unsent until the transaction ends, the nearest promise first. What somebody else has
 * locked is passed over: a worker that is about to write SENDING, or another file.
 */
export async function holdOrdersForFile(tx: Tx, limit: number): Promise<OrderForFile[]> {
  const { rows } = await sql<{
    id: string;
    claim_id: string;
    reference: string;
    net: number;
    payee_sealed: Buffer;
  }>`select id, claim_id, reference, net, payee_sealed from payment_orders where state = any(${[...statesBefore("HANDED_IN")]}::text[])
    order by promise_on, ordered_at, id limit ${limit} for update skip locked`.execute(tx);
  const codes = await listCodes(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    claimId: row.claim_id,
    reference: row.reference,
    code: codes.get(row.id)!,
    net: row.net,
    payeeSealed: row.payee_sealed,
  }));
}

async function listCodes(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; code: string }>`
    select id, code from payment_desk where id = any(${[...ids]}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, code }) => [id, code]));
}

export type NewFile = {
  readonly messageId: string;
  readonly at: Date;
  readonly transfers: number;
  readonly total: number;
  readonly fileSealed: Buffer;
};

/** Keeps the file and takes its orders from the worker: without a due time none will ever find them. */
export async function insertFile(tx: Tx, file: NewFile, orderIds: readonly string[]): Promise<void> {
  await tx
    .insertInto("payment_files")
    .values({
      message_id: file.messageId,
      made_at: file.at,
      transfers: file.transfers,
      total: file.total,
      file_sealed: file.fileSealed,
    })
    .execute();
  await sql`update payment_orders set state = 'HANDED_IN', message_id = ${file.messageId}, next_try_at = null
    where id = any(${[...orderIds]}::uuid[])`.execute(tx);
}

/** A file, and how many of its transfers are still where it left them. */
export type KeptFile = { readonly fileSealed: Buffer; readonly transfers: number; readonly stillHandedIn: number };

export async function findFile(db: Reader, messageId: string): Promise<KeptFile | null> {
  const { rows } = await sql<{ file_sealed: Buffer; transfers: number; still: number }>`
    select file_sealed, transfers, (select count(*)::int from payment_orders as orders
      where orders.message_id = files.message_id and orders.state = 'HANDED_IN') as still
    from payment_files as files where message_id = ${messageId}`.execute(db);
  const [row] = rows;
  return row ? { fileSealed: row.file_sealed, transfers: row.transfers, stillHandedIn: row.still } : null;
}

/**
 * Takes an order out of its file, but not by somebody who verified its claim. @returns null where it is in that file no more
 */
export async function takeOrderBack(
  tx: Tx,
  taken: {
    readonly id: string;
    readonly messageId: string;
    readonly by: string;
    readonly at: Date;
    readonly due: Date;
    readonly reason: string;
  },
): Promise<{ readonly claimId: string; readonly net: number } | null> {
  const row = await tx
    .updateTable("payment_orders")
    .set({ state: "RELEASED", next_try_at: taken.due })
    .where("id", "=", taken.id)
    .where("state", "=", "HANDED_IN")
    .where("message_id", "=", taken.messageId)
    .where("first_officer", "<>", taken.by)
    .where("second_officer", "<>", taken.by)
    .returning(["claim_id", "net"])
    .executeTakeFirst();
  if (!row) return null;
  await tx
    .insertInto("payment_take_backs")
    .values({
      order_id: taken.id,
      message_id: taken.messageId,
      taken_back_by: taken.by,
      taken_back_at: taken.at,
      reason: taken.reason,
    })
    .execute();
  return { claimId: row.claim_id, net: row.net };
}
