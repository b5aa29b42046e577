import { policyBefore, type PolicyFile } from "../../entitlement/index.ts";
import { bookNow, findPolicyVersion, publishInTurn } from "../../policies/index.ts";
import { recordFacts } from "../../platform/facts.ts";
import { newId } from "../../platform/ids.ts";
import type { Platform } from "../../platform/platform.ts";
import { parseDay } from "../../platform/day.ts";
import { lessonOf } from "../lesson.rules.ts";
import { insertCourse } from "../training.store.ts";

/**
 * Makes the course of a published policy: what changes, what to say, examples, and a quiz. Once for a policy; a policy that
 * was withdrawn meanwhile gets none. Nobody publishes or withdraws while it is made, so what follows from the next change
 * finds the course.
 */
export async function makeCourse({ db, clock }: Platform, policyId: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await publishInTurn(tx);
    const version = await findPolicyVersion(tx, policyId);
    if (version?.status !== "PUBLISHED") return;
    const file = version.file as unknown as PolicyFile;
    const book = await bookNow(tx);
    const before = policyBefore(book, { id: policyId, from: parseDay(file.effectiveFrom)! });
    if (!before) return;
    const lesson = lessonOf(book, before, file, newId());
    const id = newId();
    const at = clock.now();
    const made = { id, kind: "POLICY", policyId, comparedWith: before.id, title: file.title, ...lesson } as const;
    if (await insertCourse(tx, made, at))
      await recordFacts(tx, {
        type: "CourseMade",
        actor: { kind: "SYSTEM", id: "make-course" },
        at,
        subject: id,
        data: { policy: policyId },
      });
  });
}
