import { messageChannels, type ServiceRules } from "../entitlement/index.ts";
import type { ChannelName } from "./channels.port.ts";
import type { DeliveryStatus, MessageToQueue, Recipient } from "./message.ts";
import { isUnasked, type TemplateCode } from "./words/dictionary.ts";

/** The order of channels and the waits for proof, as head office published them. */
export type ChannelRules = ServiceRules["channels"];

/** The address of a person on a channel; null where there is none. */
export const addressOn = (channel: ChannelName, to: Recipient): string | null =>
  channel === "EMAIL" ? to.email : to.phone;

/** How people are written to about their work, in a company or an office: by e-mail, and where they have none by WhatsApp. */
export const mailFirst = ({ phone, email }: Recipient): Pick<MessageToQueue, "to" | "first"> => ({
  to: { phone, email },
  first: email ? "EMAIL" : "WHATSAPP",
});

/**
 * The channels to try, in turn: the chosen one, then the others as published, only those with an address. One that is not
 * published is used only where nothing else reaches this person: a channel that is closed must leave nobody untold.
 */
export function channelsFor({ order }: ChannelRules, first: ChannelName, to: Recipient): ChannelName[] {
  const reaching = (channels: readonly ChannelName[]): ChannelName[] =>
    channels
      .toSorted((one, other) => Number(other === first) - Number(one === first))
      .filter((channel) => addressOn(channel, to) !== null);
  const published = reaching(order);
  return published.length > 0 ? published : reaching(messageChannels);
}

const rank: Readonly<Record<DeliveryStatus, number>> = {
  TRYING: 0,
  ACCEPTED: 1,
  SENT: 2,
  REFUSED: 3,
  FAILED: 3,
  DELIVERED: 4,
  READ: 5,
};

/** Reports come late, twice and out of order: one counts only where it says more than what is known. */
export const saysMore = (known: DeliveryStatus, reported: DeliveryStatus): boolean => rank[reported] > rank[known];

/**
 * Until when proof of delivery is awaited before the next channel is tried. The release carries 15 s for a code: with the
 * tick's two and the queue's one that stays under the 20 s that somebody sits and waits. For the rest 10 minutes: most
 * handsets that are out of reach are back by then, and a second message of the same words only worries people.
 * @param at the machine's time
 */
export const proofBy = (rules: ChannelRules, isSecret: boolean, at: Date): Date =>
  new Date(at.getTime() + (isSecret ? rules.codeProofSeconds : rules.proofSeconds) * 1000);

/** After everything for which somebody waits. */
export const unaskedPriority = 30;

/**
 * The queue takes small numbers first, and everything else in it is 0. Somebody sits and waits for a code; thousands of
 * reminders fall due in the same minute of the evening, and nobody waits for them.
 */
export function sendPriority(template: TemplateCode): number {
  if (isUnasked(template)) return unaskedPriority;
  if (template === "OneTimeCode" || template === "HelperConsentCode") return -10;
  return template === "InterviewTomorrow" || template === "InterviewSoon" ? 20 : 10;
}
