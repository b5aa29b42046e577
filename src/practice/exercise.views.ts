import { sql } from "kysely";
import type { ClaimStatus, CorrectionItem } from "../claims/index.ts";
import type { Reader } from "../platform/db/database.ts";
import type { DealtExercise, ExerciseKind } from "./exercise.ts";
import { decided, exercises, isAlike } from "./exercises.rules.ts";

type Row = {
  claimId: string;
  code: string;
  kind: ExerciseKind;
  dealtAt: Date;
  status: ClaimStatus;
  correction: readonly CorrectionItem[] | null;
};

/** The exercises of an officer, the latest first, each with what an expert does and, where decided, what they did. */
export async function exercisesOf(db: Reader, staffId: string): Promise<DealtExercise[]> {
  const { rows } = await sql<Row>`
    select claim_id as "claimId", code, kind, dealt_at as "dealtAt", status, correction
    from practice.exercise_standings where staff_id = ${staffId} order by dealt_at desc, code limit 60`.execute(db);
  return rows.map(({ status, correction, ...row }) => {
    const { stage, expert } = exercises[row.kind];
    const verb = decided(stage, status);
    const mine = verb && {
      verb,
      asks: verb === "request-correction" ? (correction ?? []).map(({ code }) => code) : [],
    };
    return { ...row, expert, mine, alike: mine && isAlike(expert, mine) };
  });
}
