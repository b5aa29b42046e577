import { sql } from "kysely";
import type { Reader, Tx } from "../platform/db/database.ts";
import { newId } from "../platform/ids.ts";
import type { Appointment, AppointmentStatus, InterviewKind, KeptFor, PartOfDay } from "./appointment.ts";

type Row = {
  id: string;
  claim_id: string;
  office_id: string;
  officer_id: string;
  starts_at: Date;
  ends_at: Date;
  kind: string;
  status: string;
  held_until: Date | null;
  made_at: Date;
};

export const toAppointment = (row: Row): Appointment => ({
  id: row.id,
  claimId: row.claim_id,
  officeId: row.office_id,
  officerId: row.officer_id,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  kind: row.kind as InterviewKind,
  status: row.status as AppointmentStatus,
  heldUntil: row.held_until,
  madeAt: row.made_at,
});

export type PlannedShift = {
  readonly officerId: string;
  readonly officeId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
};
export type PlannedSlot = PlannedShift & { readonly part: PartOfDay; readonly keptFor: KeptFor };

/** Writes shifts and their slots; those that are there already stay as they are. @returns how many slots are new */
export async function writeShifts(
  tx: Tx,
  shifts: readonly PlannedShift[],
  slots: readonly PlannedSlot[],
  at: Date,
): Promise<number> {
  const columns = (
    rows: readonly PlannedShift[],
  ) => sql`unnest(${rows.map(() => newId())}::uuid[], ${rows.map((row) => row.officerId)}::uuid[],
    ${rows.map((row) => row.officeId)}::uuid[], ${rows.map((row) => row.startsAt)}::timestamptz[], ${rows.map((row) => row.endsAt)}::timestamptz[])`;
  await sql`insert into shifts (id, officer_id, office_id, starts_at, ends_at) select * from ${columns(shifts)} on conflict do nothing`.execute(
    tx,
  );
  const written = await sql`insert into slots (id, officer_id, office_id, starts_at, ends_at, part, kept_for, opened_at)
    select id, officer_id, office_id, starts_at, ends_at, part, kept_for, ${at}
    from unnest(${slots.map(() => newId())}::uuid[], ${slots.map((row) => row.officerId)}::uuid[], ${slots.map((row) => row.officeId)}::uuid[],
      ${slots.map((row) => row.startsAt)}::timestamptz[], ${slots.map((row) => row.endsAt)}::timestamptz[], ${slots.map((row) => row.part)}::text[],
      ${slots.map((row) => row.keptFor)}::text[])
      as planned(id, officer_id, office_id, starts_at, ends_at, part, kept_for) on conflict do nothing`.execute(tx);
  return Number(written.numAffectedRows ?? 0);
}

/**
 * Takes back the hours still to come of officers who interview at that office no more: they left, or work elsewhere now. What
 * somebody has or had, and what is held for a group, stays: any officer of the branch holds it.
 */
export async function dropHoursOfWhoLeft(tx: Tx, now: Date): Promise<void> {
  const isGone = (
    of: "slots" | "shifts",
  ) => sql`${sql.ref(`${of}.starts_at`)} > ${now} and not exists (select from appointment_officers here
    where here.officer_id = ${sql.ref(`${of}.officer_id`)} and here.office_id = ${sql.ref(`${of}.office_id`)})`;
  await sql`delete from slots where ${isGone("slots")} and appointment_id is null and block_id is null
    and not exists (select from appointments where appointments.slot_id = slots.id)`.execute(tx);
  await sql`delete from shifts where ${isGone("shifts")}`.execute(tx);
}

export type TakenSlot = {
  readonly id: string;
  readonly officerId: string;
  readonly officeId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
};

/**
 * Takes one free slot for an appointment, whoever's of the office it is; of those kept for some people first where it may. First one that nobody else is taking at this
 * moment; only where there is none, it waits to see whether another's attempt comes to nothing.
 */
