import { bookSlot, type BookingRefusal, type InterviewKind } from "../../appointments/index.ts";
import { payBy, type WithLaw } from "../../entitlement/index.ts";
import { findOffice } from "../../offices/index.ts";
import { dayIn } from "../../platform/clock.ts";
import { recordFacts, type Actor, type ClaimantSide } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import type { ClaimStatus, Promised } from "../claim.ts";
import { findClaimForMove, writePromise } from "../claim.store.ts";

export type TimeChoice = {
  readonly claimId: string;
  readonly officeId: string;
  readonly startsAt: Date;
  readonly kind: InterviewKind;
  /** The officer who books it for somebody who sits at the desk: they may also give a time that is kept for the door of their own branch. */
  readonly atDesk?: Extract<Actor, { kind: "STAFF" }>;
  /** The group for which a branch holds times, where this claim is one of it: it may have one of those too. */
  readonly groupId?: string | null;
  /** Where it is not the claimant. */
  readonly by?: ClaimantSide;
};
export type ChosenTime = { readonly appointmentId: string; readonly startsAt: Date; readonly promise: Promised };
export type TimeRefusal =
  | BookingRefusal
  | { readonly code: "NO_SUCH_CLAIM" }
  | { readonly code: "NO_SUCH_OFFICE" }
  | { readonly code: "NOT_NOW"; readonly status: ClaimStatus };

/**
 * The claimant chooses when to be interviewed, at any office. A time chosen earlier is given back, the same one again
 * changes nothing, and where it has just been taken by another nothing has changed either. The promise counts from the
 * interview's day: before it the file cannot be complete (Permenaker 4/2022 art. 11: five working days after complete and correct).
 */
export async function chooseInterviewTime(
  { db, clock, law }: Platform & WithLaw,
  choice: TimeChoice,
): Promise<Result<ChosenTime, TimeRefusal>> {
  const office = await findOffice(db, choice.officeId);
  if (office?.kind !== "BRANCH") return refused({ code: "NO_SUCH_OFFICE" });
  return await db.transaction().execute(async (tx): Promise<Result<ChosenTime, TimeRefusal>> => {
    const claim = await findClaimForMove(tx, choice.claimId);
    if (!claim) return refused({ code: "NO_SUCH_CLAIM" });
    if (claim.status !== "SUBMITTED") return refused({ code: "NOT_NOW", status: claim.status });
    const booked = await bookSlot(tx, clock, {
      ...choice,
      kept: choice.atDesk?.officeId === office.id ? ["DOOR", "ONLINE"] : ["ONLINE"],
    });
    if (!booked.ok) return booked;
    const { appointment, moved, again } = booked.value;
    const promise = payBy(dayIn(appointment.startsAt, office.zone), law.book());
    const value = { appointmentId: appointment.id, startsAt: appointment.startsAt, promise };
    if (again) return done(value);
    const at = clock.now();
    await writePromise(tx, choice.claimId, claim.promiseOn, { ...promise, why: "INTERVIEW_TIME" }, at);
    await recordFacts(tx, {
      type: "InterviewTimeChosen",
      actor: choice.atDesk ?? choice.by ?? { kind: "CITIZEN", id: choice.claimId },
      at,
      claimId: choice.claimId,
      subject: appointment.id,
      officeId: office.id,
      data: { startsAt: appointment.startsAt.toISOString(), kind: choice.kind, moved, promise: promise.on },
    });
    return done(value);
  });
}
