/** `npm run check`: types, lint, format, arrows, dead code, links; under a minute. Prints what is wrong, and how long each took. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "..");
const bin = (name: string): string => join(root, "node_modules", ".bin", name);

/** Every relative link in our Markdown leads somewhere, and no document is empty. */
function brokenLinks(): string[] {
  const found: string[] = [];
  const visit = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (["node_modules", "dist", "data", ".git"].includes(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) visit(path);
      else if (entry.name.endsWith(".md")) {
        const text = readFileSync(path, "utf8");
        if (text.trim().length < 40) found.push(`${path}: is empty`);
        for (const [, target] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
          const [file] = target!.split("#");
          if (file && !/^[a-z]+:/.test(file) && !existsSync(join(dirname(path), file)))
            found.push(`${path}: leads to ${target}, which is not there`);
        }
      }
    }
  };
  visit(root);
  return found;
}

const parts: ReadonlyArray<readonly [string, () => boolean]> = [
  ["types", () => spawnSync(bin("tsc"), ["-p", root], { stdio: "inherit" }).status === 0],
  [
    "lint",
    () =>
      spawnSync(bin("oxlint"), ["--deny-warnings", "src", "sandbox", "scripts", "tests", "bench"], {
        cwd: root,
        stdio: "inherit",
      }).status === 0,
  ],
  [
    "format",
    () =>
      spawnSync(bin("prettier"), ["--check", "--cache", "--cache-strategy", "content", "--log-level", "warn", "."], {
        cwd: root,
        stdio: "inherit",
      }).status === 0,
  ],
  [
    "arrows",
    () =>
      spawnSync(process.execPath, [bin("vitest"), "run", "--project", "arrows"], { cwd: root, stdio: "inherit" })
        .status === 0,
  ],
  [
    "dead code",
    () => spawnSync(process.execPath, [bin("knip"), "--no-progress"], { cwd: root, stdio: "inherit" }).status === 0,
  ],
  [
    "links",
    () => {
      const broken = brokenLinks();
      for (const line of broken) process.stderr.write(`${line}\n`);
      return broken.length === 0;
    },
  ],
];

let wrong = 0;
for (const [name, check] of parts) {
  const began = Date.now();
  const ok = check();
  if (!ok) wrong += 1;
  process.stdout.write(`${ok ? "ok   " : "WRONG"} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)\n`);
}
process.exitCode = wrong === 0 ? 0 : 1;
