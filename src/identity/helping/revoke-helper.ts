import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { revokeAuthorities } from "./helping.store.ts";

/** The claimant takes back every consent that holds, at once and without a reason. Again: changes nothing. */
export async function revokeHelper({ db, clock }: Platform, claimId: string): Promise<void> {
  const at = clock.now();
  await db.transaction().execute(async (tx) => {
    for (const subject of await revokeAuthorities(tx, claimId, at))
      await recordFacts(tx, {
        type: "HelperConsentRevoked",
        actor: { kind: "CITIZEN", id: claimId },
        at,
        claimId,
        subject,
      });
  });
}
