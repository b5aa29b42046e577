import { moveClaim } from "../claims/index.ts";
import { recordBenefitPayment } from "../members/index.ts";
import { recordFacts } from "../platform/facts.ts";
import { errorForLog } from "../platform/log.ts";
import type { Platform } from "../platform/platform.ts";
import { BankUnreachable, type Bank, type TransferAnswer } from "./bank.port.ts";
import { listDueOrders, settleOrder, takeOrder, type OrderToSettle, type Payee } from "./payment.store.ts";
import { waitSeconds } from "./payment.transitions.ts";

type Deps = Platform & { readonly bank: Bank };

/** What the claimant reads when the bank refuses the account. */
const refusedSentence = "Bank menolak rekening ini (mungkin sudah ditutup atau tidak aktif). Isi rekening lain atas nama Anda sendiri. Uang Anda aman.";

/**
 * Brings one order a step further. Money is sent only where the bank says that it has no such transfer: an order that was
 * ever asked of the bank is asked about first. Never twice, because the reference is the same at every try and the bank
 * books it once; never lost, because an order without an answer is asked about again.
 */
export async function settlePayment(deps: Deps, orderId: string): Promise<void> {
  const { db, clock, bank, keys, log } = deps;
  const now = clock.real();
  const order = await db.transaction().execute((tx) => takeOrder(tx, orderId, now, (tries) => new Date(now.getTime() + waitSeconds(tries) * 1000)));
  if (!order) return;
  const payee = JSON.parse(keys.open(order.payeeSealed, "payments.payee")) as Payee;
  try {
    const answer = order.state === "RELEASED" ? await send(bank, order, payee) : await ask(bank, order, payee);
    await record(deps, order, answer);
  } catch (error) {
    // Nothing is known of the outcome; the order stays SENDING and is asked about again.
    if (!(error instanceof BankUnreachable)) throw error;
    log("warn", "the bank did not answer; it is asked again", { order: order.id, tries: order.tries, ...errorForLog(error) });
  }
}

/** Name first, then money: an account that is gone, or has another holder than when the officers approved it, gets none. */
async function send(bank: Bank, order: OrderToSettle, payee: Payee): Promise<TransferAnswer> {
  const found = await bank.findHolder(payee.bankCode, payee.account);
  if (found.outcome === "NO_SUCH_ACCOUNT") return { outcome: "REFUSED", service: order.service, code: found.code, bankReference: null, message: "account not found at inquiry" };
  if (payee.holder !== null && found.holder !== payee.holder) return { outcome: "REFUSED", service: order.service, code: "HOLDER_CHANGED", bankReference: null, message: "the holder is another than when the claim was approved" };
  return await transfer(bank, order, payee, found.holder);
}

async function ask(bank: Bank, order: OrderToSettle, payee: Payee): Promise<TransferAnswer> {
  const status = await bank.status(order.reference, order.service);
  return status.outcome === "NOT_FOUND" ? await transfer(bank, order, payee, payee.holder ?? payee.name) : status;
}

const transfer = (bank: Bank, order: OrderToSettle, payee: Payee, holder: string): Promise<TransferAnswer> =>
  bank.transfer({ reference: order.reference, bankCode: payee.bankCode, account: payee.account, holder, amount: order.net, remark: "JHT" });

/** The bank's word, and what follows for the claim, in one transaction; a word that comes twice changes nothing. */
async function record({ db, clock }: Deps, order: OrderToSettle, answer: TransferAnswer): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const changed = await settleOrder(tx, order.id, { state: answer.outcome, at: clock.now(), code: answer.code, bankReference: answer.bankReference, message: answer.message });
    if (!changed || answer.outcome === "PENDING") return;
    const actor = { kind: "SYSTEM", id: "bank" } as const;
    await recordFacts(tx, { type: "PaymentSettled", actor, at: clock.now(), claimId: order.claimId, subject: order.id, data: { outcome: answer.outcome, code: answer.code, service: answer.service, net: order.net } });
    if (answer.outcome === "DONE") {
      await recordBenefitPayment(tx, { id: order.id, memberId: order.memberId, paidOn: clock.today(), reason: order.reason, gross: order.gross });
      await moveClaim(tx, clock, { claimId: order.claimId, verb: "pay", actor, data: { net: order.net } });
    } else {
      await moveClaim(tx, clock, { claimId: order.claimId, verb: "stop-payment", actor, correction: [{ kind: "FIELD", code: "bank", reason: refusedSentence }], data: { code: answer.code } });
    }
  });
}

/** Asks about every order that is due. */
export async function settleDuePayments(deps: Deps): Promise<void> {
  for (const id of await listDueOrders(deps.db, deps.clock.real(), 50)) await settlePayment(deps, id);
}
