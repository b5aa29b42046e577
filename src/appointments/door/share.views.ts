import { sql } from "kysely";
import type { ServiceRules } from "../../entitlement/index.ts";
import type { Reader } from "../../platform/db/database.ts";
import { onlineShareOn } from "./share.rules.ts";
import { listShares } from "./share.store.ts";

export type BranchShare = {
  /** In per cent, on the day that was asked about. */
  readonly percent: number;
  /** The next day on which an officer of the branch interviews, after today; null where none is planned. */
  readonly next: {
    readonly day: string;
    readonly officers: number;
    readonly times: number;
    readonly online: number;
    readonly door: number;
    /** In the lunch break and in the evening: always online. */
    readonly outside: number;
  } | null;
  /** Newest first. */
  readonly history: ReadonlyArray<{
    readonly fromDay: string;
    readonly percent: number;
    readonly reason: string;
    readonly by: string;
    readonly at: Date;
  }>;
};

/** How a branch shares its interview times: for its head. @param today the office's day */
export async function findBranchShare(
  db: Reader,
  quota: ServiceRules["quota"],
  { officeId, zone, today }: { readonly officeId: string; readonly zone: string; readonly today: string },
): Promise<BranchShare> {
  const next = await sql<NonNullable<BranchShare["next"]>>`
    select (starts_at at time zone ${zone})::date as day, count(distinct officer_id) as officers, count(*) as times,
      count(*) filter (where part = 'DAY' and kept_for = 'ONLINE') as online, count(*) filter (where kept_for = 'DOOR') as door,
      count(*) filter (where part <> 'DAY') as outside
    from slots where office_id = ${officeId} and starts_at >= ((${today}::date + 1)::timestamp at time zone ${zone})
    group by 1 order by 1 limit 1`.execute(db);
  const history = await db
    .selectFrom("office_share_history")
    .select(["from_day", "online_percent", "reason", "set_by_name", "set_at"])
    .where("office_id", "=", officeId)
    .orderBy("id", "desc")
    .limit(20)
    .execute();
  return {
    percent: onlineShareOn(quota, await listShares(db), officeId, today),
    next: next.rows[0] ?? null,
    history: history.map((row) => ({
      fromDay: row.from_day!,
      percent: row.online_percent!,
      reason: row.reason!,
      by: row.set_by_name!,
      at: row.set_at!,
    })),
  };
}
