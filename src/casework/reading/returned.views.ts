import type { Reader } from "../../platform/db/database.ts";
import type { Keys } from "../../platform/keys.ts";
import { findCase } from "../case.store.ts";
import { loadItems } from "../load-items.ts";

/** What the second officer questioned in a claim that they gave back: fields and documents, by the code a correction names. */
export async function findReturnedAsks(db: Reader, keys: Keys, claimId: string): Promise<readonly string[]> {
  const asked = (await findCase(db, keys, claimId))?.returned?.asked ?? [];
  if (asked.length === 0) return [];
  const items = (await loadItems(db, keys, { claimId }))?.items ?? [];
  return asked.flatMap(({ code }) => items.find((item) => item.code === code)?.asks ?? []);
}
