import { recordLook, type Actor } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import type { PatternAnswer } from "./pattern.ts";
import { writeAnswer } from "./pattern.store.ts";

export type AnswerRefusal = { readonly code: "NO_REASON" | "NOT_YOURS" };

/** A branch head says what it is, with a reason. Nothing follows for the claims: whoever reports does so by hand. */
export async function answerPattern(
  { db, clock }: Platform,
  wanted: {
    readonly actor: Extract<Actor, { kind: "STAFF" }>;
    readonly id: string;
    readonly answer: PatternAnswer;
    readonly reason: string;
  },
): Promise<Result<null, AnswerRefusal>> {
  const { actor, id, answer } = wanted;
  const reason = wanted.reason.trim();
  if (reason.length < 5) return refused({ code: "NO_REASON" });
  if (actor.role !== "BRANCH_HEAD") return refused({ code: "NOT_YOURS" });
  return await db.transaction().execute(async (tx): Promise<Result<null, AnswerRefusal>> => {
    const at = clock.now();
    const kind = await writeAnswer(tx, { id, officeId: actor.officeId, answer, reason, by: actor.id, at });
    if (!kind) return refused({ code: "NOT_YOURS" });
    await recordLook(tx, { type: "PatternAnswered", actor, at, subject: id, why: reason, data: { kind, answer } });
    return done(null);
  });
}
