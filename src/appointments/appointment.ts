/** The nouns of interview times. Pure. */

/** IN_PERSON: at a desk of the branch, for who came there. */
export type InterviewKind = "VIDEO" | "PHONE" | "IN_PERSON";

/** DAY: office hours. LUNCH and EVENING: for people who cannot leave a new job in office hours (DOMAIN 1.6). */
export type PartOfDay = "DAY" | "LUNCH" | "EVENING";

/**
 * ONLINE: people choose it from home. DOOR: for who comes to the office, GROUP: for the people of a block, until it is given
 * back. HELPER: the officer helps at the desk.
 */
export type KeptFor = "ONLINE" | "DOOR" | "GROUP" | "HELPER";

/**
 * OFFERED: kept free for one claim for a while. BOOKED: theirs. MOVED, CANCELLED, LAPSED: given back.
 * HELD: the interview took place. MISSED: it could not; the claim stays and a new time is offered.
 */
export type AppointmentStatus = "OFFERED" | "BOOKED" | "MOVED" | "CANCELLED" | "LAPSED" | "HELD" | "MISSED";

export type Appointment = {
  readonly id: string;
  readonly claimId: string;
  readonly officeId: string;
  readonly officerId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly kind: InterviewKind;
  readonly status: AppointmentStatus;
  /** Until when an offer is kept; null for everything else. */
  readonly heldUntil: Date | null;
  readonly madeAt: Date;
};

/** One officer's working hours of one part of a day. */
export type Shift = { readonly part: PartOfDay; readonly startsAt: Date; readonly endsAt: Date };

/** A start that people can choose at an office, whoever of its officers it will be. */
export type Start = { readonly startsAt: Date; readonly part: PartOfDay; readonly free: number };
