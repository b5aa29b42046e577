/** `npm run screens`: the pictures of the README and of the guides, taken by the first journey from the running service. */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const shown = ["first", "documents", "waiting-room", "call", "status-paid", "queue", "case-file", "interview-desk"];
const taken = mkdtempSync(join(tmpdir(), "lapak-screens-"));
const { status } = spawnSync(
  process.execPath,
  [join(root, "node_modules", ".bin", "vitest"), "run", "tests/journeys/phk.test.ts"],
  { cwd: root, stdio: "inherit", env: { ...process.env, SCREENS: taken } },
);
if (status === 0) {
  mkdirSync(join(root, "docs", "screens"), { recursive: true });
  for (const name of shown) copyFileSync(join(taken, `${name}.png`), join(root, "docs", "screens", `${name}.png`));
  const pictures = join(root, "src", "web", "ui", "pictures");
  mkdirSync(pictures, { recursive: true });
  for (const name of readdirSync(taken).filter((each) => each.endsWith(".jpg")))
    copyFileSync(join(taken, name), join(pictures, name));
}
rmSync(taken, { recursive: true, force: true });
process.exitCode = status ?? 1;
