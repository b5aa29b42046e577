import { Logger, run } from "graphile-worker";
import { sql } from "kysely";
import type { House } from "../house.ts";
import type { Announced, Jobs } from "../platform/jobs.ts";
import { errorForLog } from "../platform/log.ts";
import { allJobs, reactionsTo } from "./reactions.ts";
import { allTicks } from "./schedule.ts";

/** The back door: hears facts, starts what follows from each, and asks the clock what is due. */
export async function startWorker(house: House): Promise<{ stop: () => Promise<void> }> {
  const jobs: Jobs = allJobs(house);
  const runner = await run({
    pgPool: house.pool,
    concurrency: 8,
    noHandleSignals: true,
    pollInterval: 1000,
    // A worker that was killed leaves its jobs locked; the next one takes them back after this, not after four hours.
    minResetLockedInterval: 5_000,
    maxResetLockedInterval: 10_000,
    logger: queueLogger(house),
    taskList: {
      announce: async (payload) => {
        const fact = payload as Announced;
        const names = reactionsTo(fact.type);
        if (names.length === 0) return;
        await sql`select graphile_worker.add_job(name, ${JSON.stringify(fact)}::json, max_attempts => 25, job_key => name || ':' || ${fact.id}, job_key_mode => 'unsafe_dedupe') from unnest(${names}::text[]) as name`.execute(house.db);
      },
      ...Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, (payload: unknown) => job(payload as Announced)])),
    },
  });
  const stopTicks = startTicks(house);
  return {
    stop: async () => {
      stopTicks();
      await runner.stop();
    },
  };
}

/** Each tick runs after its own last run has ended; one that fails is told to the log and tried again at its next time. */
function startTicks(house: House): () => void {
  const timers = new Set<NodeJS.Timeout>();
  let stopped = false;
  for (const tick of allTicks(house)) {
    const again = (wait: number): void => {
      const timer = setTimeout(async () => {
        timers.delete(timer);
        await tick.run().catch((error: unknown) => house.log("error", "tick failed", { tick: tick.name, ...errorForLog(error) }));
        if (!stopped) again(tick.everySeconds * 1000);
      }, wait);
      timers.add(timer);
    };
    again(500);
  }
  return () => {
    stopped = true;
    for (const timer of timers) clearTimeout(timer);
  };
}

/** The queue's own log, warnings and errors only. */
const queueLogger = (house: House): Logger =>
  new Logger(() => (level, message) => {
    if (level === "error" || level === "warning") house.log(level === "error" ? "error" : "warn", message);
  });
