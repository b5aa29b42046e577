import type { WithLaw } from "../../entitlement/index.ts";
import { answerInSms, queueMessage } from "../../messages/index.ts";
import type { Tx } from "../../platform/db/database.ts";
import { recordLook, type Actor } from "../../platform/facts.ts";
import { newId } from "../../platform/ids.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { claimSeals } from "../claim-seals.ts";
import { getClaimForClaimant } from "../claim.views.ts";
import { answerTrouble, freeUntil, tidyAnswer, type AnswerTrouble } from "./answer.rules.ts";
import { insertAnswer, lastHeard, newestAnswer, settleTexts } from "./text.store.ts";

type Officer = Extract<Actor, { kind: "STAFF" }>;

/**
 * An answer to what a claimant wrote. `upTo`: the newest text that the officer saw; what came later stays new. `after`: the
 * newest answer that they saw; null where there was none.
 */
export type TextAnswer = {
  readonly claimId: string;
  readonly upTo: string;
  readonly after: string | null;
  readonly text: string;
};

export type AnswerRefusal =
  | AnswerTrouble
  /** An officer's answer goes by another way than the officers' desk: nobody has written. */
  | { readonly code: "NOTHING_HEARD" }
  /** Another officer was first; `at` the office's time. */
  | { readonly code: "ALREADY_ANSWERED"; readonly officer: string; readonly at: Date };

/**
 * Answers what a claimant wrote, in the caller's transaction: over the channel on which they wrote last, then the others. By
 * WhatsApp in the officer's own lines while Meta allows it, else by the approved template. Not where a colleague has answered
 * since: nobody is told the same twice. Whether this officer may is the caller's to ask.
 */
export async function answerText(
  tx: Tx,
  platform: Platform & WithLaw & { readonly resumeLink: string },
  actor: Officer,
  { claimId, upTo, after, text }: TextAnswer,
): Promise<Result<{ readonly channel: "WHATSAPP" | "SMS" }, AnswerRefusal>> {
  const { clock, keys, resumeLink: link } = platform;
  const heard = await lastHeard(tx, claimId);
  if (!heard) return refused({ code: "NOTHING_HEARD" });
  const claim = await getClaimForClaimant(tx, keys, claimId);
  const answer = tidyAnswer(text);
  const trouble = answerTrouble(answer, heard.channel, claim.lang);
  if (trouble) return refused(trouble);
  const [id, at] = [newId(), clock.real()];
  const before = await newestAnswer(tx, claimId);
  // Whoever answered last knows what was said, however old the page is from which they write more.
  const follows = before?.by === actor.id ? before.id : after;
  const answered = { id, claimId, textSealed: keys.seal(answer, claimSeals.text), by: actor.id, at, follows };
  if (before && follows !== before.id) return alreadyAnswered(platform, before);
  if (!(await insertAnswer(tx, answered))) return alreadyAnswered(platform, (await newestAnswer(tx, claimId))!);
  await settleTexts(tx, { claimId, upTo, by: actor.id, at });
  await queueMessage(tx, platform, {
    key: `answer:${id}`,
    about: { claimId },
    template: "OfficerAnswer",
    lang: claim.lang,
    to: { phone: claim.contact.phone, email: claim.contact.email },
    first: heard.channel,
    values: {
      claim: claim.code,
      office: claim.office.name,
      answer,
      brief: answerInSms(answer, claim.lang, link),
      link,
    },
    freeUntil: freeUntil(heard.lastByWhatsapp),
  });
  await recordLook(tx, { type: "TextAnswered", actor, at: clock.now(), claimId, subject: id });
  return done({ channel: heard.channel });
}

const alreadyAnswered = ({ clock }: Pick<Platform, "clock">, first: { officer: string; at: Date }) =>
  refused({
    code: "ALREADY_ANSWERED" as const,
    officer: first.officer,
    at: new Date(first.at.getTime() + clock.now().getTime() - clock.real().getTime()),
  });

/** An officer has read what needs no answer. Doing it again changes nothing. */
export async function readTexts(
  tx: Tx,
  { clock }: Pick<Platform, "clock">,
  actor: Officer,
  { claimId, upTo }: Pick<TextAnswer, "claimId" | "upTo">,
): Promise<void> {
  const settled = await settleTexts(tx, { claimId, upTo, by: actor.id, at: clock.real() });
  if (settled > 0) await recordLook(tx, { type: "TextsRead", actor, at: clock.now(), claimId });
}
