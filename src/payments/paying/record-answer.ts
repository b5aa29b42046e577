import { findCaseFile, holdClaim, listPayees, moveClaim, stopPayee } from "../../claims/index.ts";
import { recordBenefitPayment } from "../../members/index.ts";
import type { Tx } from "../../platform/db/database.ts";
import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import type { TransferAnswer } from "../bank.port.ts";
import { listPaidHeirs, settleOrder, type OrderToSettle } from "../payment.store.ts";
import { sentenceFor } from "./refusal-sentences.ts";
import { waitSeconds } from "../payment.transitions.ts";

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
  { clock, keys, log }: Platform,
  tx: Tx,
  order: OrderToSettle,
  answer: TransferAnswer,
): Promise<void> {
  const actor = { kind: "SYSTEM", id: "bank" } as const;
  const { claimId, heirId, net } = order;
  await recordFacts(tx, {
    type: "PaymentSettled",
    actor,
    at: clock.now(),
    claimId,
    subject: order.id,
    data: { outcome: answer.outcome, code: answer.code, service: answer.service, net, ...(heirId && { heir: heirId }) },
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
  const reason = sentenceFor(answer.code, heirId !== null);
  if (heirId !== null && !paid) return await stopPayee(tx, clock, { claimId, heirId, reason, code: answer.code });
  if (heirId !== null && !(await isLastPayee({ keys }, tx, claimId))) return;
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

/** Whether everybody on the claim has their money now. Held first, so that of two paid at once the later sees the earlier. */
async function isLastPayee({ keys }: Pick<Platform, "keys">, tx: Tx, claimId: string): Promise<boolean> {
  await holdClaim(tx, claimId);
  const claim = await findCaseFile(tx, keys, { claimId });
  if (!claim) return false;
  const paid = await listPaidHeirs(tx, claimId);
  return (await listPayees(tx, keys, claim)).every(({ heirId }) => heirId !== null && paid.has(heirId));
}
