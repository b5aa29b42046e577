import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

type Bound = { readonly most?: number; readonly least?: number };

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Prints what was measured beside its budget, keeps it in bench/results/, and says by the exit code whether it holds. */
export function report(bench: string, measured: Readonly<Record<string, number>>): void {
  const budgets =
    (
      JSON.parse(readFileSync(join(import.meta.dirname, "budgets.json"), "utf8")) as Record<
        string,
        Record<string, Bound>
      >
    )[bench] ?? {};
  for (const [name, value] of Object.entries(measured)) {
    const bound = budgets[name];
    const ok =
      !bound ||
      ((bound.most === undefined || value <= bound.most) && (bound.least === undefined || value >= bound.least));
    if (!ok) process.exitCode = 1;
    console.log(
      `${ok ? "ok  " : "OVER"} ${bench} ${name}: ${value}${bound ? ` (budget ${bound.most === undefined ? `at least ${bound.least}` : `at most ${bound.most}`})` : ""}`,
    );
  }
  const folder = join(import.meta.dirname, "results");
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, `${bench}.json`),
    `${JSON.stringify({ bench, day: new Date().toISOString().slice(0, 10), node: process.version, ...measured }, null, 2)}\n`,
  );
}
