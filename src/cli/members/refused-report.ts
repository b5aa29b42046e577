import { createWriteStream } from "node:fs";
import { rename, rm, type FileHandle } from "node:fs/promises";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import {
  linesOfBlock,
  longestLine,
  looksLikeFormula,
  readCell,
  refusedLines,
  reportColumns,
  splitLine,
} from "../../members/index.ts";
import type { House } from "../../house.ts";
import { blockBytes } from "./cut-blocks.ts";
import type { SeenFile } from "./look-at-file.ts";
import { troubleWords } from "./words.ts";

/** `members.csv` has its refused lines in `members.refused.csv` beside it. */
export const reportOf = (file: string): string => `${file.replace(/\.csv$/i, "")}.refused.csv`;

// Ends of lines of every kind too: a cell stays on its line.
const unseen = /[^\P{Cc}\t]|[\u2028\u2029\ufeff]/gu;

/** A cell as it may be opened in a spreadsheet: nothing in it is worked out, no cell ends early. */
export function safeCell(text: string, separator: string): string {
  const plain = text.replace(unseen, "\ufffd");
  const marked = looksLikeFormula(plain.trimStart()) ? `'${plain}` : plain;
  return /["\s]/.test(marked) || marked.includes(separator) ? `"${marked.replaceAll('"', '""')}"` : marked;
}

async function bytesOf(handle: FileHandle, from: number, end: number): Promise<Buffer | null> {
  if (end - from > blockBytes) return null;
  const bytes = Buffer.alloc(end - from);
  await handle.read(bytes, 0, bytes.length, from);
  return bytes;
}

/**
 * Writes the lines that were refused beside the file: line, column, reason, and the line as it was, so that it can be
 * mended there and taken in by itself. It holds personal data as the file does: only its owner may read it.
 */
export async function writeReport(
  house: House,
  importId: string,
  file: { readonly handle: FileHandle; readonly seen: SeenFile; readonly path: string },
): Promise<void> {
  const { separator } = file.seen.header;
  const names = splitLine(file.seen.headerLine, separator)!.map((name) => readCell(name));
  const ours = new Set<string>(reportColumns);
  const kept = names.flatMap((name, at) => (ours.has(name.toLowerCase()) ? [] : [at]));
  const part = `${file.path}.part`;
  await rm(part, { force: true });
  const output = createWriteStream(part, { mode: 0o600 });
  const written = finished(output);
  // Heard where it is awaited; until then a full disk must not end the process by itself.
  written.catch(() => {});
  const write = async (cells: readonly string[]): Promise<void> => {
    const text = `${cells.map((cell) => safeCell(cell, separator)).join(separator)}\r\n`;
    if (!output.write(text)) await Promise.race([once(output, "drain"), written]);
  };
  output.write("\ufeff");
  await write([...reportColumns, ...kept.map((at) => names[at]!)]);
  for await (const { firstByte, endByte, firstLine, refused } of refusedLines(house, importId)) {
    const bytes = await bytesOf(file.handle, firstByte, endByte);
    const lines = bytes ? linesOfBlock(bytes) : [];
    for (const { line, trouble, column } of refused) {
      const text = lines[line - firstLine] ?? "";
      const cells = text.length > longestLine ? [] : (splitLine(text, separator) ?? text.split(separator));
      await write([String(line), column ?? "", troubleWords[trouble], ...kept.map((at) => cells[at] ?? "")]);
    }
  }
  output.end();
  await written;
  await rename(part, file.path);
}
