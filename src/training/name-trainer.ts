import { may, roles } from "../access/index.ts";
import { recordFacts } from "../platform/facts.ts";
import type { Platform } from "../platform/platform.ts";
import { done, refused, type Result } from "../platform/result.ts";
import type { StaffActor } from "../policies/index.ts";
import type { TrainingRefusal } from "./course.ts";
import { writeTrainer } from "./training.store.ts";

/** The head of a branch names who trains it; naming another replaces them. */
export async function nameTrainer(
  { db, clock }: Platform,
  { actor, staffId }: { readonly actor: StaffActor; readonly staffId: string },
): Promise<Result<null, TrainingRefusal>> {
  if (!may(actor, "name-trainer")) return refused({ code: "NOT_ALLOWED" });
  return await db.transaction().execute(async (tx): Promise<Result<null, TrainingRefusal>> => {
    const at = clock.now();
    const takers = roles.filter((role) => may({ ...actor, role }, "take-course"));
    if (!(await writeTrainer(tx, { officeId: actor.officeId, staffId, roles: takers, by: actor.id, at })))
      return refused({ code: "NO_SUCH_PERSON" });
    await recordFacts(tx, { type: "TrainerNamed", actor, at, subject: staffId });
    return done(null);
  });
}
