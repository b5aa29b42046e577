import type { Tx } from "../platform/db/database.ts";
import { deleteDocumentsOfClaim, storageKeysOfClaim } from "./document.store.ts";
import type { Storage } from "./ports.ts";

/**
 * Removes a claim's documents, also replaced ones, in the caller's transaction. The sealed bytes go first: should the
 * transaction fail, the rows still name them and the next try ends it. The other way round a crash would leave bytes that
 * nothing names any more, and nobody would ever remove them.
 */
export async function removeDocuments(tx: Tx, storage: Pick<Storage, "remove">, claimId: string): Promise<void> {
  for (const key of await storageKeysOfClaim(tx, claimId)) await storage.remove(key);
  await deleteDocumentsOfClaim(tx, claimId);
}
