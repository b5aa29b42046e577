import {
  decide,
  policyInForce,
  ruleWords,
  type Case,
  type Decision,
  type Lang,
  type LawBook,
  type Policy,
} from "../../entitlement/index.ts";
import { formatDay, parseDay } from "../../platform/day.ts";
import { ruleChangeSentences } from "./rule-changes.rules.ts";

/** What a published rule that is not in force yet changes for one person. */
export type ComingRule = {
  /** Its first day, `YYYY-MM-DD`. */
  readonly first: string;
  /** What changes, with something to do; never empty. */
  readonly sentences: readonly string[];
  /** Its answer to the same facts on its first day. */
  readonly decision: Decision;
};

type Person = {
  readonly today: string;
  /** The person's facts, asked for a day. */
  readonly on: (day: string) => Case;
  readonly lang: Lang;
  readonly inWords: (day: string) => string;
};

/** What `next` changes for a person who is now under `present`; null where it changes nothing, or the law cannot say. */
export function changeFor(
  book: LawBook,
  present: Policy,
  next: Policy,
  { today, on, lang, inWords }: Person,
): ComingRule | null {
  const first = formatDay(next.from);
  const [now, was, decision] = [
    decide(on(today), book, present),
    decide(on(first), book, present),
    decide(on(first), book, next),
  ];
  if ("error" in now || "error" in was || "error" in decision) return null;
  const answer = (decided: Decision, policy: Policy) => ({
    decision: decided,
    words: ruleWords(book, policy.id, lang),
  });
  const sentences = ruleChangeSentences(answer(was, present), answer(decision, next), {
    lang,
    first,
    nowEligible: now.eligible,
    inWords,
  });
  return sentences.length > 0 ? { first, sentences, decision } : null;
}

/** What the next published rule changes for a person; null where none is coming, or it changes nothing for them. */
export function comingRule(book: LawBook, person: Person): ComingRule | null {
  const today = parseDay(person.today)!;
  const present = policyInForce(book, today);
  const next = book.policies.find(({ from, file }) => from > today && file.revoked === null);
  return present && next ? changeFor(book, present, next, person) : null;
}

/**
 * A "not yet" whose day lies under a rule that is coming is told with that rule's day and conditions: the present rule's
 * will not hold then.
 */
export function notYetAsComing(decision: Decision, coming: ComingRule | null): Decision {
  if (!coming || decision.eligible || decision.eligibleFrom === null || decision.eligibleFrom < coming.first)
    return decision;
  return coming.decision.eligible ? { ...decision, eligibleFrom: coming.first } : coming.decision;
}
