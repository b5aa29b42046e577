import { recordFacts } from "../platform/facts.ts";
import type { Platform } from "../platform/platform.ts";
import { done, refused, type Result } from "../platform/result.ts";
import type { StaffActor } from "../policies/index.ts";
import type { TrainingRefusal } from "./course.ts";
import { findTrainer, insertAttendances, lockCourse } from "./training.store.ts";

/** The office's trainer writes down who was at a live session. Recorded twice, it stands once. @returns how many are new */
export async function recordAttendance(
  { db, clock }: Platform,
  session: {
    readonly actor: StaffActor;
    readonly courseId: string;
    /** `YYYY-MM-DD` of the office. */
    readonly heldOn: string;
    readonly people: readonly string[];
  },
): Promise<Result<{ recorded: number }, TrainingRefusal>> {
  const { actor, courseId, heldOn, people } = session;
  return await db.transaction().execute(async (tx): Promise<Result<{ recorded: number }, TrainingRefusal>> => {
    if ((await findTrainer(tx, actor.officeId)) !== actor.id) return refused({ code: "NOT_ALLOWED" });
    if (!(await lockCourse(tx, courseId))) return refused({ code: "NO_SUCH_COURSE" });
    const at = clock.now();
    const { officeId } = actor;
    const recorded = await insertAttendances(tx, { courseId, officeId, heldOn, people, by: actor.id, at });
    if (recorded > 0)
      await recordFacts(tx, { type: "AttendanceRecorded", actor, at, subject: courseId, data: { heldOn, recorded } });
    return done({ recorded });
  });
}
