import { policyBefore, type PolicyFile } from "../../entitlement/index.ts";
import { parseDay } from "../../platform/day.ts";
import { recordFacts } from "../../platform/facts.ts";
import { newId } from "../../platform/ids.ts";
import type { Platform } from "../../platform/platform.ts";
import { bookNow, findPolicyVersion, publishedPolicies } from "../../policies/index.ts";
import { lessonOf } from "../lesson.rules.ts";
import { lockComparison, writeComparison, writeQuestions } from "../training.store.ts";

/**
 * A policy was published or withdrawn: the one that comes after it follows another rule now, and its course tells the
 * difference from that one. Certificates stay; the questions that were there are kept as every earlier wording is.
 * @param policyId of the one that was published or withdrawn
 */
export async function remakeCourse({ db, clock }: Platform, policyId: string): Promise<void> {
  const changed = await findPolicyVersion(db, policyId);
  const next = (await publishedPolicies(db)).find(
    ({ effectiveFrom }) => effectiveFrom > (changed?.effectiveFrom ?? "9"),
  );
  if (!next) return;
  const file = next.file as PolicyFile;
  const at = clock.now();
  await db.transaction().execute(async (tx) => {
    const course = await lockComparison(tx, next.id);
    const book = await bookNow(tx);
    const before = policyBefore(book, { id: next.id, from: parseDay(file.effectiveFrom)! });
    if (!course || !before || course.comparedWith === before.id) return;
    const { questions, ...taught } = lessonOf(book, before, file, newId());
    await writeQuestions(tx, course.id, { questions, by: null, at });
    await writeComparison(tx, course.id, { ...taught, comparedWith: before.id });
    await recordFacts(tx, {
      type: "CourseRemade",
      actor: { kind: "SYSTEM", id: "remake-course" },
      at,
      subject: course.id,
      data: { policy: next.id, comparedWith: before.id },
    });
  });
}
