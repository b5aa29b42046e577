import { changeKind, timesOfClaim } from "../../appointments/index.ts";
import type { Platform } from "../../platform/platform.ts";

/** The interview will be by telephone, at the time that is booked: for want of a camera or a network. */
export async function changeToPhone({ db }: Platform, claimId: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { booked } = await timesOfClaim(tx, claimId);
    if (booked) await changeKind(tx, booked.id, "PHONE");
  });
}
