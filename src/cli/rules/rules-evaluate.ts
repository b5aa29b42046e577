import { availableParallelism } from "node:os";
import { compilePolicy, lawBook, type PolicyFile } from "../../entitlement/index.ts";
import { readPolicy } from "../policy-file.ts";
import { answerBytes, tooLong } from "./answer-lines.ts";
import { startThreads, type Threads } from "./answer-in-threads.ts";
import { blocksOf } from "./lines.ts";

/** Up to here a stream is answered where it is read: starting threads takes longer than answering it. */
const smallBytes = 2 * 1024 * 1024;

/** Blocks that may be with each thread: enough that none waits, few enough that memory stays flat. */
const blocksAThread = 4;

/** Waits until the output takes more; a reader that has gone away (`| head`) ends the wait too. */
const drained = (output: NodeJS.WritableStream): Promise<boolean> =>
  new Promise((resolve) => {
    const settle = (open: boolean) => (): void => {
      output.off("drain", onDrain).off("close", onGone).off("error", onGone);
      resolve(open);
    };
    const [onDrain, onGone] = [settle(true), settle(false)];
    output.on("drain", onDrain).on("close", onGone).on("error", onGone);
  });

/** Writes answers in order, as fast as the reader takes them. */
function writer(output: NodeJS.WritableStream) {
  // A reader that has gone away is heard here once, so that it is no crash.
  let gone = false;
  output.on("error", () => (gone = true));
  return {
    isGone: () => gone,
    write: async (answers: string | Uint8Array): Promise<void> => {
      if (gone || answers.length === 0) return;
      if (!output.write(answers) && !(await drained(output))) gone = true;
    },
  };
}

/**
 * `lapak rules evaluate [--policy FILE]`: a case a line in, a decision a line out, in the same order. A line that is no
 * case is answered in its place and the stream goes on. A long stream is answered by a thread for each processor.
 * @returns 0; 1 where a line could not be answered; 2 on wrong usage
 */
export async function rulesEvaluate(
  args: string[],
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<number> {
  let file: PolicyFile | null = null;
  if (args.length > 0) {
    if (args[0] !== "--policy" || args.length !== 2) {
      process.stderr.write("Usage: lapak rules evaluate [--policy FILE] < cases.ndjson\n");
      return 2;
    }
    const read = await readPolicy(args[1]!);
    if ("why" in read) {
      process.stderr.write(`${read.why}\n`);
      return 1;
    }
    file = read.policy;
  }
  const law = { book: lawBook(), policy: file && compilePolicy(file) };
  const { isGone, write } = writer(output);
  let failed = false;
  let threads: Threads | null = null;
  const takeOne = async (from: Threads): Promise<void> => {
    const answered = await from.take();
    failed ||= answered.failed;
    await write(answered.bytes);
  };
  let seen = 0;
  const most = availableParallelism();
  try {
    for await (const block of blocksOf(input)) {
      if (isGone()) return 1;
      seen += block?.length ?? 0;
      if (block !== null && seen > smallBytes) {
        threads ??= startThreads(most, file);
        threads.give(block);
        while (threads.open() >= most * blocksAThread) await takeOne(threads);
        continue;
      }
      while (threads && threads.open() > 0) await takeOne(threads);
      const answered = block === null ? tooLong : answerBytes(block, law);
      failed ||= answered.failed;
      await write(answered.text);
    }
    while (threads && threads.open() > 0) await takeOne(threads);
  } finally {
    await threads?.stop();
  }
  return failed || isGone() ? 1 : 0;
}
