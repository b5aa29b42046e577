import { parentPort, workerData } from "node:worker_threads";
import { compilePolicy, lawBook, type PolicyFile } from "../../entitlement/index.ts";
import { answerLines } from "./answer-lines.ts";

/** A thread that answers blocks of lines; bytes go and come without being copied. */
const { policy } = workerData as { policy: PolicyFile | null };
const law = { book: lawBook(), policy: policy && compilePolicy(policy) };
const decoder = new TextDecoder();

parentPort!.on("message", ({ turn, block }: { turn: number; block: Uint8Array<ArrayBuffer> }) => {
  const { text, failed } = answerLines(decoder.decode(block), law);
  const bytes = new TextEncoder().encode(text);
  parentPort!.postMessage({ turn, bytes, failed }, [bytes.buffer]);
});
