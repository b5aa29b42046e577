import { verifyChain } from "../audit/index.ts";
import { openHouse } from "../house.ts";
import type { Config } from "../platform/config.ts";

const words = {
  FACT_MISSING: "its fact is gone",
  FACT_CHANGED: "its fact was changed after it was recorded",
  HASH_WRONG: "its hash does not follow from the link before",
  LINK_MISSING: "the link itself is gone",
} as const;

/** `lapak audit verify`: 0 where the record is unbroken, 1 with the first broken link. */
export async function auditVerify(config: Config): Promise<number> {
  const house = openHouse(config, "audit", 2);
  try {
    const verdict = await verifyChain(house);
    process.stdout.write(
      verdict.whole
        ? `The record is unbroken: ${verdict.links} facts.\n`
        : `The record is broken at link ${verdict.position}: ${words[verdict.why]}.\n`,
    );
    return verdict.whole ? 0 : 1;
  } finally {
    await house.close();
  }
}
