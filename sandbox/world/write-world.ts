import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isDay } from "./days.ts";
import type { World } from "./world.ts";
import { DEFAULT_SEED, makeWorld } from "./world.ts";

/** Writes the demo world as one NDJSON file a subject into `folder`. */
export function writeWorld(folder: string, world: World): void {
  mkdirSync(folder, { recursive: true });
  const subjects: readonly (readonly [string, readonly unknown[]])[] = [
    ["offices", world.offices],
    ["staff", world.staff],
    ["employers", world.employers],
    ["employer-people", world.employerPeople],
    ["civil-registry", world.civilRegistry],
    ["people", world.people],
    ["members", world.members],
  ];
  for (const [subject, lines] of subjects) {
    writeFileSync(join(folder, `${subject}.ndjson`), lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  }
}

function run(): number {
  const { values } = parseArgs({
    options: { out: { type: "string" }, today: { type: "string" }, seed: { type: "string" } },
  });
  if (values.out === undefined || values.today === undefined || !isDay(values.today)) {
    process.stderr.write("usage: write-world.ts --out FOLDER --today YYYY-MM-DD [--seed WORD]\n");
    return 2;
  }
  writeWorld(values.out, makeWorld(values.today, values.seed ?? DEFAULT_SEED));
  return 0;
}

if (import.meta.main) process.exitCode = run();
