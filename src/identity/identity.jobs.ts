import { serviceRulesOn, type WithLaw } from "../entitlement/index.ts";
import { queueMessage } from "../messages/index.ts";
import type { Jobs } from "../platform/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { askCivilRegistry } from "./ask-civil-registry.ts";
import type { ChallengePayload } from "./challenge.ts";
import { tellHelped } from "./helping/tell-helped.ts";
import { tellHelper, type HelpTeller } from "./helping/tell-helper.ts";
import type { CivilRegistry } from "./civil-registry.port.ts";
import { findChallengePayload } from "./identity.store.ts";

/** Sends a one-time code to the contact that was given; where there is no such claim nobody is told anything. */
async function sendCode(platform: Platform & WithLaw, challengeId: string): Promise<void> {
  const { db, clock, keys, law } = platform;
  const { minutes } = serviceRulesOn(law.book(), clock.today()).code;
  const challenge = await findChallengePayload(db, challengeId);
  if (!challenge || challenge.confirmedAt || challenge.endsAt < clock.real()) return;
  const payload = JSON.parse(keys.open(challenge.payloadSealed, "challenge")) as ChallengePayload;
  const { contact, lang, code } = payload;
  if (!contact) return;
  const consent = payload.purpose === "CONSENT" && { helper: payload.helper.name, claim: payload.claimCode };
  await db
    .transaction()
    .execute((tx) =>
      queueMessage(tx, platform, {
        key: challengeId,
        about: { challengeId },
        template: consent ? "HelperConsentCode" : "OneTimeCode",
        lang,
        to: { phone: contact.phone, email: contact.email },
        first: contact.channel,
        values: { code, minutes: String(minutes), ...consent },
        sendBefore: challenge.endsAt,
      }),
    );
}

/** What identity does when a code was asked for, and when a claim was sent. */
export const identityJobs = (platform: HelpTeller & { readonly civilRegistry: CivilRegistry }): Jobs => ({
  "tell-helper": async (fact) => {
    if (fact.claim_id && fact.subject) await tellHelper(platform, fact.claim_id, fact.subject);
  },
  "tell-helped": (fact) => tellHelped(platform, fact),
  "send-code": async (fact) => {
    if (fact.subject) await sendCode(platform, fact.subject);
  },
  "ask-civil-registry": async (fact) => {
    if (fact.claim_id) await askCivilRegistry(platform, fact.claim_id, fact.id);
  },
});
