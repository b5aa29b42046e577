import { sql } from "kysely";
import { findOffice } from "../offices/index.ts";
import type { Reader } from "../platform/db/database.ts";
import type { Appointment, InterviewKind, PartOfDay, Start } from "./appointment.ts";
import { toAppointment } from "./appointment.store.ts";

/** Officers who interview, by office and name of sign-in: their order is the order of turns. */
export async function interviewers(db: Reader): Promise<ReadonlyArray<{ id: string; officeId: string; zone: string }>> {
  const rows = await db
    .selectFrom("appointment_officers")
    .select(["officer_id", "office_id", "zone"])
    .orderBy("office_id")
    .orderBy("username")
    .execute();
  return rows.map((row) => ({ id: row.officer_id!, officeId: row.office_id!, zone: row.zone! }));
}

/** The start of the last shift planned for each officer. */
export async function lastPlanned(db: Reader): Promise<ReadonlyMap<string, Date>> {
  const rows = await db
    .selectFrom("shifts")
    .select(["officer_id", (eb) => eb.fn.max("starts_at").as("until")])
    .groupBy("officer_id")
    .execute();
  return new Map(rows.map((row) => [row.officer_id, row.until]));
}

/** Every start that is offered online at an office after a moment, full ones too: who sees that 09.00 is full need not ask for it. */
export async function startsAt(db: Reader, officeId: string, after: Date): Promise<readonly Start[]> {
  const { rows } = await sql<{ starts_at: Date; part: PartOfDay; free: number }>`
    select starts_at, min(part) as part, count(*) filter (where appointment_id is null) as free
    from slots where office_id = ${officeId} and kept_for = 'ONLINE' and starts_at > ${after} group by starts_at order by starts_at`.execute(
    db,
  );
  return rows.map((row) => ({ startsAt: row.starts_at, part: row.part, free: row.free }));
}

/** Offices and how many starts are free there, by the first of them: the national pool. */
export async function officesWithRoom(
  db: Reader,
  after: Date,
): Promise<ReadonlyArray<{ officeId: string; first: Date; free: number }>> {
  const { rows } = await sql<{ office_id: string; first: Date; free: number }>`
    select office_id, min(starts_at) as first, count(*) as free from slots where appointment_id is null and kept_for = 'ONLINE' and starts_at > ${after}
    group by office_id order by min(starts_at), count(*) desc`.execute(db);
  return rows.map((row) => ({ officeId: row.office_id, first: row.first, free: row.free }));
}

/** Booked times at these offices that start from a moment on and before another, in order. */
export async function bookedBetween(
  db: Reader,
  officeIds: readonly string[],
  from: Date,
  before: Date,
): Promise<Appointment[]> {
  const rows = await db
    .selectFrom("appointments")
    .selectAll()
    .where("office_id", "in", [...officeIds])
    .where("status", "=", "BOOKED")
    .where("starts_at", ">=", from)
    .where("starts_at", "<", before)
    .orderBy("starts_at")
    .execute();
  return rows.map(toAppointment);
}

/** An appointment with the zone of the office that holds it: its hour is told at that clock. */
export type PlacedAppointment = Appointment & { readonly zone: string };

export type TimesOfClaim = {
  readonly booked: PlacedAppointment | null;
  readonly offered: PlacedAppointment | null;
  /** How often the interview could not take place. */
  readonly missed: number;
  readonly waiting: { readonly officeId: string; readonly kind: InterviewKind; readonly ahead: number } | null;
};

/** Everything about a claim's interview times, for its claimant. */
export async function timesOfClaim(db: Reader, claimId: string): Promise<TimesOfClaim> {
  const rows = await db
    .selectFrom("appointments")
    .selectAll()
    .where("claim_id", "=", claimId)
    .where("status", "in", ["BOOKED", "OFFERED", "MISSED"])
    .execute();
  const found = async (status: string): Promise<PlacedAppointment | null> => {
    const row = rows.find((each) => each.status === status);
    return row ? { ...toAppointment(row), zone: (await findOffice(db, row.office_id))!.zone } : null;
  };
  const waiting = await sql<{ office_id: string; kind: InterviewKind; ahead: number }>`
    select w.office_id, w.kind, (select count(*) from waitlist b where b.office_id = w.office_id and b.left_at is null and (b.offered, b.id) < (w.offered, w.id)) as ahead
    from waitlist w where w.claim_id = ${claimId} and w.left_at is null`.execute(db);
  const row = waiting.rows[0];
  return {
    booked: await found("BOOKED"),
    offered: await found("OFFERED"),
    missed: rows.filter(({ status }) => status === "MISSED").length,
    waiting: row ? { officeId: row.office_id, kind: row.kind, ahead: row.ahead } : null,
  };
}

/** Free starts of an office until an instant that are not over after another, also those kept for the door: the first may have begun. */
export async function doorStarts(db: Reader, officeId: string, after: Date, until: Date): Promise<readonly Date[]> {
  const { rows } = await sql<{ at: Date }>`select distinct starts_at as at from slots
    where office_id = ${officeId} and appointment_id is null and kept_for in ('ONLINE', 'DOOR') and ends_at > ${after} and starts_at <= ${until} order by 1`.execute(
    db,
  );
  return rows.map(({ at }) => at);
}

/** The first free start of each other branch until an instant, soonest first: the national pool, for somebody who sits here. */
export async function poolStarts(
  db: Reader,
  exceptOfficeId: string,
  after: Date,
  until: Date,
): Promise<ReadonlyArray<{ readonly officeId: string; readonly startsAt: Date }>> {
  const { rows } = await sql<{ officeId: string; startsAt: Date }>`
    select office_id as "officeId", min(starts_at) as "startsAt" from slots
    where office_id <> ${exceptOfficeId} and appointment_id is null and kept_for = 'ONLINE' and starts_at > ${after} and starts_at <= ${until}
    group by office_id order by min(starts_at), count(*) desc limit 8`.execute(db);
  return rows;
}

/** How many officers of an office have nobody to interview at a moment of their working hours: their booths are free. */
export async function freeBooths(db: Reader, officeId: string, at: Date): Promise<number> {
  const { rows } = await sql<{ free: number }>`select count(distinct officer_id) as free from slots
    where office_id = ${officeId} and starts_at <= ${at} and ends_at > ${at} and appointment_id is null and kept_for <> 'HELPER'`.execute(
    db,
  );
  return rows[0]!.free;
}
