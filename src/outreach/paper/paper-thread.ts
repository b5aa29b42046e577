// A thread that makes papers, one after the other: the web process goes on answering, and gets the memory back.
import { parentPort } from "node:worker_threads";
import type { PressJob } from "./press.ts";
import { renderLetter, renderPaper, renderSlides, renderSlip } from "./render-paper.ts";

const make = (job: PressJob): Promise<object> => {
  switch (job.make) {
    case "PAPER":
      return renderPaper(job.kind, job.order, job.print);
    case "SLIDES":
      return renderSlides(job.order);
    case "SLIP":
      return renderSlip(job.size, job.slip);
    case "LETTER":
      return renderLetter(job.letter);
  }
};

let last: Promise<void> = Promise.resolve();
parentPort!.on("message", ({ number, job }: { number: number; job: PressJob }) => {
  last = last.then(async () => {
    try {
      parentPort!.postMessage({ number, made: await make(job) });
    } catch (error) {
      parentPort!.postMessage({
        number,
        failed: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
  });
});
