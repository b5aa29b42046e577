import { sql } from "kysely";
import type { Reader } from "../../platform/db/database.ts";

/** The branch head's page, of one office and one day of its own. Counts, codes and officers' names; nothing of claimants. */
export type BranchDay = {
  readonly open: {
    readonly first: number;
    readonly second: number;
    readonly interview: number;
    readonly claimant: number;
  };
  readonly atRisk: ReadonlyArray<{
    readonly claimId: string;
    readonly code: string;
    readonly promiseOn: string;
    readonly openedOn: string;
    readonly stage: string;
    readonly waitingFor: string | null;
    readonly holderId: string | null;
    readonly holder: string | null;
  }>;
  readonly riskCount: number;
  readonly oldest: { readonly code: string; readonly enteredAt: Date; readonly stage: string } | null;
  readonly officers: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly role: string;
    readonly done: number;
    readonly onDesk: number;
  }>;
  /** Verified first and decided, day by day, oldest first. */
  readonly days: ReadonlyArray<{ readonly day: string; readonly came: number; readonly decided: number }>;
};

/**
 * What the branch head sees today.
 * @param today the office's day, `YYYY-MM-DD`
 * @param riskUntil promises up to this day that are not decided yet are at risk
 */
export async function findBranchDay(
  db: Reader,
  ask: { readonly officeId: string; readonly today: string; readonly riskUntil: string; readonly zone: string },
): Promise<BranchDay> {
  const { officeId, today, zone } = ask;
  const [open, atRisk, oldest, officers, days] = await Promise.all([
    sql<{ first: number; second: number; interview: number; claimant: number; risk: number }>`
      select count(*) filter (where stage = 'FIRST') as first, count(*) filter (where stage = 'SECOND') as second,
        count(*) filter (where waiting_for = 'INTERVIEW') as interview, count(*) filter (where waiting_for = 'CLAIMANT') as claimant,
        count(*) filter (where promise_on <= ${ask.riskUntil}::date) as risk
      from cases where office_id = ${officeId} and stage <> 'CLOSED'`.execute(db),
    sql<BranchDay["atRisk"][number]>`
      select claim_id as "claimId", code, promise_on as "promiseOn", opened_on as "openedOn", stage, waiting_for as "waitingFor", assigned_to as "holderId", holder
      from casework_queue where office_id = ${officeId} and promise_on <= ${ask.riskUntil}::date order by promise_on, entered_at, claim_id limit 20`.execute(
      db,
    ),
    sql<{ code: string; enteredAt: Date; stage: string }>`
      select code, entered_at as "enteredAt", stage from casework_queue where office_id = ${officeId} and stage in ('FIRST', 'SECOND') order by entered_at limit 1`.execute(
      db,
    ),
    sql<
      BranchDay["officers"][number]
    >`select officer_id as id, name, role, sum(done)::int as done, sum(on_desk)::int as "onDesk" from casework_officer_work
      where office_id = ${officeId} and (day is null or day = ${today}::date) group by 1, 2, 3 order by role, name`.execute(
      db,
    ),
    sql<{ day: string; came: number; decided: number }>`
      select day::date as day, (select count(*)::int from cases where office_id = ${officeId} and opened_on = day::date) as came,
        (select count(*)::int from cases where office_id = ${officeId} and second_done_at >= day::timestamp at time zone ${zone} and second_done_at < (day + interval '1 day')::timestamp at time zone ${zone}) as decided
      from generate_series(${today}::date - 13, ${today}::date, interval '1 day') as day where extract(isodow from day) <= 5 order by day`.execute(
      db,
    ),
  ]);
  const counts = open.rows[0]!;
  return {
    open: { first: counts.first, second: counts.second, interview: counts.interview, claimant: counts.claimant },
    riskCount: counts.risk,
    atRisk: atRisk.rows,
    oldest: oldest.rows[0] ?? null,
    officers: officers.rows,
    days: days.rows,
  };
}

/** An officer's own day: how many they finished, day by day, the last one today. */
export async function findOfficerDays(
  db: Reader,
  ask: { readonly officerId: string; readonly today: string },
): Promise<ReadonlyArray<{ readonly day: string; readonly done: number }>> {
  const { rows } = await sql<{ day: string; done: number }>`
    select day::date as day, coalesce((select sum(done)::int from casework_officer_work where officer_id = ${ask.officerId} and casework_officer_work.day = days.day::date), 0) as done
    from generate_series(${ask.today}::date - 7, ${ask.today}::date, interval '1 day') as days (day)
    where extract(isodow from day) <= 5 or day::date = ${ask.today}::date order by day`.execute(db);
  return rows.slice(-6);
}
