import { setTimeout as pause } from "node:timers/promises";
import { Logger, run } from "graphile-worker";
import { sql } from "kysely";
import type { House } from "../house.ts";
import type { Announced, Jobs, Tick } from "../platform/jobs.ts";
import { errorForLog } from "../platform/log.ts";
import { allJobs, reactionsTo } from "./reactions.ts";
import { allTicks } from "./schedule.ts";

/** How long what runs is waited for at the end: the bank is given 12 s for an answer, and whoever ends us often kills after 30 s. */
const patienceMs = 20_000;

/**
 * The back door: hears facts, starts what follows from each, and asks the clock what is due.
 * @returns `stop` begins nothing new and waits for what runs, 20 s at most; false where something still ran then
 */
export async function startWorker(house: House): Promise<{ stop: () => Promise<boolean> }> {
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
  const ticks = startTicks(house, [
    { name: "free-stuck-jobs", everySeconds: 15, run: () => freeStuckJobs(house, 120) },
  ]);
  return {
    stop: async () => {
      const patience = new AbortController();
      const ended = Promise.all([ticks.stop(), runner.stop()]).then(() => true);
      const late = pause(patienceMs, false, { signal: patience.signal }).catch(() => true);
      const allEnded = await Promise.race([ended, late]);
      patience.abort();
      if (!allEnded) house.log("warn", "ended before its work", { ticks: ticks.running() });
      return allEnded;
    },
  };
}

type Ticking = {
  /** Begins no tick any more; done when those that run have ended. */
  readonly stop: () => Promise<unknown>;
  /** Names of those that run now. */
  readonly running: () => readonly string[];
};

/** Each tick runs after its own last run has ended; one that fails is told to the log and tried again at its next time. */
function startTicks(house: House, own: readonly Tick[]): Ticking {
  const timers = new Set<NodeJS.Timeout>();
  const running = new Map<string, Promise<void>>();
  let stopped = false;
  for (const tick of [...own, ...allTicks(house)]) {
    const again = (wait: number): void => {
      const timer = setTimeout(async () => {
        timers.delete(timer);
        const turn = tick
          .run()
          .catch((error: unknown) => house.log("error", "tick failed", { tick: tick.name, ...errorForLog(error) }));
        running.set(tick.name, turn);
        await turn;
        running.delete(tick.name);
        if (!stopped) again(tick.everySeconds * 1000);
      }, wait);
      timers.add(timer);
    };
    again(500);
  }
  return {
    stop: () => {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
      return Promise.all(running.values());
    },
    running: () => [...running.keys()],
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
