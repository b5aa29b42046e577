import { sql } from "kysely";
import { findReturnedAsks } from "../casework/index.ts";
import type { ClaimReason, ClaimStatus, CorrectionItem } from "../claims/index.ts";
import type { Outcome } from "../interviews/index.ts";
import type { Reader } from "../platform/db/database.ts";
import type { Keys } from "../platform/keys.ts";
import type { DealtExercise, ExerciseKind, Scene } from "./exercise.ts";
import { decided, exercises, expertOf, isAlike, openQuestions } from "./exercises.rules.ts";

type Row = {
  claimId: string;
  code: string;
  kind: ExerciseKind;
  about: string | null;
  policy: string;
  reason: ClaimReason;
  dealtAt: Date;
  interviewId: string | null;
  status: ClaimStatus;
  correction: readonly CorrectionItem[] | null;
  outcome: Outcome | null;
  checklist: Readonly<Record<string, boolean>> | null;
};

/** The exercises of an officer, the latest first, each with what an expert does and, where decided, what they did. */
export async function exercisesOf(db: Reader, keys: Keys, staffId: string): Promise<DealtExercise[]> {
  const { rows } = await sql<Row>`
    select claim_id as "claimId", code, kind, about, policy, reason, dealt_at as "dealtAt", interview_id as "interviewId", status, correction, outcome, checklist
    from practice.exercise_standings where staff_id = ${staffId} order by dealt_at desc, code limit 60`.execute(db);
  return await Promise.all(
    rows.map(async ({ status, correction, outcome, checklist, about, ...row }) => {
      const { desk, by } = exercises[row.kind];
      const expert = expertOf(row.kind, about);
      const verb = decided(desk, status, outcome);
      const asks =
        verb === "request-correction"
          ? (correction ?? []).map(({ code }) => code)
          : verb === "return-to-first"
            ? await findReturnedAsks(db, keys, row.claimId)
            : [];
      const mine = verb && { verb, asks, ...(by && { open: openQuestions(by, checklist ?? {}) }) };
      return { ...row, desk, expert, mine, alike: mine && isAlike(expert, mine) };
    }),
  );
}

/** Who is at the other end of an officer's made-up interview; null where it is none of theirs. */
export async function findScene(
  db: Reader,
  staffId: string,
  interviewId: string,
): Promise<{ readonly kind: ExerciseKind; readonly scene: Scene } | null> {
  const { rows } = await sql<{ kind: ExerciseKind; scene: Scene }>`
    select kind, scene from practice.exercises where interview_id = ${interviewId} and staff_id = ${staffId}`.execute(
    db,
  );
  return rows[0] ?? null;
}
