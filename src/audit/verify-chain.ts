import type { Platform } from "../platform/platform.ts";
import { listChain } from "./audit.store.ts";
import { beginning, nextHash } from "./chain-facts.ts";

export type ChainVerdict =
  | { readonly whole: true; readonly links: number }
  | {
      readonly whole: false;
      readonly position: number;
      readonly why: "FACT_MISSING" | "FACT_CHANGED" | "HASH_WRONG" | "LINK_MISSING";
    };

/** Recomputes the whole chain, a stretch at a time; memory stays flat. */
export async function verifyChain({ db }: Pick<Platform, "db">): Promise<ChainVerdict> {
  let position = 0;
  let hash: Buffer = beginning;
  for (;;) {
    const links = await listChain(db, position, 5000);
    for (const link of links) {
      if (link.position !== position + 1) return { whole: false, position: position + 1, why: "LINK_MISSING" };
      if (!link.digest || !link.recomputed) return { whole: false, position: link.position, why: "FACT_MISSING" };
      if (!link.digest.equals(link.recomputed)) return { whole: false, position: link.position, why: "FACT_CHANGED" };
      hash = nextHash(hash, link.digest);
      if (!hash.equals(link.hash)) return { whole: false, position: link.position, why: "HASH_WRONG" };
      position = link.position;
    }
    if (links.length === 0) return { whole: true, links: position };
  }
}
