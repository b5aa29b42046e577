import { serviceRulesOn, type WithLaw } from "../entitlement/index.ts";
import type { Tx } from "../platform/db/database.ts";
import { newId } from "../platform/ids.ts";
import type { Platform } from "../platform/platform.ts";
import { messageSeals, type MessageToQueue } from "./message.ts";
import { channelsFor, proofBy, sendPriority } from "./message.rules.ts";
import { insertMessage, wakeSender } from "./message.store.ts";
import { compose, isSecret } from "./words/templates.ts";

/**
 * Queues what somebody is to be told, in the caller's transaction: it is sent if and only if that commits.
 * @returns false where this key was queued before
 * @throws where the words need a value that is not given
 */
export async function queueMessage(
  tx: Tx,
  { clock, keys, law }: Pick<Platform, "clock" | "keys"> & WithLaw,
  message: MessageToQueue,
): Promise<boolean> {
  compose(message.template, message.lang, message.values);
  const rules = serviceRulesOn(law.book(), clock.today()).channels;
  const channels = channelsFor(rules, message.first, message.to);
  if (channels.length === 0) return false;
  const id = newId();
  const isNew = await insertMessage(tx, {
    id,
    key: message.key,
    about: message.about,
    template: message.template,
    lang: message.lang,
    recipientSealed: keys.seal(JSON.stringify(message.to), messageSeals.recipient),
    valuesSealed: keys.seal(JSON.stringify(message.values), messageSeals.values),
    channels,
    at: clock.now(),
    sendBefore: message.sendBefore ?? null,
    proofBy: proofBy(rules, isSecret(message.template), clock.real()),
  });
  if (isNew) await wakeSender(tx, id, sendPriority(message.template));
  return isNew;
}
