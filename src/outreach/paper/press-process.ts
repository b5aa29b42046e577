// A process that makes papers, one after the other: who asked goes on answering, and the memory is free when it ends.
import type { PressJob } from "./press.ts";
import { renderLetter, renderPaper, renderReport, renderSlides, renderSlip } from "./render-paper.ts";

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
    case "REPORT":
      return renderReport(job.report);
  }
};

let last: Promise<void> = Promise.resolve();
process.on("message", ({ number, job }: { number: number; job: PressJob }) => {
  last = last.then(async () => {
    try {
      process.send!({ number, made: await make(job) });
    } catch (error) {
      process.send!({ number, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
});

// Whoever asked is gone, also by kill -9: nobody waits for more.
process.on("disconnect", () => process.exit());
