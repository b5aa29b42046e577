/**
 * One step with a company's file in a process of its own, so that the memory measured is the product's alone: the file read, or
 * taken in and answered row by row. Started by `exits.ts`; says `{ seconds, megabytes }` to who started it.
 */
import { createReadStream } from "node:fs";
import { answerReport, readExitFile, receiveReport } from "../src/employers/index.ts";
import { newId } from "../src/platform/ids.ts";
import { benchPlatformOn } from "./database.part.ts";

export type Step = {
  readonly what: "READ" | "ANSWER";
  readonly file: string;
  readonly rows: number;
  readonly employerId: string;
  readonly url: string;
};
/** Megabytes: the most that the process held. */
export type Measured = { readonly seconds: number; readonly megabytes: number };

async function read({ file, rows }: Step): Promise<void> {
  let count = 0;
  for await (const _row of readExitFile(createReadStream(file))) count += 1;
  if (count !== rows) throw new Error(`${count} rows of ${file} were read`);
}

async function answer({ file, rows, employerId, url }: Step): Promise<void> {
  const platform = benchPlatformOn(url, 4);
  const received = await receiveReport(
    platform,
    { employerId, toldBy: newId(), way: "FILE", key: "keluar" },
    readExitFile(createReadStream(file)),
  );
  if (!received.ok || received.value.trouble) throw new Error(JSON.stringify(received));
  await answerReport(platform, received.value.id);
  const { count } = await platform.db
    .selectFrom("reported_exits")
    .select((of) => of.fn.countAll().as("count"))
    .where("report_id", "=", received.value.id)
    .where("answer", "=", "TAKEN")
    .executeTakeFirstOrThrow();
  await platform.db.destroy();
  if (Number(count) !== rows) throw new Error(`${count} rows of ${file} were taken`);
}

if (process.env["BENCH_STEP"]) {
  const step = JSON.parse(process.env["BENCH_STEP"]) as Step;
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss() / 1e6)), 50);
  const start = performance.now();
  await (step.what === "READ" ? read : answer)(step);
  clearInterval(watch);
  process.send!({ seconds: (performance.now() - start) / 1000, megabytes: Math.round(most) } satisfies Measured);
}
