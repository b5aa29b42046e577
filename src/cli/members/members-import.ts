import { existsSync } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { openHouse, type House } from "../../house.ts";
import {
  finishImport,
  lineReader,
  openBlockImport,
  sumsOfImport,
  withImport,
  type ImportRun,
  type ImportSums,
} from "../../members/index.ts";
import type { Config } from "../../platform/config.ts";
import { unreadable } from "../read-text.ts";
import { blockBytes, cutBlocks } from "./cut-blocks.ts";
import { importHere, startImportThreads } from "./import-in-threads.ts";
import { lookAtFile, type SeenFile } from "./look-at-file.ts";
import { reportOf, writeReport } from "./refused-report.ts";
import { fail, oneArgument } from "../one-argument.ts";

const help = `Usage: lapak members import FILE.csv

Takes in members with their cards, employments, balance and payments (docs/members-import.md has the columns). Who is known by
NIK is merged; nothing is doubled when a file comes again. Lines that cannot be taken in go to FILE.refused.csv, each with its
reason; mended there, that file can be taken in by itself. Killed, the same command goes on where it was.

Exit code 0: all lines are in; 1: some were refused, or the file cannot be taken in; 2: wrong usage.
`;

/** Up to here a file is taken in where it is read: starting threads takes longer. */
const smallBytes = 2 * blockBytes;

const spelt = (count: number): string => count.toLocaleString("en-US");

/** Says how far it is, every ten seconds. */
function progress(seen: SeenFile, before: ImportRun["done"]) {
  let bytes = before.reduce((sum, { firstByte, endByte }) => sum + endByte - firstByte, 0);
  let lines = before.reduce((sum, each) => sum + each.lines, 0);
  if (bytes > 0) process.stderr.write(`Going on: ${spelt(lines)} lines are in already.\n`);
  const tell = (): void => {
    process.stderr.write(`${spelt(lines)} lines are in, ${Math.floor((bytes / seen.bytes) * 100)} % of the file\n`);
  };
  const timer = setInterval(tell, 10_000);
  return {
    tally: (block: { firstByte: number; endByte: number }, sums: ImportSums): void => {
      bytes += block.endByte - block.firstByte;
      lines += sums.lines;
    },
    stop: () => clearInterval(timer),
  };
}

/** Takes in what is not in yet. @returns a sentence where it could not go on */
async function takeInFile(
  house: House,
  config: Config,
  handle: FileHandle,
  seen: SeenFile,
  run: ImportRun,
): Promise<string | null> {
  const today = house.clock.today();
  const reader = lineReader(seen.header, today);
  const { tally, stop } = progress(seen, run.done);
  const orders = { config, importId: run.id, header: seen.header, today };
  // One more than there are processors: half of a thread's time is waiting for the database.
  const count = seen.bytes <= smallBytes ? 0 : Math.min(availableParallelism() + 1, 8);
  const threads =
    count === 0
      ? importHere(await openBlockImport(house, run.id, reader), tally)
      : startImportThreads(count, orders, tally);
  try {
    for await (const block of cutBlocks(handle, { firstByte: seen.firstByte, nikOf: reader.nikOf }, run.done))
      await threads.give(block);
    await threads.rest();
    return null;
  } catch (error) {
    return `The import stopped: ${(error as Error).message}. What is in stays in: start the same command again and it goes on from there.`;
  } finally {
    stop();
    await threads.stop();
  }
}

/** Writes the report where there is something to tell, or an old one to replace. @returns a sentence where it cannot */
async function tellRefused(
  house: House,
  importId: string,
  file: { readonly handle: FileHandle; readonly seen: SeenFile; readonly path: string },
): Promise<string | null> {
  const { refused } = await sumsOfImport(house, importId);
  if (refused === 0 && !existsSync(file.path)) return null;
  try {
    await writeReport(house, importId, file);
    return null;
  } catch (error) {
    if (!("syscall" in (error as Error))) throw error;
    return `The lines are in, but ${file.path} cannot be written: ${(error as Error).message}. Start again: only the report is made.`;
  }
}

/**
 * `lapak members import FILE.csv`: looks at the file, takes it in part by part, writes the lines that were refused beside it.
 * @returns 0 all lines are in, 1 some are not or none, 2 wrong usage
 */
export async function membersImport(args: string[], configHere: () => Config): Promise<number> {
  const path = oneArgument(args, help);
  if (typeof path === "number") return path;
  let handle: FileHandle;
  try {
    handle = await open(path, "r");
  } catch (error) {
    return fail(unreadable(path, error));
  }
  try {
    const before = await handle.stat();
    if (!before.isFile()) return fail(`${path} is no file. Give the name of a CSV file.`);
    const seen = await lookAtFile(handle);
    if (typeof seen === "string") return fail(`The file ${path} cannot be taken in. ${seen}`);
    const config = configHere();
    const house = openHouse(config, "members-import", 3);
    try {
      const ran = await withImport(house, seen, async (run) => {
        const stopped = await takeInFile(house, config, handle, seen, run);
        if (stopped) return stopped;
        const after = await handle.stat();
        if (after.size !== before.size || after.mtimeMs !== before.mtimeMs)
          return `The file ${path} was changed while it was taken in. Start again: what is new in it is then taken in too.`;
        const report = await tellRefused(house, run.id, { handle, seen, path: reportOf(path) });
        return report ?? (await finishImport(house, run.id));
      });
      if (!ran.ok) return fail("Another import is running. Wait until it has ended, then start again.");
      if (typeof ran.value === "string") return fail(ran.value);
      const { lines, added, changed, refused } = ran.value;
      process.stdout.write(
        `${spelt(lines)} lines: ${spelt(added)} members are new, ${spelt(changed)} were changed, ${spelt(refused)} lines refused.\n`,
      );
      return refused === 0 ? 0 : fail(`The refused lines are in ${reportOf(path)}, each with its reason.`);
    } finally {
      await house.close();
    }
  } finally {
    await handle.close();
  }
}
