import { sql } from "kysely";
import type { Storage } from "../evidence/index.ts";
import type { Db, Tx } from "../platform/db/database.ts";
import { newId } from "../platform/ids.ts";
import type { ExerciseKind, Scene } from "./exercise.ts";

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
  exercise: {
    readonly claimId: string;
    readonly staffId: string;
    readonly kind: ExerciseKind;
    readonly about: string | null;
    readonly policy: string;
    readonly at: Date;
    readonly interview?: { readonly id: string; readonly scene: Scene };
  },
): Promise<void> {
  const { claimId, staffId, kind, about, policy, at, interview } = exercise;
  await sql`insert into practice.exercises (claim_id, staff_id, kind, about, policy, dealt_at, interview_id, scene)
    values (${claimId}, ${staffId}, ${kind}, ${about}, ${policy}, ${at}, ${interview?.id ?? null}, ${interview ? JSON.stringify(interview.scene) : null}::jsonb)`.execute(
    tx,
  );
}

/** One more free time of an officer, five minutes long, after all that they have: in practice no hour is closed. */
export async function addPracticeTime(
  db: Db,
  officer: { readonly staffId: string; readonly officeId: string; readonly at: Date },
): Promise<Date> {
  const { staffId, officeId, at } = officer;
  const { rows } = await sql<{ starts_at: Date }>`
    insert into slots (id, officer_id, office_id, starts_at, ends_at, part, opened_at)
    select ${newId()}, ${staffId}, ${officeId}, next.at, next.at + interval '5 minutes', 'DAY', ${at}
    from (select greatest(date_bin('5 minutes', ${at}::timestamptz, 'epoch'), coalesce(max(starts_at), 'epoch')) + interval '5 minutes' as at
      from slots where officer_id = ${staffId}) next returning starts_at`.execute(db);
  return rows[0]!.starts_at;
}

/** Takes away the oldest exercises that were dealt before a moment, so many at most. */
export async function sweepExercises(db: Db, before: Date, limit: number): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ claim_id: string }>`
      select claim_id from practice.exercises where dealt_at < ${before} order by dealt_at limit ${limit} for update skip locked`.execute(
      tx,
    );
    await removeExercises(
      tx,
      rows.map(({ claim_id }) => claim_id),
    );
  });
}

/** Takes exercises away with all that hangs on them: person, claim, papers, booked time. */
export async function removeExercises(tx: Tx, claims: readonly string[]): Promise<void> {
  await sql`delete from practice.papers where key::text in (select storage_key from documents where claim_id = any(${claims}::uuid[]))`.execute(
    tx,
  );
  await sql`delete from slots where id in (select slot_id from appointments where claim_id = any(${claims}::uuid[]))`.execute(
    tx,
  );
  // The rest falls with the person: in this schema whatever belongs to something goes with it.
  await sql`delete from members where id in (select member_id from claims where id = any(${claims}::uuid[]))`.execute(
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
