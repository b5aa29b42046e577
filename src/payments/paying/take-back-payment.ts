import { recordFacts, type Actor } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { BankUnreachable, type Bank } from "../bank.port.ts";
import { takeOrderBack } from "../payment-file.store.ts";
import { findAskedOrder } from "../payment.store.ts";
import { settleByHint } from "./settle-payment.ts";

export type TakeBack = {
  readonly actor: Actor & { readonly kind: "STAFF" };
  /** The order's reference at the bank. */
  readonly reference: string;
  readonly reason: string;
};
/** AT_BANK: the bank has it or has settled it. NO_ANSWER: then nothing is known. GONE: not in a file, or verified by this person. */
export type TakeBackRefusal = { readonly code: "NOT_ALLOWED" | "NO_REASON" | "GONE" | "AT_BANK" | "NO_ANSWER" };

/** What a reason must have at least, and may have at most: the database holds to the same. */
export const reasonLength = { least: 10, most: 500 };

/**
 * A file, or a line of it, never came to the bank: its order is given back to the worker. Only on the bank's own word that
 * it knows no such transfer, and with a reason in words: a file that is still on its way to the counter is not known yet
 * either, and only a person can say that it was destroyed.
 */
export async function takeBackPayment(
  deps: Platform & { readonly bank: Bank },
  { actor, reference, reason }: TakeBack,
): Promise<Result<null, TakeBackRefusal>> {
  if (actor.role !== "PAYMENT_RELEASER") return refused({ code: "NOT_ALLOWED" });
  const words = reason.trim();
  if (words.length < reasonLength.least || words.length > reasonLength.most) return refused({ code: "NO_REASON" });
  const order = await findAskedOrder(deps.db, reference);
  if (order?.state !== "HANDED_IN" || order.messageId === null) return refused({ code: "GONE" });
  try {
    if ((await settleByHint(deps, reference)) !== "NOT_FOUND") return refused({ code: "AT_BANK" });
  } catch (error) {
    if (!(error instanceof BankUnreachable)) throw error;
    return refused({ code: "NO_ANSWER" });
  }
  const { db, clock } = deps;
  const { id, messageId } = order;
  return await db.transaction().execute(async (tx): Promise<Result<null, TakeBackRefusal>> => {
    const at = clock.now();
    const taken = await takeOrderBack(tx, { id, messageId, by: actor.id, at, due: clock.real(), reason: words });
    if (!taken) return refused({ code: "GONE" });
    await recordFacts(tx, {
      type: "PaymentTakenBack",
      actor,
      at,
      claimId: taken.claimId,
      subject: id,
      data: { net: taken.net, file: messageId },
    });
    return done(null);
  });
}
