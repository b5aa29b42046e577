import { sql } from "kysely";
import type { Reader, Tx } from "../../platform/db/database.ts";
import type { Circular } from "../circular.ts";
import type { Untold } from "./telling.ts";

const untold = sql.raw(`relays.relayed_at is null and relays.acknowledged_at is null and circulars.stands
  and relays.due_on is not null and case when relays.escalated_at is not null then relays.late_told_at is null
    when relays.reminded_at is not null then relays.reminder_told_at is null else relays.arrival_told_at is null end`);

/** Circulars with offices of which nobody has been told yet. */
export async function listUntold(db: Reader): Promise<Circular[]> {
  const { rows } =
    await sql<Circular>`select distinct relays.about, relays.circular_id as id from circular_relays as relays
    join circulars on circulars.about = relays.about and circulars.id = relays.circular_id where ${untold} order by 1, 2`.execute(
      db,
    );
  return rows;
}

/** The offices of a circular of which nobody has been told yet, locked; those that another worker tells are left out. */
export async function lockUntold(tx: Tx, { about, id }: Circular): Promise<Untold[]> {
  const { rows } = await sql<Untold>`
    select json_build_object('about', relays.about, 'id', relays.circular_id) as circular, circulars.title->>'id' as title,
      relays.office_id as "officeId", offices.name, relays.kind, offices.region_id as "regionId", offices.zone, relays.due_on as "dueOn",
      case when relays.escalated_at is not null then 'LATE' when relays.reminded_at is not null then 'DUE' else 'NEW' end as stage,
      case when relays.kind = 'BRANCH' and relays.direct_at is null then regions.name end as "relayedBy"
    from circular_relays as relays join circulars on circulars.about = relays.about and circulars.id = relays.circular_id
    join circular_offices as offices on offices.id = relays.office_id
    left join circular_offices as regions on regions.id = offices.region_id
    where ${untold} and relays.about = ${about} and relays.circular_id = ${id} order by offices.name, relays.office_id
    for update of relays skip locked`.execute(tx);
  return rows;
}

/** @param to how many of the office's own people had an address */
export async function markTold(
  tx: Tx,
  { circular: { about, id }, officeId, stage }: Untold,
  to: number,
  at: Date,
): Promise<void> {
  const due = stage !== "NEW";
  const late = stage === "LATE";
  // Who hears that it is due or late need not hear any more that it came.
  await sql`update circular_relays set
      arrival_told_at = coalesce(arrival_told_at, ${at}), arrival_told_to = coalesce(arrival_told_to, ${to}),
      reminder_told_at = coalesce(reminder_told_at, ${due ? at : null}), reminder_told_to = coalesce(reminder_told_to, ${due ? to : null}),
      late_told_at = ${late ? at : null}, late_told_to = ${late ? to : null}
    where about = ${about} and circular_id = ${id} and office_id = ${officeId}`.execute(tx);
}
