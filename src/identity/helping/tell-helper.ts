import { getClaimForClaimant } from "../../claims/index.ts";
import type { WithLaw } from "../../entitlement/index.ts";
import { dayInWords, queueMessage } from "../../messages/index.ts";
import { dayIn } from "../../platform/clock.ts";
import type { Platform } from "../../platform/platform.ts";
import { isInForce } from "./helping.rules.ts";
import { helpersOfClaim } from "./helping.views.ts";

export type HelpTeller = Platform &
  WithLaw & {
    /** Where a helper signs in, and where the claimant does. */
    readonly helpLink: string;
    readonly resumeLink: string;
  };

/** Tells a helper that they may help, and the claimant that somebody may: whoever did not want it ends it. */
export async function tellHelper(teller: HelpTeller, claimId: string, helperId: string): Promise<void> {
  const { db, keys, clock } = teller;
  const helper = (await helpersOfClaim(db, keys, claimId)).find(({ id }) => id === helperId);
  if (!helper || !isInForce(helper, clock.now())) return;
  const { code, lang, contact, office } = await getClaimForClaimant(db, keys, claimId);
  const values = { claim: code, day: dayInWords(dayIn(helper.endsAt, office.zone), lang) };
  await db.transaction().execute(async (tx) => {
    await queueMessage(tx, teller, {
      key: `helper:${helperId}`,
      about: { accountId: helperId },
      template: "HelperInvited",
      lang,
      to: { phone: helper.phone, email: null },
      first: "WHATSAPP",
      values: { ...values, link: teller.helpLink },
    });
    await queueMessage(tx, teller, {
      key: `helper-allowed:${helperId}`,
      about: { claimId },
      template: "HelperAllowed",
      lang,
      to: { phone: contact.phone, email: contact.email },
      first: contact.channel,
      values: { ...values, link: teller.resumeLink },
    });
  });
}
