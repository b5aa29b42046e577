/** `npm test`: everything that must hold. Builds, checks, runs every test, and closes with one line: N passed, N failed. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const bin = (name: string): string => join(root, "node_modules", ".bin", name);
const run = (command: string, args: readonly string[]): number =>
  spawnSync(command, args, { cwd: root, stdio: "inherit" }).status ?? 1;

const folder = mkdtempSync(join(tmpdir(), "lapak-report-"));
const report = join(folder, "report.json");
let passed = 0;
let failed = 0;
const count = (ok: boolean): void => void (ok ? passed++ : failed++);

count(run(process.execPath, [join(root, "scripts", "build.mjs")]) === 0);
count(run(process.execPath, [join(root, "scripts", "check.ts")]) === 0);
const code = run(process.execPath, [
  bin("vitest"),
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile=${report}`,
  ...process.argv.slice(2),
]);
let skipped = 0;
try {
  const result = JSON.parse(readFileSync(report, "utf8")) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    testResults: ReadonlyArray<{ status: string; assertionResults: readonly unknown[] }>;
  };
  passed += result.numPassedTests;
  // A file that could not even be loaded has no test in it and is a failure all the same.
  failed +=
    result.numFailedTests +
    result.testResults.filter(({ status, assertionResults }) => status === "failed" && assertionResults.length === 0)
      .length;
  skipped = result.numPendingTests;
} catch {
  failed += 1;
}
if (code !== 0 && failed === 0) failed = 1;
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`);
process.exitCode = failed === 0 ? 0 : 1;
