import { parentPort, workerData } from "node:worker_threads";
import { compilePolicy, lawBook, type PolicyFile } from "../../entitlement/index.ts";
import { answerBytes } from "./answer-lines.ts";

/** A thread that answers blocks of lines; bytes go and come without being copied. */
const { policy } = workerData as { policy: PolicyFile | null };
const law = { book: lawBook(), policy: policy && compilePolicy(policy) };

parentPort!.on("message", ({ turn, block }: { turn: number; block: Uint8Array<ArrayBuffer> }) => {
  const { text, failed } = answerBytes(block, law);
  const bytes = new TextEncoder().encode(text);
  parentPort!.postMessage({ turn, bytes, failed }, [bytes.buffer]);
});
