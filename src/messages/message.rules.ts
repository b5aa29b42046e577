import type { ChannelName } from "./channels.port.ts";
import type { DeliveryStatus, Recipient } from "./message.ts";
import type { TemplateCode } from "./words/dictionary.ts";

const order: readonly ChannelName[] = ["WHATSAPP", "SMS", "EMAIL"];

/** The address of a person on a channel; null where there is none. */
export const addressOn = (channel: ChannelName, to: Recipient): string | null =>
  channel === "EMAIL" ? to.email : to.phone;

/** The channels to try, in turn: the chosen one, then the others, only those with an address. */
export const channelsFor = (first: ChannelName, to: Recipient): ChannelName[] =>
  [first, ...order.filter((channel) => channel !== first)].filter((channel) => addressOn(channel, to) !== null);

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
 * Seconds to wait for proof of delivery before the next channel is tried. For a code 15: with the tick's two seconds and
 * the queue's one that stays under the 20 s that somebody sits and waits. For the rest 10 minutes: most handsets that are
 * out of reach are back by then, and a second message of the same words only worries people.
 */
export const proofSeconds = (isSecret: boolean): number => (isSecret ? 15 : 600);

/**
 * The queue takes small numbers first, and everything else in it is 0. Somebody sits and waits for a code; thousands of
 * reminders fall due in the same minute of the evening, and nobody waits for them.
 */
export function sendPriority(template: TemplateCode): number {
  if (template === "OneTimeCode") return -10;
  return template === "InterviewTomorrow" || template === "InterviewSoon" ? 20 : 10;
}
