import { serviceRulesOn, type WithLaw } from "../entitlement/index.ts";
import { queueMessage } from "../messages/index.ts";
import type { Jobs } from "../platform/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { askCivilRegistry } from "./ask-civil-registry.ts";
import type { ChallengePayload } from "./challenge.ts";
import type { CivilRegistry } from "./civil-registry.port.ts";
import { findChallengePayload } from "./identity.store.ts";

/** Sends a one-time code to the contact that was given; where there is no such claim nobody is told anything. */
async function sendCode(platform: Platform & WithLaw, challengeId: string): Promise<void> {
  const { db, clock, keys, law } = platform;
  const { minutes } = serviceRulesOn(law.book(), clock.today()).code;
  const challenge = await findChallengePayload(db, challengeId);
  if (!challenge || challenge.confirmedAt || challenge.endsAt < clock.real()) return;
  const { contact, lang, code } = JSON.parse(keys.open(challenge.payloadSealed, "challenge")) as ChallengePayload;
  if (!contact) return;
  await db
    .transaction()
    .execute((tx) =>
      queueMessage(tx, platform, {
        key: challengeId,
        about: { challengeId },
        template: "OneTimeCode",
        lang,
        to: { phone: contact.phone, email: contact.email },
        first: contact.channel,
        values: { code, minutes: String(minutes) },
        sendBefore: challenge.endsAt,
      }),
    );
}

/** What identity does when a code was asked for, and when a claim was sent. */
export const identityJobs = (platform: Platform & WithLaw & { readonly civilRegistry: CivilRegistry }): Jobs => ({
  "send-code": async (fact) => {
    if (fact.subject) await sendCode(platform, fact.subject);
  },
  "ask-civil-registry": async (fact) => {
    if (fact.claim_id) await askCivilRegistry(platform, fact.claim_id, fact.id);
  },
});
