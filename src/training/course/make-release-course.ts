import { may } from "../../access/index.ts";
import { recordFacts } from "../../platform/facts.ts";
import { newId } from "../../platform/ids.ts";
import { once } from "../../platform/once.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import type { StaffActor } from "../../policies/index.ts";
import { releaseQuestions, unusableQuestions } from "./course.rules.ts";
import type { Both, TrainingRefusal } from "../course.ts";
import { insertCourse } from "../training.store.ts";

/**
 * A course for a release that changes an officer's screen. It gates nothing: the law has not changed. Its questions can be
 * edited like those of any course.
 * @param course `says` is what is otherwise on the screen, a sentence in each language
 */
export async function makeReleaseCourse(
  { db, clock }: Platform,
  course: { readonly actor: StaffActor; readonly title: Both; readonly says: Both; readonly key: string },
): Promise<Result<{ id: string }, TrainingRefusal>> {
  const { actor, title, says, key } = course;
  if (!may(actor, "make-course")) return refused({ code: "NOT_ALLOWED" });
  const questions = releaseQuestions(says, title.id, newId());
  const unusable = unusableQuestions(questions);
  if (unusable.length > 0 || title.id.trim() === "" || title.en.trim() === "")
    return refused({ code: "UNUSABLE_QUESTIONS", questions: unusable });
  return await once<{ id: string }, TrainingRefusal>(db, `${actor.id}:${key}`, "make-release-course", async (tx) => {
    const id = newId();
    await insertCourse(
      tx,
      { id, kind: "RELEASE", policyId: null, comparedWith: null, title, changes: [], examples: [], questions },
      clock.now(),
    );
    await recordFacts(tx, { type: "CourseMade", actor, at: clock.now(), subject: id });
    return done({ id });
  });
}
