import { Worker } from "node:worker_threads";
import type { Block, ImportSums } from "../../members/index.ts";
import type { WorkerOrders } from "./import-worker.ts";

type FromThread = { readonly sums?: ImportSums; readonly failed?: { message: string; code: string | null } };

/** Threads that take in parts of a file side by side. */
export type ImportThreads = {
  /** Gives a part to a thread as soon as one is free. Its bytes are gone from here. @throws what any thread failed with */
  readonly give: (block: Block) => Promise<void>;
  /** Waits until all that was given is in. @throws what any thread failed with */
  readonly rest: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** The same without threads, for a file that is read sooner than a thread is started. */
export const importHere = (
  importBlock: (block: Block) => Promise<ImportSums>,
  tally: (block: Omit<Block, "bytes">, sums: ImportSums) => void,
): ImportThreads => ({
  give: async (block) => tally(block, await importBlock(block)),
  rest: async () => {},
  stop: async () => {},
});

/** The built file beside the built command; the source where the source runs (tests). */
const script = new URL(`./import-worker.${import.meta.url.endsWith(".ts") ? "ts" : "mjs"}`, import.meta.url);

export function startImportThreads(
  count: number,
  orders: WorkerOrders,
  tally: (block: Omit<Block, "bytes">, sums: ImportSums) => void,
): ImportThreads {
  let failure: Error | null = null;
  let wake = (): void => {};
  const changed = (): Promise<void> => new Promise((resolve) => (wake = resolve));
  const busy = new Map<Worker, Omit<Block, "bytes">>();
  const threads = Array.from({ length: count }, () => {
    const thread = new Worker(script, { workerData: orders, resourceLimits: { maxYoungGenerationSizeMb: 32 } });
    thread.on("message", ({ sums, failed }: FromThread) => {
      if (failed) failure ??= Object.assign(new Error(failed.message), failed.code !== null && { code: failed.code });
      else tally(busy.get(thread)!, sums!);
      busy.delete(thread);
      wake();
    });
    thread.on("error", (error: Error) => {
      failure ??= error;
      wake();
    });
    return thread;
  });
  const until = async (ready: () => boolean): Promise<void> => {
    while (failure === null && !ready()) await changed();
    if (failure !== null) throw failure;
  };
  return {
    give: async (block) => {
      await until(() => busy.size < count);
      const thread = threads.find((each) => !busy.has(each))!;
      const { bytes, ...place } = block;
      busy.set(thread, place);
      thread.postMessage(block, bytes === null ? [] : [bytes.buffer as ArrayBuffer]);
    },
    rest: () => until(() => busy.size === 0),
    stop: async () => void (await Promise.all(threads.map((thread) => thread.terminate()))),
  };
}
