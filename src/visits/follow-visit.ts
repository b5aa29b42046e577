import { noteHowTheyCame } from "../claims/index.ts";
import type { Tx } from "../platform/db/database.ts";
import { recordFacts } from "../platform/facts.ts";
import type { Platform } from "../platform/platform.ts";
import { channelOf, derivedEnding, endingToKeep } from "./visit.rules.ts";
import { findStanding, lockVisit, writeClaimOfVisit, writeEnding } from "./visit.store.ts";

/**
 * What became of a visit, as far as its claim tells: keeps which claim it is and how they left, and tells the claim that it
 * was begun at the desk and that the person is called first. Doing it again changes nothing.
 */
export async function followVisit(tx: Tx, { clock }: Pick<Platform, "clock">, visitId: string): Promise<void> {
  const visit = await lockVisit(tx, visitId);
  const claim = visit && (await findStanding(tx, visitId));
  if (!claim) return;
  if (visit.claimId !== claim.claimId) await writeClaimOfVisit(tx, visitId, claim.claimId);
  await noteHowTheyCame(tx, claim.claimId, {
    channel: claim.begunSince ? channelOf(visit.sentTo) : null,
    priority: visit.priority,
  });
  const told = derivedEnding(claim);
  if (!told) return;
  const left = endingToKeep(visit.left, told);
  if (left === visit.left) return;
  const at = clock.now();
  await writeEnding(tx, visitId, left, at);
  await recordFacts(tx, {
    type: "VisitEnded",
    actor: { kind: "SYSTEM", id: "follow-visit" },
    at,
    subject: visitId,
    officeId: visit.officeId,
    data: { left },
  });
}
