import { queueMessage } from "../../messages/index.ts";
import type { Announced } from "../../platform/jobs.ts";
import { formatRupiah } from "../../platform/money.ts";
import { getClaimForClaimant } from "../claim.views.ts";
import { listHeirs } from "../heirs/heir.views.ts";
import type { Teller } from "./tell-claimant.ts";

/**
 * Tells an heir who left a number of their own that their part was sent, or that the bank refused their account. Whoever made
 * the claim hears of it as claimants do; somebody with the same number is not told twice.
 */
export async function tellHeir(teller: Teller, fact: Announced): Promise<void> {
  const { db, keys } = teller;
  const { heir: heirId, net, outcome } = fact.data;
  if (!fact.claim_id || typeof heirId !== "string") return;
  const heir = (await listHeirs(db, keys, fact.claim_id)).find(({ id }) => id === heirId);
  const claim = await getClaimForClaimant(db, keys, fact.claim_id);
  const contact = heir?.contact;
  if (!contact || (contact.phone !== null && contact.phone === claim.contact.phone)) return;
  const paid = outcome === "DONE";
  const account = heir.bank?.account.slice(-4) ?? "";
  await db
    .transaction()
    .execute((tx) =>
      queueMessage(tx, teller, {
        key: `tell-heir:${fact.id}`,
        about: { claimId: claim.id },
        template: paid ? "HeirPaid" : "HeirAccountRefused",
        lang: claim.lang,
        to: { phone: contact.phone, email: contact.email },
        first: contact.channel,
        values: { claim: claim.code, account, ...(paid && { amount: formatRupiah(Number(net)) }) },
      }),
    );
}
