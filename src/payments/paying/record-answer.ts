import { moveClaim } from "../../claims/index.ts";
import { recordBenefitPayment } from "../../members/index.ts";
import type { Tx } from "../../platform/db/database.ts";
import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import type { TransferAnswer } from "../bank.port.ts";
import { settleOrder, type OrderToSettle } from "../payment.store.ts";
import { waitSeconds } from "../payment.transitions.ts";

/** What the claimant reads when the bank refuses the account. */
const refusedSentence =
  "Bank menolak rekening ini (mungkin sudah ditutup atau tidak aktif). Isi rekening lain atas nama Anda sendiri. Uang Anda aman.";
const holderSentence =
  "Nama pemilik rekening di bank berbeda dengan nama Anda. Periksa nomor rekening, atau isi rekening lain atas nama Anda sendiri. Uang Anda aman.";

/** Not the bank's code but ours: the inquiry before the transfer named a holder whom nobody approved. */
export const holderChanged = "HOLDER_CHANGED";

/** The bank's word, and what follows for the claim, in one transaction; a word that comes twice changes nothing. */
export async function recordAnswer(
  deps: Platform,
  order: OrderToSettle,
  answer: TransferAnswer,
  about: "INQUIRY" | "TRANSFER",
): Promise<void> {
  const { db, clock } = deps;
  await db.transaction().execute(async (tx) => {
    const again = new Date(clock.real().getTime() + waitSeconds(order.tries) * 1000);
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

async function tellClaim(
  { clock, log }: Platform,
  tx: Tx,
  order: OrderToSettle,
  answer: TransferAnswer,
): Promise<void> {
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
