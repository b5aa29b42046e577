import { sql } from "kysely";
import type { Reader, Tx } from "../../platform/db/database.ts";

/**
 * Starts at which an officer of a branch has two free stretches of their shift one after the other, in office hours: long enough to help
 * somebody from the first question to the sent claim.
 */
export async function helperStarts(db: Reader, officeId: string, after: Date, before: Date): Promise<readonly Date[]> {
  const { rows } = await sql<{ at: Date }>`
    select distinct one.starts_at as at from slots one join slots two on two.officer_id = one.officer_id and two.starts_at = one.ends_at
    where one.office_id = ${officeId} and one.starts_at > ${after} and one.starts_at < ${before}
      and one.part = 'DAY' and one.appointment_id is null and one.kept_for in ('ONLINE', 'DOOR')
      and two.part = 'DAY' and two.appointment_id is null and two.kept_for in ('ONLINE', 'DOOR')
    order by 1`.execute(db);
  return rows.map(({ at }) => at);
}

/**
 * Takes two free stretches of one officer for helping at the desk, those kept for the door first, in the caller's transaction.
 * @returns whose; null where no officer has them (any more)
 */
export async function takeHelperTime(tx: Tx, officeId: string, startsAt: Date): Promise<string | null> {
  const { rows } = await sql<{ officer: string }>`
    with pair as (
      select one.id as first, two.id as second from slots one join slots two on two.officer_id = one.officer_id and two.starts_at = one.ends_at
      where one.office_id = ${officeId} and one.starts_at = ${startsAt}
        and one.part = 'DAY' and one.appointment_id is null and one.kept_for in ('ONLINE', 'DOOR')
        and two.part = 'DAY' and two.appointment_id is null and two.kept_for in ('ONLINE', 'DOOR')
      order by one.kept_for, two.kept_for, one.id limit 1 for update of one, two skip locked)
    update slots set kept_for = 'HELPER' from pair where slots.id in (pair.first, pair.second) returning slots.officer_id as officer`.execute(
    tx,
  );
  return rows.length === 2 ? rows[0]!.officer : null;
}

/** The two stretches are free again, for who comes to the door. */
export async function giveBackHelperTime(tx: Tx, officerId: string, startsAt: Date, at: Date): Promise<void> {
  await sql`update slots set kept_for = 'DOOR', opened_at = ${at} where officer_id = ${officerId} and kept_for = 'HELPER'
    and starts_at in (${startsAt}, (select ends_at from slots where officer_id = ${officerId} and starts_at = ${startsAt}))`.execute(
    tx,
  );
}
