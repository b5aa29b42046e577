import { sql } from "kysely";
import type { Reader, Tx } from "../../platform/db/database.ts";
import type { DisturbedPart } from "./incident.ts";

export type NewIncident = {
  readonly id: string;
  readonly part: DisturbedPart;
  readonly words: { readonly id: string; readonly en: string };
  readonly by: string;
  readonly at: Date;
};

/** @returns false where one is open for this part: nothing is written then */
export async function insertIncident(tx: Tx, { id, part, words, by, at }: NewIncident): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into incidents (id, part, words_id, words_en, began_at, declared_by)
    values (${id}, ${part}, ${words.id}, ${words.en}, ${at}, ${by}) on conflict (part) where ended_at is null do nothing`.execute(
    tx,
  );
  return numAffectedRows === 1n;
}

/** @returns the part that is well again, or null where there is no such open incident */
export async function closeIncident(tx: Tx, id: string, by: string, at: Date): Promise<string | null> {
  const { rows } = await sql<{ part: string }>`
    update incidents set ended_at = greatest(${at}::timestamptz, began_at), ended_by = ${by} where id = ${id} and ended_at is null returning part`.execute(
    tx,
  );
  return rows[0]?.part ?? null;
}

/** Those that ended before. @returns how many were deleted, at most `limit` */
export async function deleteIncidentsBefore(db: Reader, before: Date, limit: number): Promise<number> {
  const result = await sql`delete from incidents where id in
    (select id from incidents where ended_at < ${before} limit ${limit})`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}
