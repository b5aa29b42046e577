import { readFile } from "node:fs/promises";
import {
  checkPolicy,
  compilePolicy,
  decide,
  lawBook,
  parseCase,
  type LawBook,
  type Policy,
  type PolicyFile,
} from "../entitlement/index.ts";

/** How much of the answer is gathered before it is written: few system calls, flat memory. */
const chunkBytes = 64 * 1024;

/** No case is longer (a list holds at most 100 jobs and 100 payments); a longer line is answered, never gathered. */
const longestLine = 1024 * 1024;

/**
 * Lines of a stream, split at line feeds only: JSON may hold U+2028, which `node:readline` takes for an end of line.
 * A line that is too long comes as null. Lines come by the chunk: waiting for each alone would cost as much as deciding it.
 */
async function* linesOf(input: NodeJS.ReadableStream): AsyncGenerator<ReadonlyArray<string | null>> {
  const decoder = new TextDecoder();
  let rest = "";
  let tooLong = false;
  for await (const chunk of input) {
    const text = typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    const lines: Array<string | null> = [];
    let from = 0;
    for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", from)) {
      const line = rest + text.slice(from, end);
      lines.push(tooLong || line.length > longestLine ? null : line);
      [rest, tooLong, from] = ["", false, end + 1];
    }
    if (!tooLong) rest += text.slice(from);
    if (rest.length > longestLine) [rest, tooLong] = ["", true];
    yield lines;
  }
  rest += decoder.decode();
  if (tooLong) yield [null];
  else if (rest !== "") yield [rest];
}

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

async function readPolicy(file: string): Promise<Policy | string> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    return `The policy ${file} cannot be read: ${(error as Error).message}`;
  }
  const troubles = await checkPolicy(value);
  if (troubles.length > 0) return troubles.map(({ at, message }) => `${file} ${at}: ${message}`).join("\n");
  return compilePolicy(value as PolicyFile);
}

const refusal = (code: string, message: string): { text: string; failed: boolean } => ({
  text: JSON.stringify({ case: null, error: { code, at: "", message } }),
  failed: true,
});

function answer(line: string | null, book: LawBook, policy: Policy | null): { text: string; failed: boolean } {
  if (line === null) return refusal("LINE_TOO_LONG", `A line may hold ${longestLine} letters at most.`);
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return refusal("NOT_JSON", (error as Error).message);
  }
  const facts = parseCase(value);
  const decision = "error" in facts ? facts : decide(facts, book, policy);
  return { text: JSON.stringify(decision), failed: "error" in decision };
}

/**
 * `lapak rules evaluate [--policy FILE]`: a case a line in, a decision a line out, in the same order. A line that is no
 * case is answered in its place and the stream goes on.
 * @returns 0; 1 where a line could not be answered; 2 on wrong usage
 */
export async function rulesEvaluate(
  args: string[],
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<number> {
  let policy: Policy | null = null;
  if (args.length > 0) {
    if (args[0] !== "--policy" || args.length !== 2) {
      process.stderr.write("Usage: lapak rules evaluate [--policy FILE] < cases.ndjson\n");
      return 2;
    }
    const read = await readPolicy(args[1]!);
    if (typeof read === "string") {
      process.stderr.write(`${read}\n`);
      return 1;
    }
    policy = read;
  }
  const book = lawBook();
  let failed = false;
  let waiting = "";
  // A reader that has gone away is heard here once, so that it is no crash.
  let gone = false;
  output.on("error", () => (gone = true));
  for await (const lines of linesOf(input)) {
    for (const line of lines) {
      if (line?.trim() === "") continue;
      const answered = answer(line, book, policy);
      failed ||= answered.failed;
      waiting += `${answered.text}\n`;
    }
    if (waiting.length < chunkBytes) continue;
    const taken = output.write(waiting);
    waiting = "";
    if (gone || (!taken && !(await drained(output)))) return 1;
  }
  if (waiting !== "") output.write(waiting);
  return failed || gone ? 1 : 0;
}
