import { parseArgs } from "node:util";
import { lawBook, type PolicyFile } from "../entitlement/index.ts";
import { openHouse } from "../house.ts";
import { dayIn } from "../platform/clock.ts";
import type { Config } from "../platform/config.ts";
import { daysLater, parseDay } from "../platform/day.ts";
import {
  population,
  trialDays,
  trialPicture,
  tryClaims,
  tryPolicy,
  workMinutes,
  type TrialTally,
} from "../policies/index.ts";
import { readPolicy } from "./policy-file.ts";
import { trialReport } from "./policy-trial-report.ts";

const usage = "Usage: lapak policy trial FILE [--population N] [--seed S] [--from DAY --to DAY] [--on DAY] [--json]\n";

type Asked = {
  file: string;
  people: number | null;
  seed: number;
  from: string | null;
  to: string | null;
  /** The day whose values of the policy are tried; null: its first one. */
  on: string | null;
  json: boolean;
};

/** What was asked, or null where it makes no sense. */
function readArgs(args: string[]): Asked | null {
  const text = { type: "string" } as const;
  const options = { population: text, seed: text, from: text, to: text, on: text, json: { type: "boolean" } } as const;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const people = values.population === undefined ? null : Number(values.population);
    const seed = Number(values.seed ?? 1);
    const { from = null, to = null, on = null, json = false } = values;
    const days = [from, to, on].every((day) => day === null || parseDay(day) !== null);
    const numbers = Number.isSafeInteger(seed) && (people === null || (Number.isSafeInteger(people) && people > 0));
    const order = from === null || to === null || from <= to;
    if (positionals.length !== 1 || !days || !numbers || !order) return null;
    return { file: positionals[0]!, people, seed, from, to, on, json };
  } catch {
    return null;
  }
}

/** Past claims of 90 days unless told otherwise, and those that are open or drafts now. */
async function onClaims(candidate: PolicyFile, asked: Asked, config: Config): Promise<TrialTally> {
  const house = openHouse(config, "trial", 2);
  try {
    await house.law.refresh();
    const to = asked.to ?? house.clock.today("Asia/Jakarta");
    const from = asked.from ?? daysLater(to, -90);
    return await tryClaims(
      house,
      house.law.book(),
      candidate,
      { kinds: ["PAST", "OPEN", "DRAFT"], from, to },
      undefined,
      asked.on ?? undefined,
    );
  } finally {
    await house.close();
  }
}

/** `lapak policy trial FILE`: 0 with the report, 1 where the policy is not whole, 2 on wrong usage. */
export async function policyTrial(args: string[], config: () => Config): Promise<number> {
  const asked = readArgs(args);
  if (!asked) {
    process.stderr.write(usage);
    return 2;
  }
  const read = await readPolicy(asked.file);
  if ("why" in read) {
    process.stderr.write(`${read.why}\n`);
    return 1;
  }
  const candidate = read.policy;
  if (asked.on !== null && asked.on < candidate.effectiveFrom) {
    process.stderr.write(
      `${candidate.id} begins on ${candidate.effectiveFrom}: it has no values of ${asked.on}. Give --on that day or a later one.\n`,
    );
    return 2;
  }
  const book = lawBook();
  const on = asked.to ?? dayIn(new Date(), "Asia/Jakarta");
  const tally =
    asked.people === null
      ? await onClaims(candidate, asked, config())
      : tryPolicy(
          population(asked.people, asked.seed, on),
          candidate,
          book,
          workMinutes(candidate, book),
          asked.on ?? undefined,
        );
  process.stdout.write(
    asked.json
      ? `${JSON.stringify({ ...tally, picture: trialPicture(tally) }, null, 2)}\n`
      : trialReport(tally, trialDays(candidate, book)),
  );
  return 0;
}
