import type { ChannelName } from "./channels.port.ts";
import type { AskedTemplate, Values } from "./words/dictionary.ts";

/** QUEUED: to be sent over the channel whose turn it is. SENT: a channel has taken it. ENDED: its time had passed. */
export type MessageStatus = "QUEUED" | "SENT" | "DELIVERED" | "READ" | "FAILED" | "ENDED";

/** TRYING: no answer yet. ACCEPTED: the partner took it. The rest is what the partner reported afterwards, but REFUSED: at once. */
export type DeliveryStatus = "TRYING" | "ACCEPTED" | "SENT" | "DELIVERED" | "READ" | "REFUSED" | "FAILED";

export type Recipient = { readonly phone: string | null; readonly email: string | null };

/** Whom or what a message is about: a claim, a one-time code, a member, the account of an officer, a company's person or a helper, or a visit. */
export type About =
  | { readonly claimId: string }
  | { readonly challengeId: string }
  | { readonly memberId: string }
  | { readonly accountId: string }
  | { readonly visitId: string };

/** What somebody is to be told. */
export type MessageToQueue = {
  /** The same key is the same message, queued once for ever. */
  readonly key: string;
  readonly about: About;
  readonly template: AskedTemplate;
  readonly lang: "id" | "en";
  readonly to: Recipient;
  /** Tried first; then the others in the published order, as far as there is an address. */
  readonly first: ChannelName;
  readonly values: Values;
  /** Not sent after this (machine time). */
  readonly sendBefore?: Date;
  /** Until when WhatsApp takes the words themselves: somebody wrote to us there and is answered (machine time). */
  readonly freeUntil?: Date | null;
};

/** A report of a partner on one delivery. */
export type DeliveryReport = {
  readonly channel: ChannelName;
  /** Our delivery's id, as we gave it; null where the partner does not give it back. */
  readonly reference: string | null;
  readonly partnerId: string;
  readonly status: "SENT" | "DELIVERED" | "READ" | "FAILED";
  readonly code: string | null;
};

export const messageSeals = { recipient: "messages.recipient", values: "messages.values" } as const;
