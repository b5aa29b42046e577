import { findVerifiers } from "../../casework/index.ts";
import { findCaseFile, fixShares, listPayees, stopPayee } from "../../claims/index.ts";
import { recordFacts } from "../../platform/facts.ts";
import { newId } from "../../platform/ids.ts";
import type { Platform } from "../../platform/platform.ts";
import type { Bank } from "../bank.port.ts";
import { insertOrder, type Payee } from "../payment.store.ts";
import { sentenceFor } from "./refusal-sentences.ts";

/**
 * Makes the orders of an approved claim, one for each who is paid; none for who has one already, and nothing where the claim
 * is approved no longer. An heir whose account the bank refused is asked for another instead.
 */
export async function orderPayment(
  { db, clock, keys, bank }: Platform & { readonly bank: Bank },
  claimId: string,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const claim = await findCaseFile(tx, keys, { claimId });
    const verifiers = await findVerifiers(tx, claimId);
    if (claim?.status !== "APPROVED" || !verifiers) return;
    const payees = await listPayees(tx, keys, claim);
    if (payees.some(({ heirId }) => heirId !== null)) await fixShares(tx, clock, claimId);
    for (const { heirId, name, bank: account, bankRefused, gross, net } of payees) {
      if (!account) continue;
      if (heirId !== null && bankRefused) {
        await stopPayee(tx, clock, { claimId, heirId, reason: sentenceFor("", true), code: "ACCOUNT_REFUSED_BEFORE" });
        continue;
      }
      const id = newId();
      const payee: Payee = { name, bankCode: account.bankCode, account: account.account, holder: account.holder };
      const isNew = await insertOrder(tx, {
        id,
        claimId,
        heirId,
        memberId: claim.memberId,
        reason: claim.reason,
        gross,
        net,
        payeeSealed: keys.seal(JSON.stringify(payee), "payments.payee"),
        reference: id.replaceAll("-", ""),
        service: bank.serviceFor(payee.bankCode, net),
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
          data: { net, ...(heirId !== null && { heir: heirId }) },
        });
    }
  });
}
