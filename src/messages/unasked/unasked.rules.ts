import type { ServiceRules } from "../../entitlement/index.ts";
import type { ChannelName } from "../channels.port.ts";
import type { Recipient } from "../message.ts";

export type NoticeRules = ServiceRules["notices"];

/** What is known of somebody who is to be told what they did not ask for. */
export type Standing = {
  /** Channels over which they want no such message. */
  readonly stopped: readonly ChannelName[];
  /** Such messages to them in the last seven days. */
  readonly inSevenDays: number;
};

/** Why somebody is not told now: they want nothing, nothing reaches them, or they heard enough this week. */
export type NotNow = "STOPPED" | "NO_ADDRESS" | "ENOUGH";

const addressed = (channel: ChannelName, to: Recipient): boolean =>
  (channel === "EMAIL" ? to.email : to.phone) !== null;

/**
 * Over which channels somebody may be told what they did not ask for, in their turn, or why not.
 * @param channels in their turn, those with an address
 */
export function mayTell(
  { perWeek }: NoticeRules,
  channels: readonly ChannelName[],
  to: Recipient,
  { stopped, inSevenDays }: Standing,
): readonly ChannelName[] | NotNow {
  const reaching = channels.filter((channel) => addressed(channel, to));
  if (reaching.length === 0) return "NO_ADDRESS";
  const wanted = reaching.filter((channel) => !stopped.includes(channel));
  if (wanted.length === 0) return "STOPPED";
  return inSevenDays >= perWeek ? "ENOUGH" : wanted;
}

/**
 * When the quiet hours end in which `at` lies, by the person's own clock; null where nobody is disturbed now. They run over
 * midnight: from 20 to 8, for instance, 20.00 is quiet and 08.00 is not.
 */
export function quietUntil({ quietFrom, quietTo }: NoticeRules, at: Date, zone: string): Date | null {
  const here = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  const morning = here.startOfDay().add({ hours: quietTo });
  if (here.hour < quietTo) return new Date(morning.epochMilliseconds);
  return here.hour >= quietFrom ? new Date(morning.add({ days: 1 }).epochMilliseconds) : null;
}
