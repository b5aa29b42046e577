import { parentPort, workerData } from "node:worker_threads";
import { openHouse } from "../../house.ts";
import { lineReader, openBlockImport, type Block, type Header } from "../../members/index.ts";
import type { Config } from "../../platform/config.ts";

/** What a thread is told once. */
export type WorkerOrders = {
  readonly config: Config;
  readonly importId: string;
  readonly header: Header;
  readonly today: string;
};

const { config, importId, header, today } = workerData as WorkerOrders;

/** A thread that takes in parts of a file: reading, checking, sealing and writing side by side with others. */
const house = openHouse(config, "members-import", 2);
const importing = openBlockImport(house, importId, lineReader(header, today));

parentPort!.on("message", (block: Block) => {
  importing
    .then((importBlock) => importBlock(block))
    .then(
      (sums) => parentPort!.postMessage({ sums }),
      (error: Error & { code?: string }) =>
        parentPort!.postMessage({ failed: { message: error.message, code: error.code ?? null } }),
    );
});
