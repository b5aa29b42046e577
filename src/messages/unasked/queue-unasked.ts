import { serviceRulesOn, type WithLaw } from "../../entitlement/index.ts";
import type { Tx } from "../../platform/db/database.ts";
import { daysBefore } from "../../platform/batches.ts";
import type { Platform } from "../../platform/platform.ts";
import type { MessageToQueue } from "../message.ts";
import { channelsFor } from "../message.rules.ts";
import { queueOver } from "../queue-message.ts";
import type { UnaskedTemplate } from "../words/dictionary.ts";
import { subjectsOf } from "./stop-messages.ts";
import { mayTell, quietUntil, type NotNow } from "./unasked.rules.ts";
import { standingOf, tellInTurn } from "./unasked.store.ts";

/** What a member is to be told without having asked. `zone`: by whose clock it is night. */
export type UnaskedMessage = Omit<MessageToQueue, "about" | "template" | "sendBefore"> & {
  readonly memberId: string;
  readonly template: UnaskedTemplate;
  readonly zone: string;
};

/**
 * Queues what a member did not ask for, in the caller's transaction: not over a channel that they stopped, not more than
 * the published number in seven days, and not sent in their quiet hours.
 * @returns why it is not told; null where it is, or was under the same key
 */
export async function queueUnasked(
  tx: Tx,
  platform: Pick<Platform, "clock" | "keys"> & WithLaw,
  { memberId, zone, ...message }: UnaskedMessage,
): Promise<NotNow | null> {
  const { clock, keys, law } = platform;
  const rules = serviceRulesOn(law.book(), clock.today());
  await tellInTurn(tx);
  const standing = await standingOf(
    tx,
    subjectsOf(keys, { memberId, ...message.to }),
    memberId,
    daysBefore(clock.now(), 7),
  );
  const channels = mayTell(rules.notices, channelsFor(rules.channels, message.first, message.to), message.to, standing);
  if (typeof channels === "string") return channels;
  const held = quietUntil(rules.notices, clock.now(), zone);
  await queueOver(tx, platform, { ...message, about: { memberId } }, channels, { zone, held });
  return null;
}
