import type { ServiceRules } from "../../entitlement/index.ts";

/** Who waits at a branch: for the help desk, or for an interview. */
export type Waiting = {
  readonly id: string;
  /** Pregnant, elderly, ill or disabled. */
  readonly first: boolean;
  readonly since: Date;
};

export type CallRules = Pick<ServiceRules["door"], "agedMinutes" | "priorityInRow">;

/**
 * The order in which people who wait are called. Pregnant, elderly, ill and disabled people come first, each by arrival; never
 * more than so many of them in a row while others wait; and whoever has waited long enough stands among the first, by arrival.
 * @param before whether the calls before this moment were by priority, oldest first; as many count as may be in a row
 */
export function callOrder<Person extends Waiting>(
  waiting: readonly Person[],
  before: readonly boolean[],
  now: Date,
  { agedMinutes, priorityInRow }: CallRules,
): Person[] {
  const aged = (person: Person): boolean => now.getTime() - person.since.getTime() >= agedMinutes * 60_000;
  const byArrival = waiting.toSorted(
    (one, other) => one.since.getTime() - other.since.getTime() || one.id.localeCompare(other.id),
  );
  const firsts = byArrival.filter((person) => person.first || aged(person));
  const others = byArrival.filter((person) => !person.first && !aged(person));
  const called = before.slice(-priorityInRow);
  const order: Person[] = [];
  while (firsts.length + others.length > 0) {
    const enough = called.length === priorityInRow && called.every(Boolean);
    // The longest waiting of those without priority takes the turn after them, aged or not.
    const turn = enough ? firsts.findIndex(({ first }) => !first) : -1;
    const next = !enough
      ? (firsts.shift() ?? others.shift()!)
      : turn >= 0
        ? firsts.splice(turn, 1)[0]!
        : (others.shift() ?? firsts.shift()!);
    order.push(next);
    called.push(next.first);
    if (called.length > priorityInRow) called.shift();
  }
  return order;
}
