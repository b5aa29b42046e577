import { newId } from "../../platform/ids.ts";
import { recordFacts, type Actor } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import {
  alone,
  beginRun,
  blocksOfRun,
  endRun,
  refusedBehind,
  sumBlocks,
  writeBlock,
  type BlockDone,
} from "./import-run.store.ts";
import type { LineReader } from "./read-line.rules.ts";
import { openDirectory, takeIn, type Directory } from "./take-in.ts";
import type { RefusedLine, ToldLine } from "./told-line.ts";

/** A part of a file: whole lines, those of one person together. */
export type Block = {
  readonly firstByte: number;
  readonly endByte: number;
  /** The number of its first line in the file; the header is line 1. */
  readonly firstLine: number;
  /** Null where it is one line that is longer than a line can be. */
  readonly bytes: Uint8Array | null;
};

export type ImportSums = {
  readonly lines: number;
  readonly added: number;
  readonly changed: number;
  readonly refused: number;
};

/** An import that is under way. */
export type ImportRun = { readonly id: string; readonly done: ReadonlyArray<Omit<BlockDone, "refused">> };

const actor: Actor = { kind: "SYSTEM", id: "members-import" };

/**
 * Begins the import of a file, or goes on with one that did not finish. The registry is closed for other imports while
 * `body` runs.
 * @param file known by what is in it: its SHA-256
 * @returns refused where another import is running
 */
export async function withImport<Value>(
  { db, clock }: Platform,
  file: { readonly sha256: Buffer; readonly bytes: number },
  body: (run: ImportRun) => Promise<Value>,
): Promise<Result<Value, { readonly code: "ANOTHER_IS_RUNNING" }>> {
  const ran = await alone(db, async () => {
    const at = clock.now();
    const { id } = await db.transaction().execute(async (tx) => {
      const run = await beginRun(tx, { id: newId(), ...file, at });
      const data = { sha256: file.sha256.toString("hex"), bytes: file.bytes };
      if (run.isNew) await recordFacts(tx, { type: "MembersImportBegun", actor, at, subject: run.id, data });
      return run;
    });
    return done(await body({ id, done: await blocksOfRun(db, id) }));
  });
  return ran ?? refused({ code: "ANOTHER_IS_RUNNING" });
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The lines of a part of a file, without what ends them. */
export function linesOfBlock(bytes: Uint8Array): string[] {
  const lines = decoder.decode(bytes).split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines.map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line));
}

/** Takes in parts of one file, one after another; several may work side by side on different parts. */
export async function openBlockImport(
  platform: Platform,
  importId: string,
  reader: LineReader,
): Promise<(block: Block) => Promise<ImportSums>> {
  const directory = await openDirectory(platform);
  return (block) => importBlock(platform, directory, importId, reader, block);
}

/**
 * Takes in one part of a file: reads and checks its lines, merges them and notes that the part is in, in one transaction. A
 * part that is in is not taken in again.
 */
async function importBlock(
  platform: Platform,
  directory: Directory,
  importId: string,
  reader: LineReader,
  { firstByte, endByte, firstLine, bytes }: Block,
): Promise<ImportSums> {
  const told: ToldLine[] = [];
  const wrong: RefusedLine[] = [];
  const texts = bytes === null ? [] : linesOfBlock(bytes);
  if (bytes === null) wrong.push({ line: firstLine, trouble: "TOO_LONG", column: null });
  texts.forEach((text, index) => {
    const read = reader.read(text, firstLine + index);
    if (read === null) return;
    if ("trouble" in read) wrong.push(read);
    else told.push(read);
  });
  const lines = told.length + wrong.length;
  const taken = await takeIn(platform, directory, told, async (tx, { added, changed, refused: later }) => {
    const all = [...wrong, ...later].sort((one, other) => one.line - other.line);
    const endLine = firstLine + (bytes === null ? 1 : texts.length);
    await writeBlock(tx, importId, { firstByte, endByte, firstLine, endLine, lines, added, changed, refused: all });
  });
  return { lines, added: taken.added, changed: taken.changed, refused: wrong.length + taken.refused.length };
}

/** Lines that were refused so far, part by part in the order of the file. */
export async function* refusedLines(
  { db }: Platform,
  importId: string,
): AsyncGenerator<Pick<BlockDone, "firstByte" | "endByte" | "firstLine" | "refused">> {
  for (let behind = -1; ;) {
    const block = await refusedBehind(db, importId, behind);
    if (!block) return;
    yield block;
    behind = block.firstByte;
  }
}

/** Sums of what is in so far. */
export const sumsOfImport = ({ db }: Platform, importId: string): Promise<ImportSums> => sumBlocks(db, importId);

/** Ends an import whose parts are all in and whose refused lines have been told. @returns its sums */
export async function finishImport({ db, clock }: Platform, importId: string): Promise<ImportSums> {
  return await db.transaction().execute(async (tx) => {
    const sums = await sumBlocks(tx, importId);
    const at = clock.now();
    if (await endRun(tx, importId, sums, at))
      await recordFacts(tx, { type: "MembersImported", actor, at, subject: importId, data: { ...sums } });
    return sums;
  });
}
