import { sql } from "kysely";
import type { Reader, Tx } from "../../platform/db/database.ts";

/** A collective with workers whom no message brought to answer, on a branch's list of calls: no name and no number. */
export type CollectiveCalls = {
  readonly collectiveId: string;
  readonly company: string;
  /** Who is to be called and is not being called by a colleague. */
  readonly people: number;
  /** Since when the first of them waits. */
  readonly since: Date;
  /** How often somebody has called them so far. */
  readonly calls: number;
};

/** Who calls, and for how many minutes whoever took somebody has them alone. */
type Caller = { readonly by: string; readonly at: Date; readonly openMinutes: number };

/** Whom nobody calls just now, or this officer does. */
const isFree = ({ by, at, openMinutes }: Caller) =>
  sql`(w.call_taken_at is null or w.call_taken_by = ${by} or w.call_taken_at < ${at}::timestamptz - make_interval(mins => ${openMinutes}))`;
const isToCall = sql`w.untold in ('STOPPED', 'NO_ADDRESS', 'SILENT')`;

/** Whose workers an office has to call, the longest waiting first. */
export async function listCollectiveCalls(
  db: Reader,
  { officeId, ...caller }: Caller & { readonly officeId: string },
): Promise<CollectiveCalls[]> {
  const { rows } = await sql<CollectiveCalls>`
    select h.id as "collectiveId", h.company, count(*)::int as people, sum(w.calls)::int as calls,
      min(coalesce(w.reminded_at, w.told_at, h.status_since)) as since
    from collective_heads h join collective_workers w on w.collective_id = h.id
    where h.office_id = ${officeId} and h.status = 'BOOKED' and ${isToCall} and ${isFree(caller)}
    group by h.id, h.company order by since, h.id limit 200`.execute(db);
  return rows;
}

/**
 * Locks who of a collective is called next: whom this officer has taken already, then whom fewest have called, then who waits longest.
 * @returns null where nobody is left; whom a colleague is taking in this moment is passed over
 */
export async function lockNextToCall(tx: Tx, collectiveId: string, caller: Caller): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select w.id from collective_workers w where w.collective_id = ${collectiveId} and ${isToCall} and ${isFree(caller)}
    order by w.call_taken_by is not distinct from ${caller.by}::uuid desc, w.calls, coalesce(w.reminded_at, w.told_at), w.id
    limit 1 for update skip locked`.execute(tx);
  return rows[0]?.id ?? null;
}

/** Takes somebody to telephone. @returns false where a colleague is calling them */
export async function holdCall(tx: Tx, id: string, caller: Caller): Promise<boolean> {
  const { rows } = await sql`
    update collective_workers w set call_taken_by = ${caller.by}, call_taken_at = ${caller.at},
      calls = calls + (w.call_taken_by is distinct from ${caller.by}::uuid)::int
    where w.id = ${id} and ${isFree(caller)} returning w.id`.execute(tx);
  return rows.length === 1;
}

/** The call is over; who was reached is called no more. @returns false where a colleague is calling them */
export async function releaseCall(
  tx: Tx,
  id: string,
  { reached, ...caller }: Caller & { readonly reached: boolean },
): Promise<boolean> {
  const { rows } = await sql`
    update collective_workers w set call_taken_by = null, call_taken_at = null, untold = case when ${reached} then null else w.untold end
    where w.id = ${id} and ${isFree(caller)} returning w.id`.execute(tx);
  return rows.length === 1;
}
