import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { findFile, holdOrdersForFile, insertFile } from "../payment-file.store.ts";
import type { Payee } from "../payment.store.ts";
import { paymentInitiation, type Payer } from "./payment-initiation.ts";

const purpose = "payments.file";

export type HandedIn = {
  readonly messageId: string;
  readonly file: string;
  readonly transfers: number;
  /** Left with the worker: the bank never named the holder, and at the counter nobody would compare the name. */
  readonly unnamed: number;
};
export type HandInRefusal = { readonly code: "NOTHING"; readonly unnamed: number };

/**
 * Makes a file for the bank's counter and takes its orders from the worker, in one transaction: the worker writes SENDING
 * only where it still finds RELEASED, so an order is in the file or with the worker, never both.
 *
 * First committed, then shown. The other way round, a crash between showing and committing leaves a file in somebody's
 * hand whose orders the worker sends as well: paid twice. This way round it leaves orders that nobody pays yet, with the
 * file kept (sealed) beside them: `writeFileAgain` gives the same bytes, so nothing is lost and no second file is made.
 */
export async function handInPayments(
  { db, clock, keys }: Platform,
  payer: Omit<Payer, "messageId" | "at" | "today">,
  most: number,
): Promise<Result<HandedIn, HandInRefusal>> {
  return await db.transaction().execute(async (tx): Promise<Result<HandedIn, HandInRefusal>> => {
    const held = (await holdOrdersForFile(tx, most)).map((order) => ({
      ...order,
      payee: JSON.parse(keys.open(order.payeeSealed, "payments.payee")) as Payee,
    }));
    const orders = held.filter(({ payee }) => payee.holder !== null);
    const unnamed = held.length - orders.length;
    if (orders.length === 0) return refused({ code: "NOTHING", unnamed });
    const at = clock.now();
    const messageId = `LAPAK-${at.getTime()}`;
    const file = paymentInitiation(orders, { ...payer, messageId, at, today: clock.today() });
    const total = orders.reduce((sum, { net }) => sum + net, 0);
    await insertFile(
      tx,
      { messageId, at, transfers: orders.length, total, fileSealed: keys.seal(file, purpose) },
      orders.map(({ id }) => id),
    );
    await recordFacts(
      tx,
      ...orders.map(({ id, claimId, net }) => ({
        type: "PaymentHandedIn",
        actor: { kind: "SYSTEM", id: "payments-export" } as const,
        at,
        claimId,
        subject: id,
        data: { net, file: messageId },
      })),
    );
    return done({ messageId, file, transfers: orders.length, unnamed });
  });
}

export type WriteAgainRefusal =
  | { readonly code: "NO_SUCH_FILE" }
  /** Some of its orders were settled, so the bank has it; or taken back, so the worker pays them. */
  | { readonly code: "MOVED_ON"; readonly left: number; readonly transfers: number };

/**
 * The same file, byte for byte, for one whose output was lost. Only while all its orders wait where it left them: one that
 * was taken back is paid by the worker, and one that is settled proves that the bank has the file.
 */
export async function writeFileAgain(
  { db, keys }: Platform,
  messageId: string,
): Promise<Result<string, WriteAgainRefusal>> {
  const kept = await findFile(db, messageId);
  if (!kept) return refused({ code: "NO_SUCH_FILE" });
  const { transfers, stillHandedIn } = kept;
  if (stillHandedIn < transfers) return refused({ code: "MOVED_ON", left: transfers - stillHandedIn, transfers });
  return done(keys.open(kept.fileSealed, purpose));
}
