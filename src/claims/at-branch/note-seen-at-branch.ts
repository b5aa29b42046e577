import type { Tx } from "../../platform/db/database.ts";
import { recordFacts, type Actor } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { claimSeals } from "../claim-seals.ts";
import type { ClaimPerson, ClaimStatus } from "../claim.ts";
import { lockClaimOfCode, writePresence } from "./presence.store.ts";

export type SeenRefusal =
  /** No claim has this code, or the identity number on the card is another: one answer for both. */
  { readonly code: "NO_MATCH" } | { readonly code: "NOT_NOW"; readonly status: ClaimStatus };

/**
 * An officer has the claimant before them, with claim code and original identity card. From then on the draft is sent like any
 * other, by its claimant, also where its reason is finished at a branch. The number is typed from the card, so that an officer of any
 * branch can do it and is shown nothing of the file. In the caller's transaction; again it changes nothing.
 * @param seen.nik sixteen digits
 */
export async function noteSeenAtBranch(
  tx: Tx,
  { clock, keys }: Pick<Platform, "clock" | "keys">,
  seen: { readonly code: string; readonly nik: string; readonly actor: Extract<Actor, { kind: "STAFF" }> },
): Promise<Result<{ readonly claimId: string }, SeenRefusal>> {
  const { actor } = seen;
  const claim = await lockClaimOfCode(tx, seen.code);
  const person = claim && (JSON.parse(keys.open(claim.personSealed, claimSeals.person)) as ClaimPerson);
  if (!claim || person?.nik !== seen.nik) return refused({ code: "NO_MATCH" });
  if (claim.status !== "DRAFT") return refused({ code: "NOT_NOW", status: claim.status });
  const at = clock.now();
  if (await writePresence(tx, { claimId: claim.id, officerId: actor.id, officeId: actor.officeId, at }))
    await recordFacts(tx, { type: "SeenAtBranch", actor, at, claimId: claim.id, why: "ORIGINAL_KTP" });
  return done({ claimId: claim.id });
}
