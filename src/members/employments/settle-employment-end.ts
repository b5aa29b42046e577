import type { Tx } from "../../platform/db/database.ts";
import { recordFacts, type Actor } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import type { Confirmation } from "../member.ts";
import { memberPurpose } from "../member.store.ts";
import type { ToldEnd } from "./employment-end.rules.ts";
import { lockEmployments, writeDecidedEnd, writeDisputed } from "./employment.store.ts";

/**
 * Puts the end of a job in dispute: until an officer decides, nobody's word stands in for a paper.
 * @returns the end as it stands on record and whose job it is; null where it is in dispute already, or has not ended
 */
export async function disputeEmploymentEnd(
  tx: Tx,
  { clock }: Pick<Platform, "clock">,
  employmentId: string,
): Promise<{ readonly memberId: string; readonly onRecord: ToldEnd } | null> {
  const [employment] = await lockEmployments(tx, [employmentId]);
  if (!employment || employment.to === null || employment.disputed) return null;
  await writeDisputed(tx, employmentId, clock.now());
  const { memberId, to, endReason, letterDate } = employment;
  return { memberId, onRecord: { endedOn: to, reason: endReason, letterDate } };
}

/**
 * Writes the end as an officer decided it, and ends the dispute.
 * @param confirmation who of the company vouches for it, where the decision is what the company said; else null
 */
export async function decideEmploymentEnd(
  tx: Tx,
  { clock, keys }: Pick<Platform, "clock" | "keys">,
  decided: { readonly employmentId: string; readonly end: ToldEnd; readonly confirmation: Confirmation | null },
  actor: Extract<Actor, { kind: "STAFF" }>,
  why: string,
): Promise<void> {
  const { employmentId, end, confirmation } = decided;
  const [before] = await lockEmployments(tx, [employmentId]);
  if (!before) throw new Error(`There is no job ${employmentId}`);
  const sealed = confirmation && keys.seal(JSON.stringify(confirmation), memberPurpose);
  await writeDecidedEnd(tx, employmentId, end, sealed, clock.now());
  await recordFacts(tx, {
    type: "EmploymentEndDecided",
    actor,
    at: clock.now(),
    subject: employmentId,
    why,
    data: { memberId: before.memberId, ...end, was: { endedOn: before.to, reason: before.endReason } },
  });
}
