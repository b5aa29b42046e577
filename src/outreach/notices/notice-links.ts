import type { Tx } from "../../platform/db/database.ts";
import type { Platform } from "../../platform/platform.ts";
import type { Link, LinkChannel } from "../link.ts";
import { findOfficeLink } from "../link.store.ts";
import { makeLinks } from "../make-link.ts";

/**
 * The short link of notices: one for each office and channel, the same for everybody there. One of a person's own would
 * tell who opened it. @returns a function that finds or makes it, in the caller's transaction
 */
export function noticeLinks(
  platform: Pick<Platform, "clock">,
  tx: Tx,
): (officeId: string | null, channel: LinkChannel) => Promise<string> {
  const found = new Map<string, string>();
  return async (officeId, channel) => {
    const key = `${officeId} ${channel}`;
    const link: Link = { purpose: "NOTICE", channel, leadsTo: "START", officeId, subject: null };
    const code =
      found.get(key) ??
      (await findOfficeLink(tx, "NOTICE", officeId, channel)) ??
      (await makeLinks(tx, platform, [link]))[0]!;
    found.set(key, code);
    return code;
  };
}
