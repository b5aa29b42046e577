import { sql } from "kysely";
import type { Reader } from "../platform/db/database.ts";
import type { StaffActor } from "../policies/index.ts";
import type { Both, Course } from "./course.ts";
import { toCourse } from "./training.store.ts";

/** A course on somebody's list. */
export type MyCourse = {
  readonly id: string;
  readonly kind: Course["kind"];
  readonly policyId: string | null;
  readonly title: Both;
  /** WIB day from which the certificate is needed; null where nothing hangs on it. */
  readonly neededFrom: string | null;
  readonly withdrawn: boolean;
  readonly score: number | null;
  readonly certifiedAt: Date | null;
  readonly tries: number;
  /** The office's trainer has passed, or is this person. */
  readonly open: boolean;
  readonly trainer: boolean;
};

/** The courses of an officer: those still to be taken first, then the latest. */
export async function coursesFor(db: Reader, actor: StaffActor): Promise<MyCourse[]> {
  const { rows } = await sql<MyCourse>`
    select c.id, c.kind, c.policy_id as "policyId", c.title, v.effective_from as "neededFrom", c.withdrawn_at is not null as withdrawn,
      own.score, own.issued_at as "certifiedAt",
      (select count(*)::int from quiz_attempts a where a.course_id = c.id and a.staff_id = ${actor.id}) as tries,
      (t.staff_id is null or t.staff_id = ${actor.id} or exists (select from certificates k where k.course_id = c.id and k.staff_id = t.staff_id)) as open,
      coalesce(t.staff_id = ${actor.id}, false) as trainer
    from courses c left join policy_versions v on v.id = c.policy_id
    left join certificates own on own.course_id = c.id and own.staff_id = ${actor.id}
    left join training_trainers t on t.office_id = ${actor.officeId}
    order by own.score is not null, c.withdrawn_at is not null, c.made_at desc limit 100`.execute(db);
  return rows;
}

/** A course with its questions and answers; doors show the right ones only to trainers and after an attempt. */
export async function findCourse(db: Reader, id: string): Promise<Course | null> {
  const row = await db.selectFrom("courses").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? toCourse(row) : null;
}

/** Published policies whose course is still to be made. */
export async function listUncoursed(db: Reader): Promise<string[]> {
  const rows = await db.selectFrom("training_uncoursed").select("policy_id").execute();
  return rows.map(({ policy_id }) => policy_id!);
}

export async function findCourseOfPolicy(db: Reader, policyId: string): Promise<Course | null> {
  const row = await db.selectFrom("courses").selectAll().where("policy_id", "=", policyId).executeTakeFirst();
  return row ? toCourse(row) : null;
}

