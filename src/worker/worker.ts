import { Logger, run } from "graphile-worker";
import { sql } from "kysely";
import type { House } from "../house.ts";
import type { Announced, Jobs, Tick } from "../platform/jobs.ts";
import { errorForLog } from "../platform/log.ts";
import { allJobs, reactionsTo } from "./reactions.ts";
import { allTicks } from "./schedule.ts";

/** The back door: hears facts, starts what follows from each, and asks the clock what is due. */
export async function startWorker(house: House): Promise<{ stop: () => Promise<void> }> {
  const jobs: Jobs = allJobs(house);
  // A worker that was killed leaves its jobs locked, and the queue itself would give them back after four hours only.
  if (house.config.sandbox) await freeStuckJobs(house, 0);
  const runner = await run({
    pgPool: house.pool,
    concurrency: 8,
    noHandleSignals: true,
    pollInterval: 1000,
    logger: queueLogger(house),
    taskList: {
      announce: async (payload) => {
        const fact = payload as Announced;
        const names = reactionsTo(fact.type);
        if (names.length === 0) return;
        await sql`select graphile_worker.add_job(name, ${JSON.stringify(fact)}::json, max_attempts => 25, job_key => name || ':' || ${fact.id}, job_key_mode => 'unsafe_dedupe') from unnest(${names}::text[]) as name`.execute(
          house.db,
        );
      },
      ...Object.fromEntries(
        Object.entries(jobs).map(([name, job]) => [name, (payload: unknown) => job(payload as Announced)]),
      ),
    },
  });
  const stopTicks = startTicks(house, [
    { name: "free-stuck-jobs", everySeconds: 15, run: () => freeStuckJobs(house, 120) },
  ]);
  return {
    stop: async () => {
      stopTicks();
      await runner.stop();
    },
  };
}

/** Each tick runs after its own last run has ended; one that fails is told to the log and tried again at its next time. */
function startTicks(house: House, own: readonly Tick[]): () => void {
  const timers = new Set<NodeJS.Timeout>();
  let stopped = false;
  for (const tick of [...own, ...allTicks(house)]) {
    const again = (wait: number): void => {
      const timer = setTimeout(async () => {
        timers.delete(timer);
        await tick
          .run()
          .catch((error: unknown) => house.log("error", "tick failed", { tick: tick.name, ...errorForLog(error) }));
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

/**
 * Gives back jobs that somebody has held for so many seconds: no job of ours takes two minutes (the slowest waits 12 s for
 * the bank), so whoever holds one that long is gone. In the sandbox there is one worker, and at its start nobody holds any.
 */
async function freeStuckJobs({ db }: House, seconds: number): Promise<void> {
  await sql`select graphile_worker.force_unlock_workers(array_agg(distinct locked_by)) from graphile_worker._private_jobs
    where locked_by is not null and locked_at <= now() - make_interval(secs => ${seconds}) having count(*) > 0`.execute(
    db,
  );
}

/** The queue's own log, warnings and errors only. */
const queueLogger = (house: House): Logger =>
  new Logger(() => (level, message) => {
    if (level === "error" || level === "warning") house.log(level === "error" ? "error" : "warn", message);
  });
