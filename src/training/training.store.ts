import { sql } from "kysely";
import type { Reader, Tx } from "../platform/db/database.ts";
import type { Course } from "./course.ts";

type CourseRow = Awaited<ReturnType<typeof selectCourse>>;
const selectCourse = (db: Reader, id: string) =>
  db.selectFrom("courses").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

export const toCourse = (row: CourseRow): Course => ({
  id: row.id,
  kind: row.kind as Course["kind"],
  policyId: row.policy_id,
  title: row.title as unknown as Course["title"],
  changes: row.changes as unknown as Course["changes"],
  examples: row.examples as unknown as Course["examples"],
  questions: row.questions as unknown as Course["questions"],
  version: row.version,
  withdrawn: row.withdrawn_at !== null,
});

/** A course, locked until the transaction ends; null where there is none. */
export async function lockCourse(tx: Tx, id: string): Promise<Course | null> {
  const row = await tx.selectFrom("courses").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row ? toCourse(row) : null;
}

/** @returns false where this policy has a course already */
export async function insertCourse(
  tx: Tx,
  course: Omit<Course, "version" | "withdrawn"> & { readonly comparedWith: string | null },
  at: Date,
): Promise<boolean> {
  const row = await tx
    .insertInto("courses")
    .values({
      id: course.id,
      kind: course.kind,
      policy_id: course.policyId,
      compared_with: course.comparedWith,
      title: JSON.stringify(course.title),
      changes: JSON.stringify(course.changes),
      examples: JSON.stringify(course.examples),
      questions: JSON.stringify(course.questions),
      made_at: at,
    })
    .onConflict((conflict) => conflict.column("policy_id").doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Puts new questions in place of the present ones, which are kept as they were. */
export async function writeQuestions(
  tx: Tx,
  id: string,
  edit: { questions: Course["questions"]; by: string | null; at: Date },
): Promise<void> {
  await sql`insert into course_wordings (course_id, version, questions, written_by, written_at)
    select id, version, questions, edited_by, coalesce(edited_at, made_at) from courses where id = ${id}`.execute(tx);
  await sql`update courses set questions = ${JSON.stringify(edit.questions)}::jsonb, version = version + 1, edited_by = ${edit.by},
    edited_at = ${edit.by === null ? null : edit.at}, made_at = ${edit.by === null ? edit.at : sql.ref("made_at")} where id = ${id}`.execute(
    tx,
  );
}

/** Whether a course is told against another policy than this one; locks it. Null where there is none, or it was withdrawn. */
export async function lockComparison(
  tx: Tx,
  policyId: string,
): Promise<{ id: string; comparedWith: string | null } | null> {
  const row = await tx
    .selectFrom("courses")
    .select(["id", "compared_with"])
    .where("policy_id", "=", policyId)
    .where("withdrawn_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
  return row ? { id: row.id, comparedWith: row.compared_with } : null;
}

/** What a course teaches, told against another policy. */
export async function writeComparison(
  tx: Tx,
  id: string,
  { changes, examples, comparedWith }: Pick<Course, "changes" | "examples"> & { readonly comparedWith: string },
): Promise<void> {
  await sql`update courses set changes = ${JSON.stringify(changes)}::jsonb, examples = ${JSON.stringify(examples)}::jsonb,
    compared_with = ${comparedWith} where id = ${id}`.execute(tx);
}

/** @returns the course, or null where the policy has none or it was withdrawn before */
export async function markWithdrawn(tx: Tx, policyId: string, at: Date): Promise<string | null> {
  const row = await tx
    .updateTable("courses")
    .set({ withdrawn_at: at })
    .where("policy_id", "=", policyId)
    .where("withdrawn_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Who trains an office; null where it has nobody. */
export async function findTrainer(db: Reader, officeId: string): Promise<string | null> {
  const row = await db
    .selectFrom("training_trainers")
    .select("staff_id")
    .where("office_id", "=", officeId)
    .executeTakeFirst();
  return row?.staff_id ?? null;
}

export async function hasCertificate(db: Reader, courseId: string, staffId: string): Promise<boolean> {
  const row = await db
    .selectFrom("certificates")
    .select("score")
    .where("course_id", "=", courseId)
    .where("staff_id", "=", staffId)
    .executeTakeFirst();
  return row !== undefined;
}

export type Attempt = {
  readonly id: string;
  readonly courseId: string;
  readonly staffId: string;
  readonly courseVersion: number;
  readonly answers: Readonly<Record<string, string>>;
  readonly score: number;
  readonly passed: boolean;
  readonly at: Date;
};

export async function insertAttempt(tx: Tx, attempt: Attempt): Promise<void> {
  await tx
    .insertInto("quiz_attempts")
    .values({
      id: attempt.id,
      course_id: attempt.courseId,
      staff_id: attempt.staffId,
      course_version: attempt.courseVersion,
      answers: JSON.stringify(attempt.answers),
      score: attempt.score,
      passed: attempt.passed,
      at: attempt.at,
    })
    .execute();
}

export async function insertCertificate(tx: Tx, { courseId, staffId, score, at }: Attempt): Promise<void> {
  await tx
    .insertInto("certificates")
    .values({ course_id: courseId, staff_id: staffId, score, issued_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** @param trainer `roles` are those who may sit a quiz: another trainer could never pass first. @returns false where this person does not work in this office */
export async function writeTrainer(
  tx: Tx,
  trainer: { officeId: string; staffId: string; roles: readonly string[]; by: string; at: Date },
): Promise<boolean> {
  const { rows } = await sql<{ office_id: string }>`
    insert into office_trainers (office_id, staff_id, named_by, named_at)
    select office_id, id, ${trainer.by}, ${trainer.at} from staff
    where id = ${trainer.staffId} and office_id = ${trainer.officeId} and disabled_at is null and role = any(${[...trainer.roles]}::text[])
    on conflict (office_id) do update set staff_id = excluded.staff_id, named_by = excluded.named_by, named_at = excluded.named_at
    returning office_id`.execute(tx);
  return rows.length > 0;
}

/** @returns how many of these people work in the office and were not recorded for this day before */
export async function insertAttendances(
  tx: Tx,
  session: { courseId: string; officeId: string; heldOn: string; people: readonly string[]; by: string; at: Date },
): Promise<number> {
  const { rows } = await sql<{ staff_id: string }>`
    insert into attendances (course_id, staff_id, held_on, recorded_by, recorded_at)
    select ${session.courseId}, id, ${session.heldOn}, ${session.by}, ${session.at} from staff
    where id = any(${[...session.people]}::uuid[]) and office_id = ${session.officeId}
    on conflict do nothing returning staff_id`.execute(tx);
  return rows.length;
}

/** @returns how many were deleted, at most `limit` */
export async function deleteSittingsBefore(db: Reader, before: Date, limit: number): Promise<number> {
  const result = await sql`delete from quiz_attempts where id in
    (select id from quiz_attempts where at < ${before} limit ${limit})`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}

/** Of live sessions held before this day, `YYYY-MM-DD`. @returns how many were deleted, at most `limit` */
export async function deleteAttendancesBefore(db: Reader, day: string, limit: number): Promise<number> {
  const result = await sql`delete from attendances where (course_id, staff_id, held_on) in
    (select course_id, staff_id, held_on from attendances where held_on < ${day}::date limit ${limit})`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}
