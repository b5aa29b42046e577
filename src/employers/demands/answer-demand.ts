import { findEmployer, lockJob, recordEmploymentEnds, type EmploymentEnd } from "../../members/index.ts";
import { recordFacts, type Actor } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { findTeller } from "../exits/exit.views.ts";
import { findDemand } from "./demand.views.ts";
import { lockDemand, writeAnswer } from "./demand.store.ts";
import { meetDemands } from "./meet-demands.ts";

/** What a company answers: the end as it knows it (the worker's or another), or that the worker still works there. */
export type GivenAnswer =
  | {
      readonly kind: "ENDED";
      readonly end: Pick<EmploymentEnd, "endedOn" | "reason" | "letterDate">;
      readonly letterNumber: string | null;
    }
  | { readonly kind: "STILL_WORKS" };

/** ANSWERED: it was answered already, or its day has passed. */
export type AnswerRefusal = { readonly code: "NO_SUCH_DEMAND" | "ANSWERED" | "BEFORE_START" };

/** Somebody of the company answers what it is asked about a worker; once. Answered later, the ordinary report remains. */
export async function answerDemand(
  platform: Platform,
  wish: { readonly employerId: string; readonly personId: string; readonly id: string; readonly answer: GivenAnswer },
): Promise<Result<null, AnswerRefusal>> {
  const { db, clock, keys } = platform;
  const { employerId, personId, id, answer } = wish;
  const seen = await findDemand(db, keys, id);
  if (seen?.employerId !== employerId) return refused({ code: "NO_SUCH_DEMAND" });
  const actor: Actor = { kind: "EMPLOYER", id: personId };
  return await db.transaction().execute(async (tx): Promise<Result<null, AnswerRefusal>> => {
    await lockJob(tx, seen.employmentId);
    const demand = (await lockDemand(tx, id))!;
    if (demand.answer !== null) return refused({ code: "ANSWERED" });
    const { employmentId, officeId, claimId } = demand;
    if (answer.kind === "STILL_WORKS") {
      await writeAnswer(tx, id, "STILL_WORKS", clock.now());
      await recordFacts(tx, {
        type: "ExitDemandAnswered",
        actor,
        at: clock.now(),
        ...(claimId && { claimId }),
        subject: id,
        officeId,
        data: { answer: "STILL_WORKS", employmentId, employerId },
      });
      return done(null);
    }
    const employer = (await findEmployer(tx, { id: employerId }))!.name;
    const by = await findTeller(tx, keys, personId);
    const end: EmploymentEnd = {
      employmentId,
      ...answer.end,
      toldBy: "EMPLOYER",
      confirmation: { by, employer, letterNumber: answer.letterNumber },
    };
    const told = await recordEmploymentEnds(tx, platform, [end], actor);
    if (told.get(employmentId) === "BEFORE_START") return refused({ code: "BEFORE_START" });
    await meetDemands(tx, platform, [end], told, actor);
    return done(null);
  });
}
