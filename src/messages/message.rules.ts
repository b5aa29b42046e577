import type { ChannelName } from "./channels.port.ts";
import type { DeliveryStatus, Recipient } from "./message.ts";

const order: readonly ChannelName[] = ["WHATSAPP", "SMS", "EMAIL"];

/** The address of a person on a channel; null where there is none. */
export const addressOn = (channel: ChannelName, to: Recipient): string | null => (channel === "EMAIL" ? to.email : to.phone);

/** The channels to try, in turn: the chosen one, then the others, only those with an address. */
export const channelsFor = (first: ChannelName, to: Recipient): ChannelName[] =>
  [first, ...order.filter((channel) => channel !== first)].filter((channel) => addressOn(channel, to) !== null);

const rank: Readonly<Record<DeliveryStatus, number>> = { TRYING: 0, ACCEPTED: 1, SENT: 2, REFUSED: 3, FAILED: 3, DELIVERED: 4, READ: 5 };

/** Reports come late, twice and out of order: one counts only where it says more than what is known. */
export const saysMore = (known: DeliveryStatus, reported: DeliveryStatus): boolean => rank[reported] > rank[known];

/** Seconds to wait for proof of delivery before the next channel is tried: somebody sits and waits for a code. */
export const proofSeconds = (isSecret: boolean): number => (isSecret ? 20 : 600);
