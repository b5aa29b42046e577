import { ZenEngine } from "@gorules/zen-engine";
import { Engine, type ConditionProperties } from "json-rules-engine";
import type { Case } from "../src/entitlement/index.ts";
import { addMonths, parseDay, type Day } from "../src/platform/day.ts";

/** What the peers are given: no text of a day to read, no month to add, the exit of the claim already chosen. */
export type PeerFacts = {
  readonly reason: string;
  readonly on: number;
  readonly dead: boolean;
  readonly segment: string;
  readonly balance: number;
  /** The last day of work; `never` while one still works, 0 for somebody who never did. */
  readonly left: number;
  readonly exitReason: string;
  readonly letter: number;
  readonly letterAndMonth: number;
  readonly leftAndMonth: number;
  readonly pensionDay: number;
};
const never = 0x7fffffff;

/** Of the reasons compared, for cases with one job left a day at most (checked: all three must agree on every case). */
export function peerFacts({ reason, on, member, membership, balance }: Case): PeerFacts {
  const exits = membership.employments.filter(({ to }) => to !== null).sort((a, b) => (a.to! < b.to! ? 1 : -1));
  const exit = exits[0];
  const open = exits.length < membership.employments.length;
  const month = (day: string | null | undefined): number => (day ? addMonths(parseDay(day)! as Day, 1) : never);
  return {
    reason,
    on: parseDay(on)!,
    dead: member.deathDate !== null,
    segment: membership.segment,
    balance,
    left: open ? never : exit ? parseDay(exit.to!)! : 0,
    exitReason: exit ? (exit.endReason ?? reason) : "",
    letter: exit?.letterDate ? parseDay(exit.letterDate)! : never,
    letterAndMonth: month(exit?.letterDate),
    leftAndMonth: month(exit?.to),
    pensionDay: addMonths(parseDay(member.birthDate)!, 56 * 12),
  };
}

const is = (fact: string, value: unknown): ConditionProperties => ({ fact, operator: "equal", value });
const begun = (fact: string): ConditionProperties => ({ fact, operator: "lessThanInclusive", value: { fact: "on" } });
const paid: ConditionProperties = { fact: "balance", operator: "greaterThan", value: 0 };
const wage = [is("dead", false), is("segment", "PU"), begun("left")];
const conditions: Readonly<Record<string, readonly ConditionProperties[]>> = {
  RESIGN: [...wage, is("exitReason", "RESIGN"), begun("letter"), begun("letterAndMonth"), paid],
  PHK: [...wage, is("exitReason", "PHK"), begun("leftAndMonth"), paid],
  PENSIUN_56: [is("dead", false), begun("pensionDay"), paid],
};

/** json-rules-engine: a prepared engine a reason, so that it never looks at another reason's rule; a case after a case. */
export function jsonRulesEngine(): (cases: readonly PeerFacts[]) => Promise<boolean[]> {
  const engines = new Map(
    Object.entries(conditions).map(([reason, all]) => [
      reason,
      new Engine([{ conditions: { all: [...all] }, event: { type: "eligible" } }]),
    ]),
  );
  return async (cases) => {
    const answers: boolean[] = [];
    for (const facts of cases) answers.push((await engines.get(facts.reason)!.run(facts)).events.length > 0);
    return answers;
  };
}

const wageText = "not dead and segment == 'PU' and left <= on";
const expression = [
  `reason == 'RESIGN' ? (${wageText} and exitReason == 'RESIGN' and letter <= on and letterAndMonth <= on and balance > 0)`,
  `: reason == 'PHK' ? (${wageText} and exitReason == 'PHK' and leftAndMonth <= on and balance > 0)`,
  ": (not dead and pensionDay <= on and balance > 0)",
].join(" ");

/** One expression over one case, or over the list `cases` of one call (its own loop). */
const graph = (loop: boolean): object => ({
  contentType: "application/vnd.gorules.decision",
  nodes: [
    { id: "in", name: "in", type: "inputNode", position: { x: 0, y: 0 } },
    {
      id: "law",
      name: "law",
      type: "expressionNode",
      position: { x: 0, y: 0 },
      content: {
        expressions: [{ id: "e", key: "eligible", value: expression }],
        passThrough: false,
        ...(loop
          ? { inputField: "cases", outputPath: "answers", executionMode: "loop" }
          : { inputField: null, outputPath: null, executionMode: "single" }),
      },
    },
    { id: "out", name: "out", type: "outputNode", position: { x: 0, y: 0 } },
  ],
  edges: [
    { id: "a", sourceId: "in", targetId: "law", type: "edge" },
    { id: "b", sourceId: "law", targetId: "out", type: "edge" },
  ],
});

type Answered = { readonly eligible: boolean };

/** zen-engine: a prepared decision, so many cases in one call that loops inside it: its least work a case. */
export function zenInCalls(size: number): (cases: readonly PeerFacts[]) => Promise<boolean[]> {
  const decision = new ZenEngine().createDecision(graph(true));
  return async (cases) => {
    const answers: boolean[] = [];
    for (let from = 0; from < cases.length; from += size) {
      const { result } = await decision.evaluate({ cases: cases.slice(from, from + size) });
      for (const { eligible } of (result as { answers: Answered[] }).answers) answers.push(eligible);
    }
    return answers;
  };
}

/** zen-engine the other way: a call a case, so many promises at once. */
export function zenAtOnce(size: number): (cases: readonly PeerFacts[]) => Promise<boolean[]> {
  const decision = new ZenEngine().createDecision(graph(false));
  return async (cases) => {
    const answers: boolean[] = [];
    for (let from = 0; from < cases.length; from += size) {
      const some = await Promise.all(cases.slice(from, from + size).map((facts) => decision.evaluate(facts)));
      for (const { result } of some) answers.push((result as Answered).eligible);
    }
    return answers;
  };
}
