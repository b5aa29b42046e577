import { changeKind, timesOfClaim } from "../../appointments/index.ts";
import type { Platform } from "../../platform/platform.ts";
import { getClaimForClaimant } from "../claim.views.ts";

/**
 * The interview will be by telephone, at the time that is booked: for want of a camera or a network. Where the claim has no number
 * it stays as it is, since nobody could call.
 */
export async function changeToPhone({ db, keys }: Platform, claimId: string): Promise<void> {
  const { contact } = await getClaimForClaimant(db, keys, claimId);
  if (contact.phone === null) return;
  await db.transaction().execute(async (tx) => {
    const { booked } = await timesOfClaim(tx, claimId);
    if (booked) await changeKind(tx, booked.id, "PHONE");
  });
}
