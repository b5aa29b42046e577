import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";

/** What a partner received or did, one JSON line each, never rewritten. */
export type Journal<Line> = {
  readonly lines: readonly Line[];
  /** Kept before it returns: a line that was answered for survives kill -9. */
  readonly append: (line: Line) => void;
};

/**
 * Opens the journal in `file` with everything written earlier. A last line cut off by a crash was never answered for:
 * it is passed over, and the next line starts afresh.
 */
export function openJournal<Line>(file: string): Journal<Line> {
  mkdirSync(dirname(file), { recursive: true });
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const lines: Line[] = [];
  for (const row of text.split("\n")) {
    if (row === "") continue;
    try {
      lines.push(JSON.parse(row) as Line);
    } catch {
      process.stderr.write(`sandbox: passed over a damaged line in ${file}\n`);
    }
  }
  if (text !== "" && !text.endsWith("\n")) appendFileSync(file, "\n");
  return {
    lines,
    append: (line) => {
      appendFileSync(file, `${JSON.stringify(line)}\n`);
      lines.push(line);
    },
  };
}
