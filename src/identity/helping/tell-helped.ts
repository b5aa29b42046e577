import { getClaimForClaimant } from "../../claims/index.ts";
import { helpedInWords, queueMessage } from "../../messages/index.ts";
import { dayIn } from "../../platform/clock.ts";
import type { Announced } from "../../platform/jobs.ts";
import type { HelperAct } from "./authority.ts";
import { helpersOfClaim } from "./helping.views.ts";
import type { HelpTeller } from "./tell-helper.ts";

/** Which act of a helper a fact is. */
const actOf: Readonly<Record<string, HelperAct>> = {
  HelperAnswered: "FILL_IN",
  DocumentAdded: "PHOTOGRAPH",
  InterviewTimeChosen: "CHOOSE_TIME",
  WaitlistJoined: "CHOOSE_TIME",
};

/**
 * Tells the claimant what somebody did by their consent, and how to end it: once a day for each kind of act, however much of it
 * is done. It is told also where the consent is over meanwhile. Whoever acted for themselves is told nothing here.
 */
export async function tellHelped(teller: HelpTeller, fact: Announced): Promise<void> {
  const act = actOf[fact.type];
  if (!act || !fact.claim_id || fact.actor_kind !== "HELPER") return;
  const { db, keys, resumeLink: link } = teller;
  const helper = (await helpersOfClaim(db, keys, fact.claim_id)).find(({ id }) => id === fact.actor_id);
  if (!helper) return;
  const { code: claim, lang, contact, office } = await getClaimForClaimant(db, keys, fact.claim_id);
  await db
    .transaction()
    .execute((tx) =>
      queueMessage(tx, teller, {
        key: `helped:${helper.id}:${act}:${dayIn(new Date(fact.at), office.zone)}`,
        about: { claimId: fact.claim_id! },
        template: "HelperActed",
        lang,
        to: { phone: contact.phone, email: contact.email },
        first: contact.channel,
        values: { claim, helper: helper.name, did: helpedInWords(act, lang), link },
      }),
    );
}
