import { findClaimStanding } from "../claims/index.ts";
import { dayIn } from "../platform/clock.ts";
import type { Platform } from "../platform/platform.ts";
import { placeOf } from "./case.rules.ts";
import { ensureCase, followClaimRow, lockCase, placeCase } from "./case.store.ts";

/**
 * Puts a claim's case where the claim now stands. Reads the claim only after the case is locked, so that of two that
 * follow at the same moment the later sees the newer state. Doing it again changes nothing, and what lies on a desk stays
 * there as long as the stage is the same.
 */
export async function followClaim(platform: Pick<Platform, "db" | "keys">, claimId: string): Promise<void> {
  await platform.db.transaction().execute(async (tx) => {
    const first = await findClaimStanding(tx, claimId);
    if (!first || !placeOf(first.status)) return;
    await ensureCase(tx, first, dayIn(first.statusSince));
    const found = await lockCase(tx, platform.keys, claimId);
    const standing = await findClaimStanding(tx, claimId);
    const place = standing && placeOf(standing.status);
    if (!found || !standing || !place) return;
    await followClaimRow(tx, standing);
    if (found.stage === place.stage && found.waitingFor === place.waitingFor) return;
    // A claim cannot stand in the second verification without a first: only casework moves it there, together with its case.
    if (place.stage === "SECOND" && !found.firstDoneAt) return;
    await placeCase(tx, claimId, { ...place, at: standing.statusSince });
  });
}
