import { sql } from "kysely";
import type { Reader } from "../../platform/db/database.ts";
import type { Circular, StaffActor } from "../circular.ts";

/** Offices that are late with a circular. */
export type LateOffices = {
  readonly circular: Circular;
  readonly title: { readonly id: string; readonly en: string };
  /** By name. */
  readonly offices: readonly string[];
};

/** Who is late and still not done: for a region its branches, for head office every office; nothing for anybody else. */
export async function lateOffices(db: Reader, { role, officeId }: StaffActor): Promise<LateOffices[]> {
  if (role !== "REGION_RELAY" && role !== "HEAD_POLICY") return [];
  const region = role === "REGION_RELAY" ? officeId : null;
  const { rows } = await sql<LateOffices>`
    select json_build_object('about', about, 'id', circular_id) as circular, title, array_agg(name order by name) as offices
    from circular_cascade where stands and escalated_at is not null and relayed_at is null and acknowledged_at is null
      and (${region}::uuid is null or region_id = ${region}::uuid)
    group by about, circular_id, title order by min(due_on), circular_id limit 20`.execute(db);
  return rows;
}
