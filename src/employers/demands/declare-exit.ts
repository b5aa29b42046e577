import { serviceRulesOn, type WithLaw } from "../../entitlement/index.ts";
import { lockJob, type EmploymentEnd } from "../../members/index.ts";
import { recordFacts } from "../../platform/facts.ts";
import { newId } from "../../platform/ids.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { isClosed } from "../closures/closure.store.ts";
import { answerBy } from "./demand.ts";
import { insertDemand } from "./demand.store.ts";
import { contradictedOn } from "./demand.views.ts";
import { endByWorker } from "./end-by-worker.ts";

export type DeclaredExit = {
  readonly claimId: string;
  readonly memberId: string;
  readonly employmentId: string;
  readonly says: Pick<EmploymentEnd, "endedOn" | "reason" | "letterDate">;
};

export type DeclareRefusal = {
  /** NO_OPEN_JOB: not theirs, or it ended meanwhile. DECIDED: an officer found that they still worked there after that day. */
  readonly code: "NO_OPEN_JOB" | "FUTURE" | "BEFORE_START" | "DECIDED" | "ALREADY_OPEN";
};

/**
 * A worker says that a job has ended which the registry has open. The company is asked by a day; where it is closed nobody
 * is asked and the end stands at once. Declaring twice asks once.
 */
export async function declareExit(
  platform: Platform & WithLaw,
  { claimId, memberId, employmentId, says }: DeclaredExit,
): Promise<Result<{ readonly dueOn: string }, DeclareRefusal>> {
  const { db, clock, law } = platform;
  return await db.transaction().execute(async (tx): Promise<Result<{ readonly dueOn: string }, DeclareRefusal>> => {
    const job = await lockJob(tx, employmentId);
    if (job?.memberId !== memberId || !job.employerId || job.to !== null) return refused({ code: "NO_OPEN_JOB" });
    const today = clock.today();
    if (says.endedOn > today) return refused({ code: "FUTURE" });
    if (says.endedOn < job.from) return refused({ code: "BEFORE_START" });
    const contradicted = await contradictedOn(tx, employmentId);
    if (contradicted !== null && says.endedOn <= contradicted) return refused({ code: "DECIDED" });
    const closed = await isClosed(tx, job.employerId);
    const id = newId();
    const dueOn = closed ? today : answerBy(today, serviceRulesOn(law.book(), today).companies);
    const at = clock.now();
    const { employerId } = job;
    const officeId = await insertDemand(tx, { id, employmentId, employerId, memberId, claimId, says, at, dueOn });
    if (!officeId) return refused({ code: "ALREADY_OPEN" });
    await recordFacts(tx, {
      type: "ExitDeclared",
      actor: { kind: "CITIZEN", id: claimId },
      at,
      claimId,
      subject: id,
      officeId,
      data: { employmentId, dueOn },
    });
    if (closed) await endByWorker(tx, platform, id, "CLOSED");
    return done({ dueOn });
  });
}
