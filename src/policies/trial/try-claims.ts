import { claimsForTrial, type TrialRange } from "../../claims/index.ts";
import { serviceRulesOn, type LawBook, type PolicyFile } from "../../entitlement/index.ts";
import type { Platform } from "../../platform/platform.ts";
import { beginTrial } from "./trial.rules.ts";
import type { TrialTally, WorkMinutes } from "./trial.ts";

/** An officer's minutes by the candidate, else by the rules of its first day, else as the release carries them. */
export function workMinutes(candidate: PolicyFile, book: LawBook): WorkMinutes {
  const work = candidate.service?.work ?? serviceRulesOn(book, candidate.effectiveFrom).work;
  return { perDocument: work.minutesPerDocument, perInterview: work.minutesPerInterview };
}

/**
 * Tries a policy on the claims of the house. It writes nothing: the transaction is read only, and reads one moment.
 * @param candidate a policy file that `checkPolicy` found whole
 */
export async function tryClaims(
  { db, keys }: Pick<Platform, "db" | "keys">,
  book: LawBook,
  candidate: PolicyFile,
  range: TrialRange,
): Promise<TrialTally> {
  return await db
    .transaction()
    .setAccessMode("read only")
    .setIsolationLevel("repeatable read")
    .execute(async (tx) => {
      const trial = beginTrial(candidate, book, workMinutes(candidate, book));
      for await (const cases of claimsForTrial(tx, keys, range)) trial.add(cases);
      return trial.result();
    });
}
