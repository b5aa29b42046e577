import { findClaimStanding } from "../../claims/index.ts";
import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import type { CaseRefusal, StaffActor } from "../case.ts";
import { placeOf, stageOfRole } from "../case.rules.ts";
import { findHeld, lockDesk, placeCase, takeOldest } from "../case.store.ts";

export type Taken = { readonly claimId: string; readonly code: string; readonly already: boolean };

/**
 * Puts the free claim with the oldest promise on this officer's desk: first verification for CS, second for the penata
 * madya, of their own office. One claim is never given to two. Whoever holds one already gets that one again, so that
 * pressing twice does not take two; so no key is needed.
 *
 * @returns null where nothing is waiting
 */
export async function takeNext({ db, clock }: Platform, actor: StaffActor): Promise<Result<Taken | null, CaseRefusal>> {
  const stage = stageOfRole(actor.role);
  if (!stage) return refused({ code: "NOT_ALLOWED" });
  return await db.transaction().execute(async (tx): Promise<Result<Taken | null, CaseRefusal>> => {
    await lockDesk(tx, actor.id);
    const at = clock.now();
    const held = await findHeld(tx, actor.id, stage);
    // A case may be a moment behind a claim that was just withdrawn: it is put in its place, and the next is taken.
    for (let tries = 0; tries < 20; tries++) {
      const claimId =
        tries === 0 && held ? held : await takeOldest(tx, { officer: actor.id, officeId: actor.officeId, stage, at });
      if (!claimId) return done(null);
      const standing = await findClaimStanding(tx, claimId);
      const place = standing && placeOf(standing.status);
      if (standing && place?.stage === stage) {
        const already = claimId === held;
        if (!already) await recordFacts(tx, { type: "CaseTaken", actor, at, claimId, data: { stage } });
        return done({ claimId, code: standing.code, already });
      }
      await placeCase(tx, claimId, {
        ...(place ?? { stage: "CLOSED", waitingFor: null }),
        at: standing?.statusSince ?? at,
      });
    }
    return done(null);
  });
}
