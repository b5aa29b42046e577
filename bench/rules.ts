/** The law: decisions in process, beside two rule engines, and through the command. */
import { decide, lawBook, parseCase, reasons, type Case } from "../src/entitlement/index.ts";
import { median, report } from "./report.part.ts";
import { leastMillions, throughTheCommand } from "./rules-command.part.ts";
import { variedCases } from "./rules-cases.part.ts";
import { jsonRulesEngine, peerFacts, zenAtOnce, zenInCalls } from "./rules-peers.part.ts";

const book = lawBook();

/** Decisions a second over the same list again and again, for at least so long. */
function rate(cases: readonly Case[], seconds: number): number {
  const began = performance.now();
  let turns = 0;
  do {
    for (const facts of cases) decide(facts, book);
    turns += cases.length;
  } while (performance.now() - began < seconds * 1000);
  return turns / ((performance.now() - began) / 1000);
}

function inProcess(): Record<string, number> {
  const cases = variedCases(4_160);
  const seen = new Set<string>();
  let eligible = 0;
  for (const facts of cases) {
    const answer = decide(facts, book);
    if ("error" in answer || "error" in parseCase(facts)) throw new Error(`${facts.case} cannot be answered`);
    seen.add(`${facts.reason} ${answer.eligible}`);
    if (answer.eligible) eligible += 1;
  }
  if (seen.size !== reasons.length * 2) throw new Error("Each reason must come out both ways");
  rate(cases, 1);
  const rounds = Array.from({ length: 9 }, () => rate(cases, 0.4));
  return {
    decisionsPerSecond: Math.round(median(rounds)),
    differentCases: cases.length,
    eligiblePercent: Math.round((eligible / cases.length) * 100),
  };
}

type Runner = (cases: never) => unknown;

async function againstPeers(): Promise<Record<string, number>> {
  const cases = variedCases(3_000, ["RESIGN", "PHK", "PENSIUN_56"]);
  const facts = cases.map(peerFacts);
  const ours = (list: readonly Case[]): boolean[] =>
    list.map((each) => (decide(each, book) as { eligible: boolean }).eligible);
  const [jre, zenLoop, zenPromises] = [jsonRulesEngine(), zenInCalls(1_000), zenAtOnce(1_000)];
  const expected = JSON.stringify(ours(cases));
  for (const peer of [jre, zenLoop, zenPromises])
    if (JSON.stringify(await peer(facts)) !== expected) throw new Error("The peers do not agree with us on every case");
  const runners: Record<string, { run: Runner; given: unknown; times: number }> = {
    ours: { run: ours as Runner, given: cases, times: 100 },
    jre: { run: jre as Runner, given: facts, times: 2 },
    zenLoop: { run: zenLoop as Runner, given: facts, times: 6 },
    zenPromises: { run: zenPromises as Runner, given: facts, times: 3 },
  };
  const rates: Record<string, number[]> = { ours: [], jre: [], zenLoop: [], zenPromises: [] };
  for (let round = 0; round < 8; round++) {
    for (const [name, { run, given, times }] of Object.entries(runners)) {
      const began = performance.now();
      for (let turn = 0; turn < times; turn++) await run(given as never);
      // The first round warms up.
      if (round > 0) rates[name]!.push((times * cases.length) / ((performance.now() - began) / 1000));
    }
  }
  const middle = (name: string): number => median(rates[name]!);
  const zen = Math.max(middle("zenLoop"), middle("zenPromises"));
  return {
    peerCases: cases.length,
    oursPerSecond: Math.round(middle("ours")),
    jsonRulesEnginePerSecond: Math.round(middle("jre")),
    zenLoopPerSecond: Math.round(middle("zenLoop")),
    zenPromisesPerSecond: Math.round(middle("zenPromises")),
    timesJsonRulesEngine: Math.round((middle("ours") / middle("jre")) * 10) / 10,
    timesZenEngine: Math.round((middle("ours") / zen) * 10) / 10,
  };
}

/** Lines through the command, in millions: `MILLIONS=10 npm run bench -- rules`. */
const millions = Number(process.env["MILLIONS"] ?? leastMillions);

report("rules", { ...inProcess(), ...(await againstPeers()), ...(await throughTheCommand(millions)) });
