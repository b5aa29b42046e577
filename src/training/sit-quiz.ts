import { may } from "../access/index.ts";
import { serviceRulesOn, type WithLaw } from "../entitlement/index.ts";
import { recordFacts } from "../platform/facts.ts";
import { newId } from "../platform/ids.ts";
import { once } from "../platform/once.ts";
import type { Platform } from "../platform/platform.ts";
import { done, refused, type Result } from "../platform/result.ts";
import type { StaffActor } from "../policies/index.ts";
import { scoreOf } from "./course/course.rules.ts";
import type { TrainingRefusal } from "./course.ts";
import { findTrainer, hasCertificate, insertAttempt, insertCertificate, lockCourse } from "./training.store.ts";

export type Sitting = {
  readonly actor: StaffActor;
  readonly courseId: string;
  /** The version of the questions that were shown. */
  readonly version: number;
  /** The chosen option by question. */
  readonly answers: Readonly<Record<string, string>>;
  /** Chosen by the form: a double click sits once. */
  readonly key: string;
};
export type Sat = { readonly attemptId: string; readonly score: number; readonly passed: boolean };

/**
 * Sits a quiz. Whoever passes gets the certificate, once and for good; whoever does not may try again. The office's trainer
 * passes first: then there is somebody to ask.
 */
export async function sitQuiz(
  { db, clock, law }: Platform & WithLaw,
  { actor, courseId, version, answers, key }: Sitting,
): Promise<Result<Sat, TrainingRefusal>> {
  if (!may(actor, "take-course")) return refused({ code: "NOT_ALLOWED" });
  return await once<Sat, TrainingRefusal>(db, `${actor.id}:${courseId}:${key}`, "sit-quiz", async (tx) => {
    const course = await lockCourse(tx, courseId);
    if (!course) return refused({ code: "NO_SUCH_COURSE" });
    if (course.withdrawn) return refused({ code: "WITHDRAWN" });
    if (await hasCertificate(tx, courseId, actor.id)) return refused({ code: "ALREADY" });
    const trainer = await findTrainer(tx, actor.officeId);
    if (trainer && trainer !== actor.id && !(await hasCertificate(tx, courseId, trainer)))
      return refused({ code: "TRAINER_FIRST" });
    // A trainer changed a question meanwhile: nobody is judged by words they have not read.
    if (course.version !== version) return refused({ code: "STALE", version: course.version });
    const open = course.questions.filter(({ id, options }) => !options.some((option) => option.id === answers[id]));
    if (open.length > 0) return refused({ code: "UNANSWERED", questions: open.map(({ id }) => id) });
    const score = scoreOf(course.questions, answers);
    const passed = score >= serviceRulesOn(law.book(), clock.today()).training.passPercent;
    const at = clock.now();
    const given = Object.fromEntries(course.questions.map(({ id }) => [id, answers[id]!]));
    const attempt = {
      id: newId(),
      courseId,
      staffId: actor.id,
      courseVersion: version,
      answers: given,
      score,
      passed,
      at,
    };
    await insertAttempt(tx, attempt);
    if (passed) await insertCertificate(tx, attempt);
    await recordFacts(tx, {
      type: passed ? "QuizPassed" : "QuizFailed",
      actor,
      at,
      subject: courseId,
      data: { score, policy: course.policyId },
    });
    return done({ attemptId: attempt.id, score, passed });
  });
}
