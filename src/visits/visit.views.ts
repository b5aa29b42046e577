import { sql } from "kysely";
import type { Reader } from "../platform/db/database.ts";
import { stepOf } from "./visit.rules.ts";
import { findStanding } from "./visit.store.ts";
import type { Destination, Ending, Knew, Priority, ReasonToCome } from "./visit.ts";

/** Until the day is over nobody counts as sent home whose end is not known; from the day after they do. */
const ending = (today: string) => sql`coalesce(left_how, case when on_day < ${today}::date then 'SENT_HOME' end)`;

export type DoorDay = { readonly helped: number; readonly sentHome: number; readonly open: number };

/** A day at a door: the numbers under the guard's three buttons. @param today the office's day */
export async function findDoorDay(db: Reader, officeId: string, today: string): Promise<DoorDay> {
  const { rows } = await sql<DoorDay>`
    select count(*) filter (where left_how <> 'SENT_HOME') as helped, count(*) filter (where left_how = 'SENT_HOME') as "sentHome",
      count(*) filter (where left_how is null) as open
    from visits where office_id = ${officeId} and on_day = ${today}::date`.execute(db);
  return rows[0]!;
}

export type VisitRow = {
  readonly id: string;
  readonly at: Date;
  readonly onDay: string;
  readonly why: ReasonToCome | null;
  readonly knew: Knew | null;
  readonly sentTo: Destination;
  readonly priority: Priority | null;
  readonly linkCode: string | null;
  readonly helperAt: Date | null;
  readonly calledAt: Date | null;
  readonly calledBy: string | null;
  readonly left: Ending | null;
};
const columns = sql`id, at, on_day as "onDay", why, knew, sent_to as "sentTo", priority, link_code as "linkCode", helper_at as "helperAt",
  called_at as "calledAt", called_by as "calledBy", left_how as left`;

export async function findVisit(db: Reader, officeId: string, id: string): Promise<VisitRow | null> {
  const { rows } =
    await sql<VisitRow>`select ${columns} from visits where id = ${id} and office_id = ${officeId}`.execute(db);
  return rows[0] ?? null;
}

/** Visits of an office whose end nobody knows yet, of today and the six days before: they are asked about. */
export async function listOpenVisits(db: Reader, officeId: string, today: string): Promise<VisitRow[]> {
  const { rows } = await sql<VisitRow>`select ${columns} from visits
    where office_id = ${officeId} and on_day between ${today}::date - 6 and ${today}::date and left_how is null order by at limit 200`.execute(
    db,
  );
  return rows;
}

/** Who was sent to the desk today and not called yet, in the order in which they came; who began at the kiosk still waits. */
export async function listWaiting(db: Reader, officeId: string, today: string): Promise<VisitRow[]> {
  const { rows } = await sql<VisitRow>`select ${columns} from visits
    where office_id = ${officeId} and on_day = ${today}::date and sent_to in ('HELPER', 'BOOTH') and called_at is null
      and (left_how is null or left_how = 'CLAIM_BEGUN') order by at, id`.execute(db);
  return rows;
}

/** Whether the last calls of a day were by priority, oldest first; and who is at whose desk with an open end. */
export async function listCalls(db: Reader, officeId: string, today: string): Promise<VisitRow[]> {
  const { rows } = await sql<VisitRow>`select ${columns} from visits
    where office_id = ${officeId} and called_at is not null and (on_day = ${today}::date or on_day >= ${today}::date - 31 and helper_at is not null)
      and called_at >= ${today}::date - interval '1 day' order by called_at`.execute(db);
  return rows;
}

/** Times with a helper from a moment on, in order. */
export async function listHelperTimes(db: Reader, officeId: string, from: Date): Promise<VisitRow[]> {
  const { rows } = await sql<VisitRow>`select ${columns} from visits
    where office_id = ${officeId} and helper_at >= ${from} order by helper_at limit 200`.execute(db);
  return rows;
}

/**
 * At which step the person with this slip is; `found` is false where the office gave no such slip.
 * @returns the step from 1 on; null where the claim is over
 */
export async function stepOfSlip(
  db: Reader,
  officeId: string,
  linkCode: string,
): Promise<{ readonly found: boolean; readonly step: number | null }> {
  const visit = await db
    .selectFrom("visits")
    .select("id")
    .where("link_code", "=", linkCode)
    .where("office_id", "=", officeId)
    .executeTakeFirst();
  return visit ? { found: true, step: stepOf(await findStanding(db, visit.id)) } : { found: false, step: null };
}

/** What became of a visit: its claim and step, as states; null where it has no claim. */
export async function findClaimOfVisit(
  db: Reader,
  visitId: string,
): Promise<{
  readonly claimId: string;
  readonly status: string;
  readonly booked: boolean;
  readonly step: number | null;
} | null> {
  const claim = await findStanding(db, visitId);
  return claim && { claimId: claim.claimId, status: claim.status, booked: claim.booked, step: stepOf(claim) };
}

export type Tally = { readonly code: string | null; readonly count: number; readonly sentHome: number };
export type DoorFigures = {
  readonly visits: number;
  readonly sentHome: number;
  readonly today: DoorDay;
  readonly byHour: ReadonlyArray<{ readonly hour: number; readonly count: number; readonly sentHome: number }>;
  readonly byWhy: readonly Tally[];
  readonly byKnew: readonly Tally[];
  readonly byEnding: readonly Tally[];
  /** The newest who were sent home with nothing. */
  readonly sentHomeRows: readonly VisitRow[];
};

/** The door of a branch for its head: from a day on, by hour of the office's clock, why they came, what they knew, how they left. */
export async function findDoorFigures(
  db: Reader,
  { officeId, zone, from, today }: { officeId: string; zone: string; from: string; today: string },
): Promise<DoorFigures> {
  const { rows } = await sql<{ what: string; code: string | null; count: number; home: number }>`
    with v as (select extract(hour from at at time zone ${zone})::int as hour, why, knew, ${ending(today)} as ending
      from visits where office_id = ${officeId} and on_day between ${from}::date and ${today}::date)
    select case when grouping(hour) = 0 then 'hour' when grouping(why) = 0 then 'why' when grouping(knew) = 0 then 'knew'
        when grouping(ending) = 0 then 'ending' else 'all' end as what,
      case when grouping(hour) = 0 then hour::text when grouping(why) = 0 then why when grouping(knew) = 0 then knew when grouping(ending) = 0 then ending end as code,
      count(*) as count, count(*) filter (where ending = 'SENT_HOME') as home
    from v group by grouping sets ((hour), (why), (knew), (ending), ()) order by 1, count(*) desc`.execute(db);
  const tally = (what: string): Tally[] =>
    rows.filter((row) => row.what === what).map(({ code, count, home }) => ({ code, count, sentHome: home }));
  const all = tally("all")[0] ?? { count: 0, sentHome: 0 };
  const { rows: sentHomeRows } = await sql<VisitRow>`select ${columns} from visits where office_id = ${officeId}
    and on_day between ${from}::date and ${today}::date and ${ending(today)} = 'SENT_HOME' order by at desc limit 50`.execute(
    db,
  );
  return {
    visits: all.count,
    sentHome: all.sentHome,
    today: await findDoorDay(db, officeId, today),
    byHour: tally("hour")
      .map(({ code, ...rest }) => ({ hour: Number(code), ...rest }))
      .toSorted((one, other) => one.hour - other.hour),
    byWhy: tally("why"),
    byKnew: tally("knew"),
    byEnding: tally("ending"),
    sentHomeRows,
  };
}
