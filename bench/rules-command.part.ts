import { spawn } from "node:child_process";
import { openSync, readFileSync, rmSync, mkdtempSync, writeFileSync, closeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "../scripts/build.mjs";
import { variedCases } from "./rules-cases.part.ts";
import { median } from "./report.part.ts";

const linesAFile = 100_000;

type Run = { readonly seconds: number; readonly megabytes: readonly number[] };

/** How long `lapak rules evaluate` takes for so many hundred thousand lines through a pipe, and the memory it holds meanwhile. */
function run(file: string, times: number): Promise<Run> {
  const nothing = openSync("/dev/null", "w");
  const began = performance.now();
  const feed = spawn(
    "cat",
    Array.from({ length: times }, () => file),
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const command = spawn(
    process.execPath,
    [join(import.meta.dirname, "..", "scripts", "run-lapak.mjs"), "rules", "evaluate"],
    { stdio: [feed.stdout, nothing, "inherit"] },
  );
  const megabytes: number[] = [];
  const watch = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${command.pid}/status`, "utf8");
      megabytes.push(Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1024);
    } catch {
      // It has just ended.
    }
  }, 100);
  return new Promise((resolve, reject) => {
    command.on("close", (code) => {
      clearInterval(watch);
      closeSync(nothing);
      if (code !== 0) return reject(new Error(`The command ended with ${code}`));
      resolve({ seconds: (performance.now() - began) / 1000, megabytes });
    });
  });
}

/** Millions of lines after which the heap has found its size, three times: what is measured is growth, not warming up. */
export const leastMillions = 6;

/**
 * The law through the command, as an operator drives it: lines in a pipe, start included. Of the memory held, the last
 * third of the run is compared with the middle third (medians): flat is 1. One small object kept a line
 * (65 bytes) made it 1.34.
 * @param millions of lines, at least `leastMillions`
 */
export async function throughTheCommand(millions: number): Promise<Record<string, number>> {
  if (!(millions >= leastMillions)) throw new Error(`Memory has not settled before ${leastMillions} million lines`);
  await build();
  const folder = mkdtempSync(join(tmpdir(), "lapak-rules-"));
  const file = join(folder, "cases.ndjson");
  const cases = variedCases(4_160);
  const lines = Array.from({ length: linesAFile }, (_, index) =>
    JSON.stringify({ ...cases[index % cases.length], case: `n${index}` }),
  );
  writeFileSync(file, `${lines.join("\n")}\n`);
  try {
    const { seconds, megabytes } = await run(file, millions * 10);
    const third = Math.floor(megabytes.length / 3);
    const [middle, last] = [median(megabytes.slice(third, 2 * third)), median(megabytes.slice(2 * third))];
    return {
      commandPerSecond: Math.round((millions * 10 * linesAFile) / seconds),
      commandLines: millions * 10 * linesAFile,
      commandMegabytes: Math.round(Math.max(...megabytes)),
      commandMemoryRatio: Math.round((last / middle) * 100) / 100,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
