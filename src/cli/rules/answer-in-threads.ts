import { Worker } from "node:worker_threads";
import type { PolicyFile } from "../../entitlement/index.ts";

export type AnsweredBytes = { readonly bytes: Uint8Array; readonly failed: boolean };
type FromThread = AnsweredBytes & { readonly turn: number };

/** Threads that answer blocks side by side; answers are taken in the order in which blocks were given. */
export type Threads = {
  /** Gives a block to a thread. Its bytes are gone from here. */
  readonly give: (block: Buffer) => void;
  /** The answer to the oldest block that was given and not taken yet. */
  readonly take: () => Promise<AnsweredBytes>;
  /** Blocks given and not taken. */
  readonly open: () => number;
  readonly stop: () => Promise<void>;
};

/** The built file beside the built command; the source where the source runs (tests). */
const script = new URL(`./rules-worker.${import.meta.url.endsWith(".ts") ? "ts" : "mjs"}`, import.meta.url);

export function startThreads(count: number, policy: PolicyFile | null): Threads {
  const waiting = new Map<number, { resolve: (answer: AnsweredBytes) => void; reject: (error: Error) => void }>();
  const answers = new Map<number, Promise<AnsweredBytes>>();
  const threads = Array.from({ length: count }, () => new Worker(script, { workerData: { policy } }));
  for (const thread of threads) {
    thread.on("message", ({ turn, bytes, failed }: FromThread) => {
      waiting.get(turn)!.resolve({ bytes, failed });
      waiting.delete(turn);
    });
    thread.on("error", (error: Error) => {
      for (const { reject } of waiting.values()) reject(error);
    });
  }
  let given = 0;
  let taken = 0;
  return {
    give: (block) => {
      const turn = given++;
      const answer = new Promise<AnsweredBytes>((resolve, reject) => waiting.set(turn, { resolve, reject }));
      // Heard when it is taken; until then a failing thread must not end the process by itself.
      answer.catch(() => {});
      answers.set(turn, answer);
      const own = new Uint8Array(block);
      threads[turn % count]!.postMessage({ turn, block: own }, [own.buffer]);
    },
    take: async () => {
      const answer = await answers.get(taken)!;
      answers.delete(taken++);
      return answer;
    },
    open: () => given - taken,
    stop: async () => void (await Promise.all(threads.map((thread) => thread.terminate()))),
  };
}
