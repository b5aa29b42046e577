import type { Tx } from "../platform/db/database.ts";
import { newLinkCode } from "../platform/ids.ts";
import type { Platform } from "../platform/platform.ts";
import type { Link } from "./link.ts";
import { findLinkOf, insertLinks } from "./link.store.ts";

/**
 * Makes short links, in the caller's transaction.
 * @returns their codes, in the order in which the links were given
 */
export async function makeLinks(
  tx: Tx,
  { clock }: Pick<Platform, "clock">,
  links: readonly Link[],
): Promise<readonly string[]> {
  const coded = links.map((link) => ({ ...link, code: newLinkCode() }));
  await insertLinks(tx, coded, clock.now());
  return coded.map(({ code }) => code);
}

/** The short link of a subject over a channel, found or made, in the caller's transaction: the same for everybody. */
export const linkFor = async (tx: Tx, platform: Pick<Platform, "clock">, link: Link): Promise<string> =>
  (await findLinkOf(tx, link)) ?? (await makeLinks(tx, platform, [link]))[0]!;
