import { spawn } from "node:child_process";
import { openSync, readFileSync, rmSync, mkdtempSync, writeFileSync, closeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "../scripts/build.mjs";
import { variedCases } from "./rules-cases.part.ts";
import { median } from "./report.part.ts";

const linesAFile = 100_000;

/** How long `lapak rules evaluate` takes for so many hundred thousand lines through a pipe, and the most memory it held. */
function run(file: string, times: number): Promise<{ seconds: number; peakMegabytes: number }> {
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
  let peak = 0;
  const watch = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${command.pid}/status`, "utf8");
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
    } catch {
      // It has just ended.
    }
  }, 100);
  return new Promise((resolve, reject) => {
    command.on("close", (code) => {
      clearInterval(watch);
      closeSync(nothing);
      if (code !== 0) return reject(new Error(`The command ended with ${code}`));
      resolve({ seconds: (performance.now() - began) / 1000, peakMegabytes: Math.round(peak / 1024) });
    });
  });
}

/**
 * The law through the command, as an operator drives it: lines in a pipe, start included. Memory is compared between a
 * tenth of the lines and all of them: flat is 1.
 * @param millions lines of the long run
 */
export async function throughTheCommand(millions: number): Promise<Record<string, number>> {
  await build();
  const folder = mkdtempSync(join(tmpdir(), "lapak-rules-"));
  const file = join(folder, "cases.ndjson");
  const cases = variedCases(4_160);
  const lines = Array.from({ length: linesAFile }, (_, index) =>
    JSON.stringify({ ...cases[index % cases.length], case: `n${index}` }),
  );
  writeFileSync(file, `${lines.join("\n")}\n`);
  try {
    const short = await run(file, millions);
    // The machine is shared: three long runs, one where it is a very long one.
    const long = [];
    for (let round = 0; round < (millions < 10 ? 3 : 1); round++) long.push(await run(file, millions * 10));
    const peak = Math.max(...long.map(({ peakMegabytes }) => peakMegabytes));
    return {
      commandPerSecond: Math.round((millions * 10 * linesAFile) / median(long.map(({ seconds }) => seconds))),
      commandLines: millions * 10 * linesAFile,
      commandMegabytes: peak,
      commandMemoryRatio: Math.round((peak / short.peakMegabytes) * 100) / 100,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
