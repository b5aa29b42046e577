import { may } from "../access/index.ts";
import { recordFacts } from "../platform/facts.ts";
import { newId } from "../platform/ids.ts";
import type { Platform } from "../platform/platform.ts";
import { done, refused, type Result } from "../platform/result.ts";
import type { StaffActor } from "../policies/index.ts";
import { unusableQuestions } from "./course.rules.ts";
import type { Both, Question, TrainingRefusal } from "./course.ts";
import { insertCourse } from "./training.store.ts";

/** A course for a release that changes an officer's screen. It gates nothing: the law has not changed. */
export async function makeReleaseCourse(
  { db, clock }: Platform,
  course: { readonly actor: StaffActor; readonly title: Both; readonly questions: readonly Question[] },
): Promise<Result<{ id: string }, TrainingRefusal>> {
  if (!may(course.actor, "make-course")) return refused({ code: "NOT_ALLOWED" });
  const unusable = unusableQuestions(course.questions);
  if (unusable.length > 0 || course.questions.length < 3)
    return refused({ code: "UNUSABLE_QUESTIONS", questions: unusable });
  const id = newId();
  await db.transaction().execute(async (tx) => {
    const { title, questions } = course;
    await insertCourse(
      tx,
      { id, kind: "RELEASE", policyId: null, title, changes: [], examples: [], questions },
      clock.now(),
    );
    await recordFacts(tx, { type: "CourseMade", actor: course.actor, at: clock.now(), subject: id });
  });
  return done({ id });
}
