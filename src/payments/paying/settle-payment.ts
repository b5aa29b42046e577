import { moveClaim } from "../../claims/index.ts";
import { recordBenefitPayment } from "../../members/index.ts";
import type { Tx } from "../../platform/db/database.ts";
import { recordFacts } from "../../platform/facts.ts";
import { errorForLog } from "../../platform/log.ts";
import type { Platform } from "../../platform/platform.ts";
import { BankUnreachable, type Bank, type TransferAnswer } from "../bank.port.ts";
import { mayPayTo } from "./payee.rules.ts";
import {
  findAskedOrder,
  holdOrder,
  listDueOrders,
  markSending,
  settleOrder,
  waitWithOrder,
  type OrderToSettle,
  type Payee,
} from "../payment.store.ts";
import { holdSeconds, waitSeconds } from "../payment.transitions.ts";

type Deps = Platform & { readonly bank: Bank };

/** What the claimant reads when the bank refuses the account. */
const refusedSentence =
  "Bank menolak rekening ini (mungkin sudah ditutup atau tidak aktif). Isi rekening lain atas nama Anda sendiri. Uang Anda aman.";
const holderSentence =
  "Nama pemilik rekening di bank berbeda dengan nama Anda. Periksa nomor rekening, atau isi rekening lain atas nama Anda sendiri. Uang Anda aman.";

/** Not the bank's code but ours: the inquiry before the transfer named a holder whom nobody approved. */
const holderChanged = "HOLDER_CHANGED";

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
    if (answer) await record(deps, order, answer, "TRANSFER");
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
    await record(
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
  return sending ? await transfer(deps, order, payee) : null;
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

/** The bank's word, and what follows for the claim, in one transaction; a word that comes twice changes nothing. */
async function record(
  deps: Deps,
  order: OrderToSettle,
  answer: TransferAnswer,
  about: "INQUIRY" | "TRANSFER",
): Promise<void> {
  const { db, clock } = deps;
  await db.transaction().execute(async (tx) => {
    const again = later(clock.real(), waitSeconds(order.tries));
    const changed = await settleOrder(tx, order.id, {
      about,
      state: answer.outcome,
      at: clock.now(),
      again,
      code: answer.code,
      bankReference: answer.bankReference,
      message: answer.message,
    });
    if (changed && answer.outcome !== "PENDING") await tellClaim(deps, tx, order, answer);
  });
}

async function tellClaim({ clock, log }: Deps, tx: Tx, order: OrderToSettle, answer: TransferAnswer): Promise<void> {
  const actor = { kind: "SYSTEM", id: "bank" } as const;
  const { claimId, net } = order;
  await recordFacts(tx, {
    type: "PaymentSettled",
    actor,
    at: clock.now(),
    claimId,
    subject: order.id,
    data: { outcome: answer.outcome, code: answer.code, service: answer.service, net },
  });
  const paid = answer.outcome === "DONE";
  if (paid)
    await recordBenefitPayment(tx, {
      id: order.id,
      memberId: order.memberId,
      paidOn: clock.today(),
      reason: order.reason,
      gross: order.gross,
    });
  const reason = answer.code === holderChanged ? holderSentence : refusedSentence;
  const moved = paid
    ? await moveClaim(tx, clock, { claimId, verb: "pay", actor, data: { net } })
    : await moveClaim(tx, clock, {
        claimId,
        verb: "stop-payment",
        actor,
        correction: [{ kind: "FIELD", code: "bank", reason }],
        data: { code: answer.code },
      });
  // What the bank did stands, whatever the claim says; a human must look.
  if (!moved.ok)
    log("error", "a payment was settled for a claim that did not wait for it", {
      order: order.id,
      outcome: answer.outcome,
      refusal: moved.refusal,
    });
}

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

/**
 * The bank, or a file from it, says that there is news of a transfer: its status service is asked, whatever the news says.
 * It never sends, so a hint that is forged, early or comes twice can move no money. @returns whether it was asked about
 */
export async function settleByHint(deps: Deps, reference: string): Promise<boolean> {
  const order = await findAskedOrder(deps.db, reference);
  if (!order) return false;
  const status = await deps.bank.status(order.reference, order.service);
  if (status.outcome !== "NOT_FOUND" && status.outcome !== "PENDING") await record(deps, order, status, "TRANSFER");
  return true;
}
