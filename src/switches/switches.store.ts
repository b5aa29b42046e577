import { sql } from "kysely";
import type { Tx } from "../platform/db/database.ts";
import type { Part } from "./switch.ts";

export type NewSwitch = {
  readonly id: string;
  readonly part: Part;
  readonly owner: string;
  /** Ids of branches; null for everywhere. */
  readonly offices: readonly string[] | null;
  readonly reason: string;
  readonly beginsOn: string;
  readonly endsOn: string;
  readonly at: Date;
  /** The switch that this one changes; null for a new one. */
  readonly follows: string | null;
};

/** Ends what is past its last day, and writes the new one. @returns false where the part has an open switch: nothing is written then */
export async function insertSwitch(tx: Tx, row: NewSwitch): Promise<boolean> {
  await sql`update part_switches set ended_at = ${row.at}, ended_by = ${row.owner} where part = ${row.part} and ended_at is null and ends_on < ${row.beginsOn}`.execute(
    tx,
  );
  const { numAffectedRows } = await sql`
    insert into part_switches (id, part, owner, everywhere, reason, begins_on, ends_on, made_at, follows)
    values (${row.id}, ${row.part}, ${row.owner}, ${row.offices === null}, ${row.reason}, ${row.beginsOn}, ${row.endsOn}, ${row.at}, ${row.follows})
    on conflict (part) where ended_at is null do nothing`.execute(tx);
  if (numAffectedRows === 0n) return false;
  await sql`insert into part_switch_offices (switch_id, office_id) select distinct ${row.id}::uuid, office from unnest(${row.offices ?? []}::uuid[]) as office`.execute(
    tx,
  );
  return true;
}

/** An open switch, its row locked; null where there is none. */
export async function lockSwitch(tx: Tx, id: string): Promise<{ part: Part; beginsOn: string } | null> {
  const { rows } = await sql<{ part: Part; beginsOn: string }>`
    select part, begins_on as "beginsOn" from part_switches where id = ${id} and ended_at is null for update`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** @returns the part that is off now, or null where there is no such open switch */
export async function closeSwitch(tx: Tx, id: string, by: string, why: string, at: Date): Promise<string | null> {
  const { rows } = await sql<{ part: string }>`
    update part_switches set ended_at = ${at}, ended_by = ${by}, ended_why = ${why} where id = ${id} and ended_at is null returning part`.execute(
    tx,
  );
  return rows[0]?.part ?? null;
}
