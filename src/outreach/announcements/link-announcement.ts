import type { Tx } from "../../platform/db/database.ts";
import type { Platform } from "../../platform/platform.ts";
import { makeLinks } from "../make-link.ts";
import { madeInto } from "./announcement.ts";
import { channelsWithLinks } from "./announcement.store.ts";

/** Gives an announcement the links that it lacks, for one office or the whole country (null), in the caller's transaction. */
export async function linkAnnouncement(
  tx: Tx,
  platform: Pick<Platform, "clock">,
  id: string,
  officeId: string | null,
): Promise<void> {
  const there = await channelsWithLinks(tx, id, officeId);
  await makeLinks(
    tx,
    platform,
    madeInto
      .filter((channel) => !there.includes(channel))
      .map((channel) => ({ purpose: "ANNOUNCEMENT", channel, leadsTo: "ANNOUNCEMENT", officeId, subject: id })),
  );
}
