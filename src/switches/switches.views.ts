import { sql } from "kysely";
import type { Reader } from "../platform/db/database.ts";
import type { Part } from "./switch.ts";

/** Whether a part is on in an office on a day (`YYYY-MM-DD`). */
export async function isSwitchedOn(db: Reader, part: Part, officeId: string, today: string): Promise<boolean> {
  const { rows } = await sql<{ on: boolean }>`
    select exists (select from part_switches s where s.part = ${part} and s.ended_at is null and ${today}::date between s.begins_on and s.ends_on
      and (s.everywhere or exists (select from part_switch_offices o where o.switch_id = s.id and o.office_id = ${officeId}))) as on`.execute(
    db,
  );
  return rows[0]!.on;
}

export type Switch = {
  readonly id: string;
  readonly part: Part;
  readonly everywhere: boolean;
  /** Names, by name. */
  readonly offices: readonly string[];
  readonly officeIds: readonly string[];
  readonly owner: string;
  readonly reason: string;
  readonly beginsOn: string;
  readonly endsOn: string;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
  /** Why it was switched off; null where nobody said so. */
  readonly endedWhy: string | null;
};

/** Every switch that ever was, open ones first, then the latest. */
export async function listSwitches(db: Reader): Promise<Switch[]> {
  const { rows } = await sql<Switch>`
    select id, part, everywhere, office_names as offices, office_ids as "officeIds", owner_name as owner, reason, begins_on as "beginsOn", ends_on as "endsOn",
      ended_at as "endedAt", ended_by_name as "endedBy", ended_why as "endedWhy"
    from part_switch_list order by ended_at is not null, made_at desc limit 100`.execute(db);
  return rows;
}
