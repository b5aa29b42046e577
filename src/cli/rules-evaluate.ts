import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { checkPolicy, compilePolicy, decide, parseCase, type Policy, type PolicyFile } from "../entitlement/index.ts";

/** How much of the answer is gathered before it is written: few system calls, flat memory. */
const chunkBytes = 64 * 1024;

async function readPolicy(file: string): Promise<Policy | string> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    return `The policy ${file} cannot be read: ${(error as Error).message}`;
  }
  const troubles = checkPolicy(value);
  if (troubles.length > 0) return troubles.map(({ at, message }) => `${file} ${at}: ${message}`).join("\n");
  return compilePolicy(value as PolicyFile);
}

function answer(line: string, policy: Policy | null): { text: string; failed: boolean } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { text: JSON.stringify({ case: null, error: { code: "NOT_JSON", at: "", message: (error as Error).message } }), failed: true };
  }
  const facts = parseCase(value);
  const decision = "error" in facts ? facts : decide(facts, policy);
  return { text: JSON.stringify(decision), failed: "error" in decision };
}

/**
 * `lapak rules evaluate [--policy FILE]`: a case a line in, a decision a line out, in the same order. A line that is no
 * case is answered in its place and the stream goes on.
 * @returns 0; 1 where a line could not be answered; 2 on wrong usage
 */
export async function rulesEvaluate(args: string[], input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<number> {
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
  let failed = false;
  let waiting = "";
  const flush = async (): Promise<void> => {
    const text = waiting;
    waiting = "";
    if (text !== "" && !output.write(text)) await new Promise((drained) => output.once("drain", drained));
  };
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() === "") continue;
    const answered = answer(line, policy);
    failed ||= answered.failed;
    waiting += `${answered.text}\n`;
    if (waiting.length >= chunkBytes) await flush();
  }
  await flush();
  return failed ? 1 : 0;
}
