import { setImmediate as breathe } from "node:timers/promises";
import { claimsForTrial, type TrialRange } from "../../claims/index.ts";
import { serviceRulesOn, wholeService, type LawBook, type PolicyFile } from "../../entitlement/index.ts";
import type { Platform } from "../../platform/platform.ts";
import { population } from "./population.ts";
import { beginTrial } from "./trial.rules.ts";
import type { Kept, TrialCase, TrialTally, WorkMinutes } from "./trial.ts";

/** An officer's minutes by the candidate, or by the rules of its first day where it names none of the service. */
export function workMinutes(candidate: PolicyFile, book: LawBook): WorkMinutes {
  const { work } = candidate.service ? wholeService(candidate.service) : serviceRulesOn(book, candidate.effectiveFrom);
  return { perDocument: work.minutesPerDocument, perInterview: work.minutesPerInterview };
}

/**
 * Tries a policy on the claims of the house. It writes nothing: the transaction is read only, and reads one moment.
 * @param candidate a policy file that `checkPolicy` found whole
 * @param valuesOf the day whose values of the candidate are tried; left out, its first one
 */
export async function tryClaims(
  { db, keys }: Pick<Platform, "db" | "keys">,
  book: LawBook,
  candidate: PolicyFile,
  range: TrialRange,
  kept?: Kept,
  valuesOf?: string,
): Promise<TrialTally> {
  return await db
    .transaction()
    .setAccessMode("read only")
    .setIsolationLevel("repeatable read")
    .execute(async (tx) => {
      const trial = beginTrial(candidate, book, workMinutes(candidate, book), kept, valuesOf);
      for await (const cases of claimsForTrial(tx, keys, range)) {
        trial.add(cases);
        await breathe();
      }
      return trial.result();
    });
}

/** People at a time: a process that serves pages stays free for others in between. */
const atOnce = 250;

/** How many made-up people, by which seed, and on which day (`YYYY-MM-DD`) they all ask. */
export type MadeUp = { readonly people: number; readonly seed: number; readonly on: string };

/** Tries a policy on made-up people without holding the process up: between some hundred of them it sees to others. */
export async function tryPeople(
  book: LawBook,
  candidate: PolicyFile,
  { people, seed, on }: MadeUp,
  kept?: Kept,
  valuesOf?: string,
): Promise<TrialTally> {
  const trial = beginTrial(candidate, book, workMinutes(candidate, book), kept, valuesOf);
  let some: TrialCase[] = [];
  for (const one of population(people, seed, on)) {
    some.push(one);
    if (some.length < atOnce) continue;
    trial.add(some);
    some = [];
    await breathe();
  }
  trial.add(some);
  return trial.result();
}
