/** `npm run bench -- NAME`: a scenario of bench/ against its budget (bench/budgets.json). Exit 0 within, 1 over, 2 wrong usage. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "..", "bench");
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".part.ts"))
  .map((file) => file.slice(0, -3));
const [name, ...rest] = process.argv.slice(2);
if (!name || rest.length > 0 || !names.includes(name) || !existsSync(join(folder, `${name}.ts`))) {
  process.stderr.write(`Usage: npm run bench -- NAME, where NAME is one of ${names.join(", ")}\n`);
  process.exitCode = 2;
} else {
  process.exitCode = spawnSync(process.execPath, [join(folder, `${name}.ts`)], { stdio: "inherit" }).status ?? 1;
}
