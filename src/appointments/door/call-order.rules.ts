import type { ServiceRules } from "../../entitlement/index.ts";

/** Who waits at a branch: for the help desk, or for an interview. */
export type Waiting = {
  readonly id: string;
  /** Pregnant, elderly, ill or disabled. */
  readonly first: boolean;
  readonly since: Date;
};

/** Of three calls, so many at most by priority. */
const byPriorityOfThree = 2;

/**
 * The order in which people who wait are called. Pregnant, elderly, ill and disabled people come first, each by arrival; of
 * every three calls at most two are theirs while others wait; and whoever has waited long enough stands among the first,
 * by arrival.
 * @param before whether the calls before this moment were by priority, oldest first; two of them count
 */
export function callOrder<Person extends Waiting>(
  waiting: readonly Person[],
  before: readonly boolean[],
  now: Date,
  { agedMinutes }: Pick<ServiceRules["door"], "agedMinutes">,
): Person[] {
  const aged = (person: Person): boolean => now.getTime() - person.since.getTime() >= agedMinutes * 60_000;
  const byArrival = waiting.toSorted(
    (one, other) => one.since.getTime() - other.since.getTime() || one.id.localeCompare(other.id),
  );
  const firsts = byArrival.filter((person) => person.first || aged(person));
  const others = byArrival.filter((person) => !person.first && !aged(person));
  const called = before.slice(-byPriorityOfThree);
  const order: Person[] = [];
  while (firsts.length + others.length > 0) {
    const enough = called.length === byPriorityOfThree && called.every(Boolean);
    // The longest waiting of those without priority takes every third turn, aged or not.
    const turn = enough ? firsts.findIndex(({ first }) => !first) : -1;
    const next = !enough
      ? (firsts.shift() ?? others.shift()!)
      : turn >= 0
        ? firsts.splice(turn, 1)[0]!
        : (others.shift() ?? firsts.shift()!);
    order.push(next);
    called.push(next.first);
    if (called.length > byPriorityOfThree) called.shift();
  }
  return order;
}
