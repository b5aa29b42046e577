import { serviceRulesOn, type WithLaw } from "../entitlement/index.ts";
import type { Tx } from "../platform/db/database.ts";
import { newId } from "../platform/ids.ts";
import type { Platform } from "../platform/platform.ts";
import { messageSeals, type MessageToQueue } from "./message.ts";
import { channelsFor, proofBy, sendPriority } from "./message.rules.ts";
import { insertMessage, wakeSender } from "./message.store.ts";
import type { ChannelName } from "./channels.port.ts";
import type { TemplateCode } from "./words/dictionary.ts";
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
  const rules = serviceRulesOn(law.book(), clock.today()).channels;
  const channels = channelsFor(rules, message.first, message.to);
  if (channels.length === 0) return false;
  return await queueOver(tx, { clock, keys, law }, message, channels, null);
}

/**
 * Queues a message over these channels.
 * @param quiet of what nobody asked for: by whose clock it is night, and until when it is held where it is night now
 */
export async function queueOver(
  tx: Tx,
  { clock, keys, law }: Pick<Platform, "clock" | "keys"> & WithLaw,
  message: Omit<MessageToQueue, "template"> & { readonly template: TemplateCode },
  channels: readonly ChannelName[],
  quiet: { readonly zone: string; readonly held: Date | null } | null,
): Promise<boolean> {
  compose(message.template, message.lang, message.values);
  const rules = serviceRulesOn(law.book(), clock.today()).channels;
  const held = quiet?.held ?? null;
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
    freeUntil: message.freeUntil ?? null,
    proofBy: held ? null : proofBy(rules, isSecret(message.template), clock.real()),
    quietZone: quiet?.zone ?? null,
    heldUntil: held,
  });
  if (isNew && !held) await wakeSender(tx, id, sendPriority(message.template));
  return isNew;
}
