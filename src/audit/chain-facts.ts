import { createHash } from "node:crypto";
import type { Platform } from "../platform/platform.ts";
import { findLastLink, insertLinks, listUnchained, takeChain } from "./audit.store.ts";

/** The hash before the first link. */
export const beginning = Buffer.alloc(32);

export const nextHash = (previous: Buffer, digest: Buffer): Buffer =>
  createHash("sha256").update(previous).update(digest).digest();

/**
 * Chains the facts that are not chained yet. Several may call it; one does it.
 * @returns how many were chained
 */
export async function chainFacts({ db }: Pick<Platform, "db">, limit = 2000): Promise<number> {
  return await db.transaction().execute(async (tx) => {
    if (!(await takeChain(tx))) return 0;
    const last = await findLastLink(tx);
    const facts = await listUnchained(tx, last, limit);
    let { position, hash } = last ?? { position: 0, hash: beginning };
    const links = facts.map((fact) => {
      position += 1;
      hash = nextHash(hash, fact.digest);
      return { position, factSeq: fact.seq, factTx: fact.tx, hash };
    });
    if (links.length > 0) await insertLinks(tx, links);
    return links.length;
  });
}
