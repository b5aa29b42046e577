import type { Tx } from "../../platform/db/database.ts";
import { recordFacts, type Actor, type Fact } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { memberPurpose } from "../member.store.ts";
import { answerToEnd, type EmploymentEnd, type EndAnswer } from "./employment-end.rules.ts";
import { lockEmployments, writeEnds, type EndWrite } from "./employment.store.ts";

/**
 * Ends jobs as a company or a worker tells it, in the caller's transaction: besides the import and an officer's decision
 * the only way by which a job ends. An end that differs from the one on record changes nothing. The fact `EmploymentEnded`
 * names member and job; telling the same end again records nothing.
 * @param ends each job once
 * @returns the answer for each job by its id; a job that is not there has none
 */
export async function recordEmploymentEnds(
  tx: Tx,
  { clock, keys }: Pick<Platform, "clock" | "keys">,
  ends: readonly EmploymentEnd[],
  actor: Actor,
): Promise<ReadonlyMap<string, EndAnswer>> {
  const at = clock.now();
  const toldOf = new Map(ends.map((end) => [end.employmentId, end]));
  if (toldOf.size !== ends.length) throw new Error("A job is ended once at a time");
  const answers = new Map<string, EndAnswer>();
  const writes: EndWrite[] = [];
  const facts: Fact[] = [];
  for (const employment of await lockEmployments(tx, [...toldOf.keys()])) {
    const told = toldOf.get(employment.id)!;
    const answer = answerToEnd(employment, told);
    answers.set(employment.id, answer);
    if (answer !== "ENDED" && answer !== "CONFIRMED") continue;
    writes.push({
      id: employment.id,
      to: told.endedOn,
      reason: told.reason,
      letterDate: told.letterDate,
      endedBy: answer === "ENDED" ? told.toldBy : null,
      confirmation: told.confirmation && keys.seal(JSON.stringify(told.confirmation), memberPurpose),
    });
    facts.push({
      type: answer === "ENDED" ? "EmploymentEnded" : "EmploymentEndConfirmed",
      actor,
      at,
      subject: employment.id,
      data: { memberId: employment.memberId, reason: told.reason, endedOn: told.endedOn, letterDate: told.letterDate },
    });
  }
  await writeEnds(tx, writes, at);
  if (facts.length > 0) await recordFacts(tx, ...facts);
  return answers;
}
