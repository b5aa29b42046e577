import { followClaim } from "../../../casework/index.ts";
import { findClaimStanding } from "../../../claims/index.ts";
import { listPayments, paymentJobs, releasePayments, type Bank } from "../../../payments/index.ts";
import type { Day } from "../../../platform/day.ts";
import { factOf, must, Stopped, type Scene } from "./scene.ts";

/** The bank of a demo's past: what was sent then has arrived. */
const pastBank = (bank: Bank, holder: string): Bank => ({
  ...bank,
  findHolder: async () => ({ outcome: "FOUND", holder }),
  transfer: async ({ bankCode, amount, reference }) => ({
    outcome: "DONE",
    service: bank.serviceFor(bankCode, amount),
    code: "2001800",
    bankReference: reference.slice(0, 20),
    message: "Successful",
  }),
});

/** The worker of today looks for payments that are due: what is let go of here is not due for it within an hour. */
const ahead = 3_600_000;

/** A third person lets the money of an approved claim go, and it arrives on the same afternoon. */
export async function payClaim(scene: Scene, claimId: string, day: Day): Promise<void> {
  const { house, asOf, at, releaser: actor } = scene;
  const standing = await findClaimStanding(house.db, claimId);
  const ordered = await listPayments(house.db, house.keys, ["ORDERED"], null);
  const order = ordered.find(({ code }) => code === standing!.code);
  if (!order) throw new Stopped("No payment was ordered");
  const released = asOf(at(day, 15), ahead);
  must("It was not released", await releasePayments(released, { actor, ids: [order.id], key: claimId }));
  const settled = asOf(at(day, 15, 4), ahead);
  const bank = pastBank(house.bank, order.payee.holder ?? order.payee.name);
  await paymentJobs({ ...settled, bank })["send-payment"]!(factOf(claimId, order.id));
  await followClaim(settled, claimId);
}
