import { differences, policyBefore, bookWithout, type PolicyFile, type WithLaw } from "../entitlement/index.ts";
import { findPolicyVersion } from "../policies/index.ts";
import { parseDay } from "../platform/day.ts";
import { recordFacts } from "../platform/facts.ts";
import { newId } from "../platform/ids.ts";
import type { Platform } from "../platform/platform.ts";
import { dayInWords, questionsFrom } from "./course.rules.ts";
import { examplesOf } from "./example.rules.ts";
import { insertCourse } from "./training.store.ts";

/**
 * Makes the course of a published policy: what changes, what to say, examples, and a quiz. Once for a policy; a policy that
 * was withdrawn meanwhile gets none.
 */
export async function makeCourse({ db, clock, law }: Platform & WithLaw, policyId: string): Promise<void> {
  const version = await findPolicyVersion(db, policyId);
  if (version?.status !== "PUBLISHED") return;
  const file = version.file as unknown as PolicyFile;
  const before = policyBefore(law.book(), { id: policyId, from: parseDay(file.effectiveFrom)! });
  if (!before) return;
  const changes = differences(before.file, file);
  const id = newId();
  const at = clock.now();
  await db.transaction().execute(async (tx) => {
    const isNew = await insertCourse(
      tx,
      {
        id,
        kind: "POLICY",
        policyId,
        title: file.title,
        changes,
        examples: examplesOf(bookWithout(law.book(), policyId), before, file, changes),
        questions: questionsFrom(changes, dayInWords(file.effectiveFrom), file.cite, newId()),
      },
      at,
    );
    if (isNew)
      await recordFacts(tx, {
        type: "CourseMade",
        actor: { kind: "SYSTEM", id: "make-course" },
        at,
        subject: id,
        data: { policy: policyId },
      });
  });
}
