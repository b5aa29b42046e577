import { serviceRulesOn, type ServiceRules, type WithLaw } from "../entitlement/index.ts";
import type { Tx } from "../platform/db/database.ts";
import { recordFacts } from "../platform/facts.ts";
import { newId } from "../platform/ids.ts";
import type { Platform } from "../platform/platform.ts";
import type { Appointment, InterviewKind } from "./appointment.ts";
import {
  countOffer,
  findNextStart,
  giveBack,
  insertAppointment,
  lockAppointments,
  lockLapsedOffers,
  nextInLine,
  takeSlot,
} from "./appointment.store.ts";
import { offerUntil, soonestStart } from "./hours.rules.ts";

const system = (id: string) => ({ kind: "SYSTEM", id }) as const;

type Offer = {
  readonly claimId: string;
  readonly officeId: string;
  readonly startsAt: Date;
  readonly kind: InterviewKind;
  readonly minutes: number;
  readonly why: string;
};

async function offer(tx: Tx, now: Date, rules: ServiceRules["booking"], made: Offer): Promise<Appointment | null> {
  const id = newId();
  const slot = await takeSlot(tx, { ...made, after: now, appointmentId: id, kept: ["ONLINE"], groupId: null });
  if (!slot) return null;
  const heldUntil = offerUntil(now, slot.startsAt, made.minutes, rules);
  const appointment = await insertAppointment(tx, {
    id,
    claimId: made.claimId,
    slot,
    kind: made.kind,
    at: now,
    heldUntil,
  });
  await recordFacts(tx, {
    type: "InterviewTimeOffered",
    actor: system("offer-times"),
    at: now,
    claimId: made.claimId,
    subject: id,
    officeId: made.officeId,
    why: made.why,
    data: { startsAt: slot.startsAt.toISOString(), until: heldUntil.toISOString() },
  });
  return appointment;
}

/**
 * Gives back offers that were not taken in time and offers what is free to who waits, in their order. One transaction an
 * offer: two workers side by side share the work and never offer one slot twice.
 *
 * @returns how many offers were made
 */
export async function offerTimes({ db, clock, law }: Platform & WithLaw): Promise<number> {
  const now = clock.now();
  await db.transaction().execute(async (tx) => {
    for (const lapsed of await lockLapsedOffers(tx, now)) {
      await giveBack(tx, lapsed.id, "LAPSED", now);
      await recordFacts(tx, {
        type: "InterviewOfferLapsed",
        actor: system("offer-times"),
        at: now,
        claimId: lapsed.claimId,
        subject: lapsed.id,
        officeId: lapsed.officeId,
      });
    }
  });
  const rules = serviceRulesOn(law.book(), clock.today()).booking;
  for (let made = 0; ; made++) {
    const went = await db.transaction().execute(async (tx) => {
      const next = await nextInLine(tx, soonestStart(now, rules));
      if (!next) return false;
      const given = await offer(tx, now, rules, { ...next, minutes: rules.offerMinutes, why: "WAITLIST" });
      if (given) await countOffer(tx, next.id);
      return given !== null;
    });
    if (!went) return made;
  }
}

/**
 * Keeps the next free time for a claim whose interview could not take place, in the caller's transaction: some hours from now at
 * the earliest, and kept for some. Null where nothing is free or an offer is already there; the claimant then chooses.
 */
export async function offerNextTime(
  tx: Tx,
  { clock, law }: Pick<Platform, "clock"> & WithLaw,
  { claimId, officeId, kind }: { readonly claimId: string; readonly officeId: string; readonly kind: InterviewKind },
): Promise<Appointment | null> {
  const now = clock.now();
  if ((await lockAppointments(tx, claimId)).offered) return null;
  const rules = serviceRulesOn(law.book(), clock.today()).booking;
  const startsAt = await findNextStart(tx, officeId, new Date(now.getTime() + rules.missedAfterHours * 3_600_000));
  const minutes = rules.missedKeptHours * 60;
  return startsAt && (await offer(tx, now, rules, { claimId, officeId, startsAt, kind, minutes, why: "NOT_REACHED" }));
}
