import { sql, type Selectable } from "kysely";
import type { Reader, Tx } from "../platform/db/database.ts";
import type { PaymentOrders } from "../platform/db/tables.ts";
import type { TransferService } from "./bank.port.ts";
import { isSettled, statesBefore, statesHeard, type PaymentState } from "./payment.transitions.ts";

/** Who is paid, as sealed in an order. */
export type Payee = {
  readonly name: string;
  readonly bankCode: string;
  readonly account: string;
  readonly holder: string | null;
};

export type NewOrder = {
  readonly id: string;
  readonly claimId: string;
  /** The heir who receives; null where claimants are paid on their own claim. */
  readonly heirId: string | null;
  readonly memberId: string;
  readonly reason: string;
  readonly gross: number;
  readonly net: number;
  readonly payeeSealed: Buffer;
  readonly reference: string;
  readonly service: TransferService;
  readonly promiseOn: string | null;
  readonly first: string;
  readonly second: string;
  readonly at: Date;
};

/** Adds an order unless the claim, or this heir on it, has one that is not refused. @returns whether it is new */
export async function insertOrder(tx: Tx, order: NewOrder): Promise<boolean> {
  const result = await tx
    .insertInto("payment_orders")
    .values({
      id: order.id,
      claim_id: order.claimId,
      heir_id: order.heirId,
      member_id: order.memberId,
      reason: order.reason,
      gross: order.gross,
      net: order.net,
      payee_sealed: order.payeeSealed,
      reference: order.reference,
      service: order.service,
      state: "ORDERED",
      promise_on: order.promiseOn,
      first_officer: order.first,
      second_officer: order.second,
      ordered_at: order.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/**
 * Releases orders that wait, but for those this person verified. Locked in one order, so that two people who release
 * overlapping lists do not wait for each other for ever. @returns the released ones
 */
export async function releaseOrders(
  tx: Tx,
  ids: readonly string[],
  by: string,
  at: Date,
  due: Date,
): Promise<Array<{ id: string; claimId: string; net: number }>> {
  const { rows } = await sql<{ id: string; claim_id: string; net: number }>`
    update payment_orders set state = 'RELEASED', released_by = ${by}, released_at = ${at}, next_try_at = ${due}
    where id in (select id from payment_orders where id = any(${[...ids]}::uuid[]) and state = 'ORDERED' and ${by}::uuid not in (first_officer, second_officer) order by id for update)
    returning id, claim_id, net`.execute(tx);
  return rows.map((row) => ({ id: row.id, claimId: row.claim_id, net: row.net }));
}

/** What the worker sends or asks about by itself. HANDED_IN is not among them: that goes by file. */
const atTheBank: readonly PaymentState[] = ["RELEASED", "SENDING", "PENDING"];

export type OrderToSettle = {
  readonly id: string;
  readonly claimId: string;
  readonly heirId: string | null;
  readonly memberId: string;
  readonly reason: string;
  readonly gross: number;
  readonly net: number;
  readonly payeeSealed: Buffer;
  readonly reference: string;
  readonly service: TransferService;
  readonly state: PaymentState;
  readonly tries: number;
  /** The last file it was in; null where it never was in one. */
  readonly messageId: string | null;
};

/**
 * Takes an order that is due, for one worker until `until`. @returns null where another has it or nothing is left to do
 */
export async function holdOrder(tx: Tx, id: string, now: Date, until: Date): Promise<OrderToSettle | null> {
  const row = await tx
    .selectFrom("payment_orders")
    .selectAll()
    .where("id", "=", id)
    .where("state", "in", [...atTheBank])
    .where("next_try_at", "<=", now)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!row) return null;
  await tx
    .updateTable("payment_orders")
    .set({ tries: row.tries + 1, next_try_at: until })
    .where("id", "=", id)
    .execute();
  return toSettle({ ...row, tries: row.tries + 1 });
}

const toSettle = (row: Selectable<PaymentOrders>): OrderToSettle => ({
  id: row.id,
  claimId: row.claim_id,
  heirId: row.heir_id,
  memberId: row.member_id,
  reason: row.reason,
  gross: row.gross,
  net: row.net,
  payeeSealed: row.payee_sealed,
  reference: row.reference,
  service: row.service as TransferService,
  state: row.state as PaymentState,
  tries: row.tries,
  messageId: row.message_id,
});

/**
 * Written before anything is sent, so that a crash from now on leads to a question and not to a second transfer.
 * @returns null where it may not be sent any more; else the last file it was in, which may be news since it was held
 */
export async function markSending(tx: Tx, id: string, until: Date): Promise<{ messageId: string | null } | null> {
  const row = await tx
    .updateTable("payment_orders")
    .set({ state: "SENDING", next_try_at: until })
    .where("id", "=", id)
    .where("state", "in", [...statesBefore("SENDING")])
    .returning("message_id")
    .executeTakeFirst();
  return row ? { messageId: row.message_id } : null;
}

/** The bank gave no answer: the order is asked about again at this time. */
export async function waitWithOrder(db: Reader, id: string, again: Date): Promise<void> {
  await db
    .updateTable("payment_orders")
    .set({ next_try_at: again })
    .where("id", "=", id)
    .where("state", "in", [...atTheBank])
    .execute();
}

export type Settlement = {
  readonly about: "INQUIRY" | "TRANSFER";
  readonly state: "PENDING" | "DONE" | "REFUSED";
  readonly at: Date;
  readonly again: Date;
  readonly code: string;
  readonly bankReference: string | null;
  readonly message: string;
};

/** Records what the bank said; an order that is past what was said is left alone. @returns whether its state changed */
export async function settleOrder(
  tx: Tx,
  id: string,
  { about, state, at, again, code, bankReference, message }: Settlement,
): Promise<boolean> {
  const said = { state, bank_code: code, bank_reference: bankReference, bank_message: message };
  const result = await tx
    .updateTable("payment_orders")
    .set(isSettled(state) ? { ...said, settled_at: at, next_try_at: null } : { ...said, next_try_at: again })
    .where("id", "=", id)
    .where("state", "in", [...statesHeard(state, about)])
    .executeTakeFirst();
  if (result.numUpdatedRows === 1n) return true;
  if (!isSettled(state)) await waitWithOrder(tx, id, again);
  return false;
}

/** The heirs of a claim whose money has arrived. */
export async function listPaidHeirs(tx: Tx, claimId: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom("payment_orders")
    .select("heir_id")
    .where("claim_id", "=", claimId)
    .where("state", "=", "DONE")
    .execute();
  return new Set(rows.flatMap(({ heir_id }) => heir_id ?? []));
}

/** Orders about which the bank is to be asked now. */
export async function listDueOrders(db: Reader, now: Date, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("payment_orders")
    .select("id")
    .where("state", "in", [...atTheBank])
    .where("next_try_at", "<=", now)
    .orderBy("next_try_at")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** The order of a reference that was sent or handed in, and is not settled. */
export async function findAskedOrder(db: Reader, reference: string): Promise<OrderToSettle | null> {
  const row = await db
    .selectFrom("payment_orders")
    .selectAll()
    .where("reference", "=", reference)
    .where("state", "in", ["SENDING", "PENDING", "HANDED_IN"])
    .executeTakeFirst();
  return row ? toSettle(row) : null;
}
