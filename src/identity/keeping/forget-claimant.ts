import type { Tx } from "../../platform/db/database.ts";
import { deleteAuthoritiesOfClaim } from "../helping/helping.store.ts";
import { deleteSessionsOfClaim } from "../identity.store.ts";

/** Whatever opens a claim goes, with who might help with it: for a draft that is forgotten. */
export async function forgetClaimant(tx: Tx, claimId: string): Promise<void> {
  await deleteSessionsOfClaim(tx, claimId);
  await deleteAuthoritiesOfClaim(tx, claimId);
}