export async function takeSlot(
  tx: Tx,
  wish: {
    readonly officeId: string;
    readonly startsAt: Date;
    /** It ends after this instant. */
    readonly after: Date;
    readonly appointmentId: string;
    readonly kept: readonly KeptFor[];
    /** Whose blocks, where GROUP is among them. */
    readonly groupId: string | null;
  },
): Promise<TakenSlot | null> {
  const { officeId, startsAt, after, appointmentId, kept, groupId } = wish;
  for (const lock of [sql`for update skip locked`, sql`for update`]) {
    const { rows } = await sql<{ id: string; officer_id: string; starts_at: Date; ends_at: Date }>`
      update slots set appointment_id = ${appointmentId} where id = (
        select id from slots where office_id = ${officeId} and starts_at = ${startsAt} and ends_at > ${after} and kept_for = any (${[...kept]}::text[]) and appointment_id is null
          and (block_id is null or block_id in (select id from interview_blocks where group_id = ${groupId}))
        order by kept_for = 'ONLINE', id limit 1 ${lock})
      and appointment_id is null returning id, officer_id, starts_at, ends_at`.execute(tx);
    const row = rows[0];
    if (row) return { id: row.id, officerId: row.officer_id, officeId, startsAt: row.starts_at, endsAt: row.ends_at };
  }
  return null;
}

export type NewAppointment = {
  readonly id: string;
  readonly claimId: string;
  readonly slot: TakenSlot;
  readonly kind: InterviewKind;
  readonly at: Date;
  readonly heldUntil: Date | null;
};

