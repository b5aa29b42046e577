import { sql } from "kysely";
import type { Storage } from "../evidence/index.ts";
import type { Db, Tx } from "../platform/db/database.ts";
import type { ExerciseKind } from "./exercise.ts";

export type PracticeOfficer = { readonly id: string; readonly name: string; readonly role: string };

/** The people of a practice office: who practises, and the colleague whose work lies before theirs. Nobody signs in here. */
export async function writePeople(tx: Tx, officeId: string, people: readonly PracticeOfficer[]): Promise<void> {
  for (const { id, name, role } of people) {
    await sql`insert into staff (id, username, name, role, office_id, password_hash, totp_sealed) values (${id}, ${id}, ${name}, ${role}, ${officeId}, '-', '-')
      on conflict (id) do update set name = excluded.name, role = excluded.role`.execute(tx);
  }
}

export async function insertExercise(
  tx: Tx,
  exercise: { readonly claimId: string; readonly staffId: string; readonly kind: ExerciseKind; readonly at: Date },
): Promise<void> {
  await sql`insert into practice.exercises (claim_id, staff_id, kind, dealt_at) values (${exercise.claimId}, ${exercise.staffId}, ${exercise.kind}, ${exercise.at})`.execute(
    tx,
  );
}

/**
 * Whether this is the only one that now deals to this officer. Who died while dealing is forgotten after half a minute.
 */
export async function beginDealing(db: Db, staffId: string): Promise<boolean> {
  const { rows } = await sql`insert into practice.dealings (staff_id) values (${staffId})
    on conflict (staff_id) do update set begun_at = now() where dealings.begun_at < now() - interval '30 seconds' returning staff_id`.execute(
    db,
  );
  return rows.length > 0;
}

export async function endDealing(db: Db, staffId: string): Promise<void> {
  await sql`delete from practice.dealings where staff_id = ${staffId}`.execute(db);
}

/** Where the papers of exercises lie: in the practice schema itself, so that they go with it. */
export const paperStorage = (db: Db): Storage => ({
  put: async (key, sealed) => {
    await sql`insert into practice.papers (key, sealed) values (${key}, ${sealed})`.execute(db);
  },
  get: async (key) => {
    const { rows } = await sql<{ sealed: Buffer }>`select sealed from practice.papers where key = ${key}`.execute(db);
    if (!rows[0]) throw new Error("There is no such paper in the practice office");
    return rows[0].sealed;
  },
  remove: async (key) => {
    await sql`delete from practice.papers where key = ${key}`.execute(db);
  },
});