/** The latest attempt of somebody, to tell right answers from wrong ones; null where there is none. */
export async function lastAttempt(
  db: Reader,
  courseId: string,
  staffId: string,
): Promise<{
  answers: Readonly<Record<string, string>>;
  score: number;
  passed: boolean;
  at: Date;
  courseVersion: number;
} | null> {
  const row = await db
    .selectFrom("quiz_attempts")
    .select(["answers", "score", "passed", "at", "course_version as courseVersion"])
    .where("course_id", "=", courseId)
    .where("staff_id", "=", staffId)
    .orderBy("at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? { ...row, answers: row.answers as unknown as Record<string, string> } : null;
}

/** The questions of a course as somebody sat them: those of now, or of an earlier version. */
export async function questionsAt(db: Reader, course: Course, version: number): Promise<Course["questions"]> {
  if (version === course.version) return course.questions;
  const { rows } = await sql<{ questions: Course["questions"] }>`
    select questions from course_wordings where course_id = ${course.id} and version = ${version}`.execute(db);
  return rows[0]?.questions ?? course.questions;
}

/** Questions as they were before an edit; `by` is null for those made from the difference. */
export type Wording = {
  readonly version: number;
  readonly questions: Course["questions"];
  readonly by: string | null;
  readonly at: Date;
};

/** Earlier questions of a course, the latest first. */
export async function earlierWordings(db: Reader, courseId: string): Promise<Wording[]> {
  const { rows } = await sql<Wording>`
    select version, questions, written_by_name as by, written_at as at from course_wording_list
    where course_id = ${courseId} order by version desc limit 20`.execute(db);
  return rows;
}

export type TrainedPerson = {
  readonly staffId: string;
  readonly name: string;
  readonly role: string;
  readonly trainer: boolean;
  readonly score: number | null;
  readonly certifiedAt: Date | null;
  readonly triedAt: Date | null;
  readonly attended: readonly string[];
};

/** Who of an office must take a course, and how far each is; the trainer first. */
export async function peopleOfOffice(db: Reader, courseId: string, officeId: string): Promise<TrainedPerson[]> {
  const { rows } = await sql<TrainedPerson>`
    select staff_id as "staffId", name, role, coalesce(trainer, false) as trainer, score, issued_at as "certifiedAt", tried_at as "triedAt",
      coalesce((select json_agg(held_on order by held_on) from attendances a where a.course_id = p.course_id and a.staff_id = p.staff_id), '[]') as attended
    from training_people p where course_id = ${courseId} and office_id = ${officeId}
    order by trainer desc nulls last, role, name`.execute(db);
  return rows;
}

export type OfficeTraining = {
  readonly officeId: string;
  readonly name: string;
  readonly people: number;
  readonly certified: number;
  readonly trainerCertified: boolean;
  /** When the last of them passed; null while somebody has not. */
  readonly trainedAt: Date | null;
  /** Desk hours a week of those who work on claims and lack the certificate, from the first day on. */
  readonly hoursMissing: number;
  /** Desk hours a week of all who work on claims there. */
  readonly hoursInAll: number;
};

/**
 * How far every office is with a course, the least prepared first: what is coming from its first day on.
 * @param hoursAWeek of one officer (`weekHours`). Not the planned shifts: those reach a week ahead, and a second verifier has none
 */
export async function trainingBoard(db: Reader, courseId: string, hoursAWeek: number): Promise<OfficeTraining[]> {
  const { rows } = await sql<OfficeTraining>`
    select office_id as "officeId", office_name as name, count(*)::int as people, count(score)::int as certified,
      coalesce(bool_or(trainer and score is not null), false) as "trainerCertified",
      case when count(score) = count(*) then max(issued_at) end as "trainedAt",
      (${hoursAWeek}::int * count(*) filter (where score is null and role in ('CS', 'PENATA_MADYA')))::int as "hoursMissing",
      (${hoursAWeek}::int * count(*) filter (where role in ('CS', 'PENATA_MADYA')))::int as "hoursInAll"
    from training_people
    where course_id = ${courseId} group by office_id, office_name
    order by count(score)::numeric / count(*), office_name`.execute(db);
  return rows;
}

/** A certificate that somebody lacks, and the WIB day from which it is needed. */
export type MissingCertificate = { readonly courseId: string; readonly title: Both; readonly neededFrom: string };

/** Which certificates an officer lacks, of rules published and not withdrawn; the one needed soonest first. */
export async function missingCertificates(db: Reader, staffId: string): Promise<MissingCertificate[]> {
  const { rows } = await sql<MissingCertificate>`
    select c.id as "courseId", c.title, v.effective_from as "neededFrom"
    from training_unheld u join courses c on c.policy_id = u.policy_id join policy_versions v on v.id = u.policy_id
    where u.staff_id = ${staffId} order by v.effective_from limit 3`.execute(db);
  return rows;
}

/** What an office is not ready for: a rule, from when, and how many of those who work on claims lack its certificate. */
export type Unprepared = MissingCertificate & { readonly workers: number; readonly without: number };

/** The rules for which somebody of an office who works on claims lacks the certificate; the soonest first. */
export async function unpreparedIn(db: Reader, officeId: string): Promise<Unprepared[]> {
  const { rows } = await sql<Unprepared>`
    select c.id as "courseId", c.title, v.effective_from as "neededFrom", count(*)::int as workers,
      (count(*) filter (where p.score is null))::int as without
    from courses c join policy_versions v on v.id = c.policy_id
    join training_people p on p.course_id = c.id and p.office_id = ${officeId} and p.role in ('CS', 'PENATA_MADYA')
    where c.withdrawn_at is null group by c.id, c.title, v.effective_from
    having count(*) filter (where p.score is null) > 0 order by v.effective_from limit 3`.execute(db);
  return rows;
}