/** Writes an appointment: booked, or offered where it is kept only until some time. */
export async function insertAppointment(tx: Tx, made: NewAppointment): Promise<Appointment> {
  const row = await tx
    .insertInto("appointments")
    .values({
      id: made.id,
      claim_id: made.claimId,
      slot_id: made.slot.id,
      office_id: made.slot.officeId,
      officer_id: made.slot.officerId,
      starts_at: made.slot.startsAt,
      ends_at: made.slot.endsAt,
      kind: made.kind,
      status: made.heldUntil ? "OFFERED" : "BOOKED",
      held_until: made.heldUntil,
      made_at: made.at,
      status_since: made.at,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toAppointment(row);
}

/** What a claim has now: its booked time and an offer, locked. */
export async function lockAppointments(
  tx: Tx,
  claimId: string,
): Promise<{ booked: Appointment | null; offered: Appointment | null }> {
  const rows = await tx
    .selectFrom("appointments")
    .selectAll()
    .where("claim_id", "=", claimId)
    .where("status", "in", ["BOOKED", "OFFERED"])
    .forUpdate()
    .execute();
  const found = (status: string) => rows.filter((row) => row.status === status).map(toAppointment)[0] ?? null;
  return { booked: found("BOOKED"), offered: found("OFFERED") };
}

/** Gives a slot back: it is free again from this moment. */
export async function giveBack(
  tx: Tx,
  appointmentId: string,
  status: "MOVED" | "CANCELLED" | "LAPSED",
  at: Date,
): Promise<void> {
  await tx.updateTable("appointments").set({ status, status_since: at }).where("id", "=", appointmentId).execute();
  await tx
    .updateTable("slots")
    .set({ appointment_id: null, opened_at: at })
    .where("appointment_id", "=", appointmentId)
    .execute();
}

/** An offer becomes the booked time. */
export async function bookOffer(tx: Tx, appointmentId: string, kind: InterviewKind, at: Date): Promise<Appointment> {
  const row = await tx
    .updateTable("appointments")
    .set({ status: "BOOKED", held_until: null, kind, status_since: at })
    .where("id", "=", appointmentId)
    .returningAll()
    .executeTakeFirstOrThrow();
  return toAppointment(row);
}

export async function writeKind(tx: Tx, appointmentId: string, kind: InterviewKind): Promise<void> {
  await tx
    .updateTable("appointments")
    .set({ kind })
    .where("id", "=", appointmentId)
    .where("status", "=", "BOOKED")
    .execute();
}

/** How it ended, where it was booked. @returns whether it was */
export async function writeEnd(tx: Tx, appointmentId: string, status: "HELD" | "MISSED", at: Date): Promise<boolean> {
  const result = await tx
    .updateTable("appointments")
    .set({ status, status_since: at })
    .where("id", "=", appointmentId)
    .where("status", "=", "BOOKED")
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Offers that nobody took in time, locked. */
export async function lockLapsedOffers(tx: Tx, now: Date): Promise<Appointment[]> {
  const rows = await tx
    .selectFrom("appointments")
    .selectAll()
    .where("status", "=", "OFFERED")
    .where("held_until", "<=", now)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map(toAppointment);
}

/** The first free start at an office after a moment, of which nobody else is taking a slot. */
export async function findNextStart(tx: Tx, officeId: string, after: Date): Promise<Date | null> {
  const row = await tx
    .selectFrom("slots")
    .select("starts_at")
    .where("office_id", "=", officeId)
    .where("appointment_id", "is", null)
    .where("kept_for", "=", "ONLINE")
    .where("starts_at", ">", after)
    .orderBy("starts_at")
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row?.starts_at ?? null;
}

export type Waiter = {
  readonly id: number;
  readonly claimId: string;
  readonly officeId: string;
  readonly kind: InterviewKind;
  readonly startsAt: Date;
};

/**
 * Who is next for which start: fewest offers first, then who came first; only what became free after they joined, suits
 * the parts of the day they named, and was not offered to them before. Who holds an offer gets no second one.
 */
export async function nextInLine(tx: Tx, after: Date): Promise<Waiter | null> {
  const { rows } = await sql<{ id: number; claim_id: string; office_id: string; kind: InterviewKind; starts_at: Date }>`
    select waitlist.id, waitlist.claim_id, waitlist.office_id, waitlist.kind, free.starts_at
    from waitlist cross join lateral (
      select starts_at from slots where slots.office_id = waitlist.office_id and slots.appointment_id is null and slots.kept_for = 'ONLINE' and slots.starts_at > ${after}
        and slots.opened_at > waitlist.joined_at and (waitlist.parts = '{}' or slots.part = any (waitlist.parts))
        and not exists (select from appointments a where a.claim_id = waitlist.claim_id and a.office_id = slots.office_id and a.starts_at = slots.starts_at)
      order by starts_at limit 1) free
    where waitlist.left_at is null and not exists (select from appointments a where a.claim_id = waitlist.claim_id and a.status = 'OFFERED')
    order by waitlist.offered, waitlist.id limit 1 for update of waitlist skip locked`.execute(tx);
  const row = rows[0];
  return row
    ? { id: row.id, claimId: row.claim_id, officeId: row.office_id, kind: row.kind, startsAt: row.starts_at }
    : null;
}

export async function countOffer(tx: Tx, waiterId: number): Promise<void> {
  await tx
    .updateTable("waitlist")
    .set({ offered: sql`offered + 1` })
    .where("id", "=", waiterId)
    .execute();
}

/** @returns whether the claim was not on the list yet */
export async function insertWaiter(
  tx: Tx,
  waiter: { claimId: string; officeId: string; kind: InterviewKind; parts: readonly PartOfDay[]; at: Date },
): Promise<boolean> {
  const result = await tx
    .insertInto("waitlist")
    .values({
      claim_id: waiter.claimId,
      office_id: waiter.officeId,
      kind: waiter.kind,
      parts: [...waiter.parts],
      joined_at: waiter.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** @returns whether the claim was on the list */
export async function leaveList(tx: Tx, claimId: string, at: Date): Promise<boolean> {
  const result = await tx
    .updateTable("waitlist")
    .set({ left_at: at })
    .where("claim_id", "=", claimId)
    .where("left_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Times that no appointment ever names. @returns how many were deleted, at most `limit` */
export async function deleteEmptySlotsBefore(db: Reader, before: Date, limit: number): Promise<number> {
  const result = await sql`delete from slots where id in
    (select id from slots where starts_at < ${before} and appointment_id is null
      and not exists (select from appointments where appointments.slot_id = slots.id) limit ${limit})`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}

/** Places that were left. @returns how many were deleted, at most `limit` */
export async function deleteWaitersBefore(db: Reader, before: Date, limit: number): Promise<number> {
  const result = await sql`delete from waitlist where id in
    (select id from waitlist where left_at < ${before} limit ${limit})`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}

/** @returns how many were deleted, at most `limit` */
export async function deleteShiftsBefore(db: Reader, before: Date, limit: number): Promise<number> {
  const result = await sql`delete from shifts where id in
    (select id from shifts where ends_at < ${before} limit ${limit})`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}
