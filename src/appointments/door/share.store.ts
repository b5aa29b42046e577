import { sql } from "kysely";
import type { Reader, Tx } from "../../platform/db/database.ts";
import type { KeptFor } from "../appointment.ts";
import type { OfficeShare } from "./share.rules.ts";

/** Whoever plans times or changes a share takes their turn: no time is planned by a share that has just changed. */
export async function lockShares(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('online-shares', 7))`.execute(tx);
}

/** The shares of all branches, by day and by when they were set. */
export async function listShares(db: Reader): Promise<OfficeShare[]> {
  const rows = await db
    .selectFrom("office_online_shares")
    .select(["office_id", "from_day", "online_percent"])
    .orderBy("from_day")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ officeId: row.office_id, fromDay: row.from_day, percent: row.online_percent }));
}

export async function insertShare(
  tx: Tx,
  share: OfficeShare & { readonly reason: string; readonly setBy: string; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto("office_online_shares")
    .values({
      office_id: share.officeId,
      from_day: share.fromDay,
      online_percent: share.percent,
      reason: share.reason,
      set_by: share.setBy,
      set_at: share.at,
    })
    .execute();
}

export type DayTime = {
  readonly id: string;
  readonly day: string;
  readonly startsAt: Date;
  readonly keptFor: KeptFor;
  readonly taken: boolean;
};

/** A branch's times in office hours from a day of its own calendar on, in order, locked. */
export async function lockDayTimes(tx: Tx, officeId: string, zone: string, fromDay: string): Promise<DayTime[]> {
  const { rows } = await sql<DayTime>`
    select id, (starts_at at time zone ${zone})::date as day, starts_at as "startsAt", kept_for as "keptFor", appointment_id is not null or kept_for in ('GROUP', 'HELPER') as taken
    from slots where office_id = ${officeId} and part = 'DAY' and starts_at >= (${fromDay}::date::timestamp at time zone ${zone})
    order by starts_at, officer_id for update`.execute(tx);
  return rows;
}

/** Marks free times anew. What becomes free online does so now: who waits is offered it. */
export async function keepFor(tx: Tx, ids: readonly string[], keptFor: KeptFor, at: Date): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .updateTable("slots")
    .set({ kept_for: keptFor, ...(keptFor === "ONLINE" && { opened_at: at }) })
    .where("id", "in", [...ids])
    .where("appointment_id", "is", null)
    .where("kept_for", "in", ["ONLINE", "DOOR"])
    .execute();
}

/** Times that were kept for some people, are free, and begin after `now` and not after `until`, go online. @returns how many */
export async function putOnline(db: Reader, keptFor: "DOOR" | "GROUP", now: Date, until: Date): Promise<number> {
  const result = await sql`update slots set kept_for = 'ONLINE', block_id = null, opened_at = ${now}
    where kept_for = ${sql.lit(keptFor)} and appointment_id is null and starts_at > ${now} and starts_at <= ${until}`.execute(
    db,
  );
  return Number(result.numAffectedRows ?? 0n);
}
