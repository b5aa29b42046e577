import type { Clock } from "../platform/clock.ts";
import type { Tx } from "../platform/db/database.ts";
import { newId } from "../platform/ids.ts";
import { done, refused, type Result } from "../platform/result.ts";
import type { Appointment, InterviewKind, KeptFor } from "./appointment.ts";
import {
  bookOffer,
  giveBack,
  insertAppointment,
  leaveList,
  lockAppointments,
  takeSlot,
  writeKind,
} from "./appointment.store.ts";

export type Booking = {
  readonly claimId: string;
  readonly officeId: string;
  readonly startsAt: Date;
  readonly kind: InterviewKind;
  /** Which free times may be taken; without it those offered online. */
  readonly kept?: readonly KeptFor[];
  /** The group whose blocks this claim may take times of. */
  readonly groupId?: string | null;
};
/** `moved`: an earlier time was given back. `again`: this was the time already, nothing has changed. */
export type Booked = { readonly appointment: Appointment; readonly moved: boolean; readonly again: boolean };
export type BookingRefusal = { readonly code: "TIME_TAKEN" } | { readonly code: "TIME_PAST" };

/**
 * Books a start at an office for a claim, in the caller's transaction, with the claim's row locked by the caller. An earlier
 * time is given back; the same time again changes nothing. A time that is offered to this claim is taken as offered.
 * Where the start is full nothing has changed.
 */
export async function bookSlot(tx: Tx, clock: Clock, booking: Booking): Promise<Result<Booked, BookingRefusal>> {
  const at = clock.now();
  const { booked, offered } = await lockAppointments(tx, booking.claimId);
  const same = (other: Appointment | null): boolean =>
    other?.officeId === booking.officeId && other.startsAt.getTime() === booking.startsAt.getTime();
  if (booked && same(booked)) {
    if (booked.kind !== booking.kind) await writeKind(tx, booked.id, booking.kind);
    return done({ appointment: { ...booked, kind: booking.kind }, moved: false, again: booked.kind === booking.kind });
  }
  // Who sits there already uses what is left of a time that has begun.
  if (booking.startsAt <= at && booking.kind !== "IN_PERSON") return refused({ code: "TIME_PAST" });
  const id = newId();
  const groupId = booking.groupId ?? null;
  const kept: readonly KeptFor[] = [
    ...(booking.kept ?? (["ONLINE"] as const)),
    ...(groupId ? (["GROUP"] as const) : []),
  ];
  const slot = same(offered) ? null : await takeSlot(tx, { ...booking, after: at, appointmentId: id, kept, groupId });
  if (!slot && !same(offered)) return refused({ code: "TIME_TAKEN" });
  if (booked) await giveBack(tx, booked.id, "MOVED", at);
  if (offered && slot) await giveBack(tx, offered.id, "LAPSED", at);
  await leaveList(tx, booking.claimId, at);
  const appointment = slot
    ? await insertAppointment(tx, { id, claimId: booking.claimId, slot, kind: booking.kind, at, heldUntil: null })
    : await bookOffer(tx, offered!.id, booking.kind, at);
  return done({ appointment, moved: booked !== null, again: false });
}
