import { sql } from "kysely";
import { workingDaysUntil } from "../entitlement/index.ts";
import { parseDay } from "../platform/day.ts";
import type { Reader } from "../platform/db/database.ts";
import { percentile } from "./percentile.rules.ts";

/** What the public page of the service's health says; numbers of the last 90 days, no person. */
export type ServiceHealth = {
  readonly offices: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly zone: string;
    /** The next interview that anybody can choose now; null where none is planned and free. */
    readonly nextFree: Date | null;
    /** Calendar days from sending to the interview: half waited so long at most. Null where nobody was heard yet. */
    readonly waitDays: number | null;
    readonly heard: number;
  }>;
  /** Working days from a complete file to the money: half, and nine of ten, waited so long at most. */
  readonly paid: {
    readonly count: number;
    readonly half: number | null;
    readonly nineOfTen: number | null;
    /** Paid by the day that was promised first. */
    readonly kept: number;
  };
};

/** @param now office time @param soonest what begins before is too soon to be chosen */
export async function findServiceHealth(
  db: Reader,
  { now, soonest }: { readonly now: Date; readonly soonest: Date },
): Promise<ServiceHealth> {
  const since = new Date(now.getTime() - 90 * 86_400_000);
  const [offices, waits, paid] = await Promise.all([
    sql<{ id: string; name: string; zone: string; next_free: Date | null }>`
      select o.id, o.name, o.zone, f.starts_at as next_free from claim_offices o
      left join lateral (select starts_at from health_free_times where office_id = o.id and starts_at > ${soonest} order by starts_at limit 1) f on true
      order by o.name`.execute(db),
    sql<{ office_id: string; days: number; count: number }>`
      select office_id, greatest(0, floor(extract(epoch from held_at - submitted_at) / 86400))::int as days, count(*)::int as count
      from health_waits where held_at > ${since} and held_at <= ${now} group by 1, 2`.execute(db),
    sql<{ complete_on: string; paid_on: string; kept: boolean; count: number }>`
      select complete_on, paid_on, paid_on <= promised_on as kept, count(*)::int as count from health_payments
      where paid_at > ${since} and paid_on > ${since}::date group by 1, 2, 3`.execute(db),
  ]);
  const waitsOf = Map.groupBy(waits.rows, (row) => row.office_id);
  const days = paid.rows.map(({ complete_on, paid_on, count }) => ({
    value: workingDaysUntil(parseDay(complete_on)!, parseDay(paid_on)!),
    count,
  }));
  const sum = (rows: ReadonlyArray<{ readonly count: number }>): number =>
    rows.reduce((total, { count }) => total + count, 0);
  return {
    offices: offices.rows.map(({ id, name, zone, next_free }) => {
      const seen = waitsOf.get(id) ?? [];
      return {
        id,
        name,
        zone,
        nextFree: next_free,
        waitDays: percentile(
          seen.map((row) => ({ value: row.days, count: row.count })),
          0.5,
        ),
        heard: sum(seen),
      };
    }),
    paid: {
      count: sum(paid.rows),
      half: percentile(days, 0.5),
      nineOfTen: percentile(days, 0.9),
      kept: sum(paid.rows.filter(({ kept }) => kept)),
    },
  };
}
