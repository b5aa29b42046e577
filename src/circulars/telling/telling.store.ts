import { sql } from "kysely";
import type { Reader, Tx } from "../../platform/db/database.ts";
import type { Circular } from "../circular.ts";
import type { Untold } from "./telling.ts";

const untold = sql.raw(`relays.relayed_at is null and relays.acknowledged_at is null and circulars.stands
  and case when relays.escalated_at is null then relays.reminded_at is not null and relays.reminder_told_at is null
    else relays.late_told_at is null end`);

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
      case when relays.escalated_at is null then 'DUE' else 'LATE' end as stage
    from circular_relays as relays join circulars on circulars.about = relays.about and circulars.id = relays.circular_id
    join circular_offices as offices on offices.id = relays.office_id
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
  await sql`update circular_relays set
      reminder_told_at = coalesce(reminder_told_at, ${at}), reminder_told_to = coalesce(reminder_told_to, ${to}),
      late_told_at = ${stage === "LATE" ? at : null}, late_told_to = ${stage === "LATE" ? to : null}
    where about = ${about} and circular_id = ${id} and office_id = ${officeId}`.execute(tx);
}
