import { sql } from "kysely";
import type { Reader } from "../../platform/db/database.ts";
import type { DisturbedPart, Incident } from "./incident.ts";

/** Open ones first, then those that ended since a moment, newest first. */
export async function listIncidents(db: Reader, since: Date): Promise<Incident[]> {
  const { rows } = await sql<{
    id: string;
    part: DisturbedPart;
    words_id: string;
    words_en: string;
    began_at: Date;
    ended_at: Date | null;
  }>`
    select id, part, words_id, words_en, began_at, ended_at from incidents where ended_at is null or ended_at > ${since}
    order by ended_at is not null, began_at desc limit 50`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    part: row.part,
    words: { id: row.words_id, en: row.words_en },
    beganAt: row.began_at,
    endedAt: row.ended_at,
  }));
}
