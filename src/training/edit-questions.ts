import { recordFacts } from "../platform/facts.ts";
import type { Platform } from "../platform/platform.ts";
import { done, refused, type Result } from "../platform/result.ts";
import type { StaffActor } from "../policies/index.ts";
import { unusableQuestions } from "./course/course.rules.ts";
import type { Question, TrainingRefusal } from "./course.ts";
import { findTrainer, lockCourse, writeQuestions } from "./training.store.ts";

/** A quiz keeps at least so many questions. */
const fewest = 3;

/**
 * A trainer, or head office, puts a question in better words, adds one or takes one away. Certificates that were given
 * stand. @param edit `version` is the one that was shown
 */
export async function editQuestions(
  { db, clock }: Platform,
  edit: {
    readonly actor: StaffActor;
    readonly courseId: string;
    readonly version: number;
    readonly questions: readonly Question[];
  },
): Promise<Result<{ version: number }, TrainingRefusal>> {
  const { actor, courseId, version, questions } = edit;
  return await db.transaction().execute(async (tx): Promise<Result<{ version: number }, TrainingRefusal>> => {
    if (actor.role !== "HEAD_POLICY" && (await findTrainer(tx, actor.officeId)) !== actor.id)
      return refused({ code: "NOT_ALLOWED" });
    const course = await lockCourse(tx, courseId);
    if (!course) return refused({ code: "NO_SUCH_COURSE" });
    if (course.withdrawn) return refused({ code: "WITHDRAWN" });
    if (course.version !== version) return refused({ code: "STALE", version: course.version });
    const unusable = unusableQuestions(questions);
    if (unusable.length > 0 || questions.length < fewest)
      return refused({ code: "UNUSABLE_QUESTIONS", questions: unusable });
    const at = clock.now();
    await writeQuestions(tx, courseId, { questions, by: actor.id, at });
    await recordFacts(tx, {
      type: "CourseEdited",
      actor,
      at,
      subject: courseId,
      data: { version: version + 1, questions: questions.length },
    });
    return done({ version: version + 1 });
  });
}
