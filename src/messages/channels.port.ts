import type { MessageChannel } from "../entitlement/index.ts";

/**
 * The ways by which people are reached. One adapter a channel.
 * A channel that cannot reach this person says so (`REFUSED`), and the next channel is tried; a channel that is down
 * throws, and the same channel is tried again later.
 */
export type ChannelName = MessageChannel;

export type OutgoingMessage = {
  /** Phone in international form without plus (`62812…`), or e-mail address. */
  readonly to: string;
  /** For e-mail. */
  readonly subject: string;
  readonly text: string;
  /** For WhatsApp: the approved template, its language, and the values put into it, in order. */
  readonly template: { readonly name: string; readonly lang: "id" | "en"; readonly values: readonly string[] };
  /** The person wrote to us on this channel within a day: WhatsApp takes `text` itself, in place of a template. */
  readonly isAnswer?: boolean;
  /** Ours, the same at every try. */
  readonly reference: string;
};

export type SendAnswer =
  { readonly outcome: "ACCEPTED"; readonly partnerId: string } | { readonly outcome: "REFUSED"; readonly code: string };

export type Channel = { readonly send: (message: OutgoingMessage) => Promise<SendAnswer> };

export type Channels = { readonly [name in ChannelName]: Channel };
