import { findVerifiers } from "../../casework/index.ts";
import { findCaseFile } from "../../claims/index.ts";
import { recordFacts } from "../../platform/facts.ts";
import { newId } from "../../platform/ids.ts";
import type { Platform } from "../../platform/platform.ts";
import type { Bank } from "../bank.port.ts";
import { insertOrder, type Payee } from "../payment.store.ts";

/** Makes the order of an approved claim; nothing where it has one, or is approved no longer. */
export async function orderPayment(
  { db, clock, keys, bank }: Platform & { readonly bank: Bank },
  claimId: string,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const claim = await findCaseFile(tx, keys, { claimId });
    const verifiers = await findVerifiers(tx, claimId);
    if (
      !claim ||
      claim.status !== "APPROVED" ||
      !claim.bank ||
      claim.net === null ||
      claim.gross === null ||
      !verifiers
    )
      return;
    const id = newId();
    const payee: Payee = {
      name: claim.person.name,
      bankCode: claim.bank.bankCode,
      account: claim.bank.account,
      holder: claim.bank.holder,
    };
    const isNew = await insertOrder(tx, {
      id,
      claimId,
      memberId: claim.memberId,
      reason: claim.reason,
      gross: claim.gross,
      net: claim.net,
      payeeSealed: keys.seal(JSON.stringify(payee), "payments.payee"),
      reference: id.replaceAll("-", ""),
      service: bank.serviceFor(payee.bankCode, claim.net),
      promiseOn: claim.promise?.on ?? null,
      ...verifiers,
      at: clock.now(),
    });
    if (isNew)
      await recordFacts(tx, {
        type: "PaymentOrdered",
        actor: { kind: "SYSTEM", id: "order-payment" },
        at: clock.now(),
        claimId,
        officeId: claim.officeId,
        subject: id,
        data: { net: claim.net },
      });
  });
}
