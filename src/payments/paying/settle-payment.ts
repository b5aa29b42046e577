import { errorForLog } from "../../platform/log.ts";
import type { Platform } from "../../platform/platform.ts";
import { BankUnreachable, type Bank, type TransferAnswer } from "../bank.port.ts";
import { mayPayTo } from "./payee.rules.ts";
import { recordAnswer } from "./record-answer.ts";
import { holderChanged } from "./refusal-sentences.ts";
import {
  findAskedOrder,
  holdOrder,
  listDueOrders,
  markSending,
  waitWithOrder,
  type OrderToSettle,
  type Payee,
} from "../payment.store.ts";
import { holdSeconds, waitSeconds } from "../payment.transitions.ts";

type Deps = Platform & { readonly bank: Bank };

const later = (from: Date, seconds: number): Date => new Date(from.getTime() + seconds * 1000);

/**
 * Brings one order a step further. Money is sent only where nothing was ever sent, or where the bank says that it has no
 * such transfer. Never twice: the reference is the same at every try and the bank books it once. Never lost: an order
 * without an answer is asked about again, whoever crashed meanwhile.
 */
export async function settlePayment(deps: Deps, orderId: string): Promise<void> {
  const { db, clock, log } = deps;
  const order = await db
    .transaction()
    .execute((tx) => holdOrder(tx, orderId, clock.real(), later(clock.real(), holdSeconds)));
  if (!order) return;
  try {
    const answer = order.state === "RELEASED" ? await send(deps, order) : await ask(deps, order);
    if (answer) await recordAnswer(deps, order, answer, "TRANSFER");
  } catch (error) {
    // Nothing is known of the outcome; the order stays as it is and is asked about again.
    await waitWithOrder(db, order.id, later(clock.real(), waitSeconds(order.tries)));
    if (!(error instanceof BankUnreachable)) throw error;
    log("warn", "the bank gave no answer; it is asked again", {
      order: order.id,
      tries: order.tries,
      ...errorForLog(error),
    });
  }
}

const payeeOf = ({ keys }: Deps, order: OrderToSettle): Payee =>
  JSON.parse(keys.open(order.payeeSealed, "payments.payee")) as Payee;

/** Name first; then SENDING is written, in a transaction of its own; only then money. */
async function send(deps: Deps, order: OrderToSettle): Promise<TransferAnswer | null> {
  const payee = payeeOf(deps, order);
  const found = await deps.bank.findHolder(payee.bankCode, payee.account);
  const refuse = async (code: string, message: string): Promise<null> => {
    await recordAnswer(
      deps,
      order,
      { outcome: "REFUSED", service: order.service, bankReference: null, code, message },
      "INQUIRY",
    );
    return null;
  };
  if (found.outcome === "NO_SUCH_ACCOUNT") return await refuse(found.code, "account not found at inquiry");
  if (!mayPayTo(payee, found.holder))
    return await refuse(holderChanged, "another holder at the inquiry than was approved");
  const sending = await deps.db
    .transaction()
    .execute((tx) => markSending(tx, order.id, later(deps.clock.real(), holdSeconds)));
  if (!sending) return null;
  // It was in a file that somebody took back: the file may have come to the bank since, so it is asked once more.
  return sending.messageId === null ? await transfer(deps, order, payee) : await ask(deps, order);
}

async function ask(deps: Deps, order: OrderToSettle): Promise<TransferAnswer> {
  const status = await deps.bank.status(order.reference, order.service);
  return status.outcome === "NOT_FOUND" ? await transfer(deps, order, payeeOf(deps, order)) : status;
}

const transfer = ({ bank }: Deps, order: OrderToSettle, payee: Payee): Promise<TransferAnswer> =>
  bank.transfer({
    reference: order.reference,
    bankCode: payee.bankCode,
    account: payee.account,
    holder: payee.holder ?? payee.name,
    amount: order.net,
    remark: "JHT",
  });

/** Asks about every order that is due, a few at a time; one that fails does not keep the others waiting. */
export async function settleDuePayments(deps: Deps): Promise<void> {
  const due = await listDueOrders(deps.db, deps.clock.real(), 50);
  const next = async (): Promise<void> => {
    for (let id = due.shift(); id; id = due.shift()) {
      const order = id;
      await settlePayment(deps, order).catch((error: unknown) =>
        deps.log("error", "an order could not be settled", { order, ...errorForLog(error) }),
      );
    }
  };
  await Promise.all([next(), next(), next(), next()]);
}

/** What became of a hint: no open order has that reference; the bank does not know it; it is under way; it is settled now. */
export type Heard = "NO_ORDER" | "NOT_FOUND" | "UNDER_WAY" | "SETTLED";

/**
 * The bank, or a file from it, says that there is news of a transfer: its status service is asked, whatever the news says.
 * It never sends, so a hint that is forged, early or comes twice can move no money.
 */
export async function settleByHint(deps: Deps, reference: string): Promise<Heard> {
  const order = await findAskedOrder(deps.db, reference);
  if (!order) return "NO_ORDER";
  const status = await deps.bank.status(order.reference, order.service);
  if (status.outcome === "NOT_FOUND") return "NOT_FOUND";
  if (status.outcome === "PENDING") return "UNDER_WAY";
  await recordAnswer(deps, order, status, "TRANSFER");
  return "SETTLED";
}
