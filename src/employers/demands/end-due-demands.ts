import { lockJob } from "../../members/index.ts";
import type { Platform } from "../../platform/platform.ts";
import { isClosed } from "../closures/closure.store.ts";
import { dueDemands } from "./demand.views.ts";
import { endByWorker } from "./end-by-worker.ts";

const batch = 200;

/** Lets go on by themselves the files of workers whose company let its day pass or is closed; each in a transaction of its own. */
export async function endDueDemands(platform: Platform): Promise<void> {
  const { db, clock } = platform;
  for (;;) {
    const due = await dueDemands(db, clock.today(), batch);
    for (const { id, employmentId } of due)
      await db.transaction().execute(async (tx) => {
        const job = await lockJob(tx, employmentId);
        await endByWorker(
          tx,
          platform,
          id,
          job?.employerId && (await isClosed(tx, job.employerId)) ? "CLOSED" : "SILENT",
        );
      });
    if (due.length < batch) return;
  }
}
