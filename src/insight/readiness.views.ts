import { sql } from "kysely";
import type { Reader } from "../platform/db/database.ts";
import type { Sign, Signs } from "./readiness.rules.ts";

/** An office's signs of one month. */
export type OfficeSigns = { readonly officeId: string; readonly signs: Signs };

/**
 * What happened in a month, by office, in one query of the SQL function `readiness_signs`: each sign reads the rows of these days only.
 * @param officeIds these only; null: every office
 * @param from first day, `YYYY-MM-DD` @param until last day
 */
export async function findReadiness(
  db: Reader,
  {
    officeIds,
    from,
    until,
  }: { readonly officeIds: readonly string[] | null; readonly from: string; readonly until: string },
): Promise<readonly OfficeSigns[]> {
  const { rows } = await sql<{ office_id: string; sign: Sign; good: number; total: number }>`
    select office_id, sign, good::int as good, total::int as total
    from readiness_signs(${from}::date, ${until}::date, ${officeIds}::uuid[])`.execute(db);
  return [...Map.groupBy(rows, (row) => row.office_id)].map(([officeId, seen]) => ({
    officeId,
    signs: Object.fromEntries(seen.map(({ sign, good, total }) => [sign, { good, total }])),
  }));
}

/** All offices taken together. */
export function together(offices: readonly OfficeSigns[]): Signs {
  const sum: Partial<Record<Sign, { good: number; total: number }>> = {};
  for (const { signs } of offices)
    for (const [sign, { good, total }] of Object.entries(signs) as Array<[Sign, { good: number; total: number }]>) {
      const known = (sum[sign] ??= { good: 0, total: 0 });
      known.good += good;
      known.total += total;
    }
  return sum;
}
