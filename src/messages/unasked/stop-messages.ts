import type { Db } from "../../platform/db/database.ts";
import { recordLook } from "../../platform/facts.ts";
import type { Keys } from "../../platform/keys.ts";
import type { Platform } from "../../platform/platform.ts";
import type { ChannelName } from "../channels.port.ts";
import { messageChannels } from "../../entitlement/index.ts";
import { deleteStops, endHeld, insertStops, stopsOf } from "./unasked.store.ts";

/** Whoever says what they want: a member whom we know, or only the number or address from which they wrote. */
export type Stopper = { readonly memberId?: string; readonly phone?: string | null; readonly email?: string | null };

/** Under what the wishes of somebody are found: what they said as a member first. */
export const subjectsOf = (keys: Keys, { memberId, phone, email }: Stopper): Buffer[] =>
  [memberId && `member:${memberId}`, phone && `phone:${phone}`, email && `email:${email}`].flatMap((subject) =>
    subject ? [keys.index(subject, "message-stops")] : [],
  );

/** Over which channels somebody wants no message that they did not ask for. */
export const stoppedChannels = ({ db, keys }: { readonly db: Db; readonly keys: Keys }, who: Stopper) =>
  stopsOf(db, subjectsOf(keys, who));

/**
 * Over these channels somebody wants no message that they did not ask for; over the others they want them (again). Doing it
 * again changes nothing.
 */
export async function stopMessages(
  { db, clock, keys }: Platform,
  who: Stopper,
  channels: readonly ChannelName[],
): Promise<void> {
  const subjects = subjectsOf(keys, who);
  const at = clock.now();
  await db.transaction().execute(async (tx) => {
    await deleteStops(
      tx,
      subjects,
      messageChannels.filter((channel) => !channels.includes(channel)),
    );
    await insertStops(tx, subjects[0]!, channels, at);
    const all = messageChannels.every((channel) => channels.includes(channel));
    if (who.memberId && all) await endHeld(tx, who.memberId);
    await recordLook(tx, {
      type: "MessagesStopped",
      actor: { kind: "SYSTEM", id: "stop-messages" },
      at,
      ...(who.memberId && { subject: who.memberId }),
      data: { channels: [...channels] },
    });
  });
}
