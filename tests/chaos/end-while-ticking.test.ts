import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "../../scripts/build.mjs";
import { settingsOf } from "../test-house.ts";
import { createTestPlatform } from "../test-platform.ts";

const platform = await createTestPlatform();
const root = join(import.meta.dirname, "../..");
const dataDir = mkdtempSync(join(tmpdir(), "lapak-worker-"));
const running: ChildProcess[] = [];
// Of the owner of the server: only who owns it sees what others wait for.
const watcher = new pg.Client(platform.databaseUrl);

beforeAll(async () => {
  await build();
  await watcher.connect();
});
afterAll(async () => {
  await watcher.end();
  for (const child of running) if (child.exitCode === null) child.kill("SIGKILL");
  rmSync(dataDir, { recursive: true, force: true });
});

/** A worker whose tick that forgets tries to sign in stands still: somebody holds the table. */
async function startHeldWorker(): Promise<{ worker: ChildProcess; hold: pg.PoolClient; said: () => string }> {
  await platform.pool.query(
    "insert into sign_in_attempts (username_index, device_index, at, succeeded) values ('-', '-', now() - interval '40 days', false)",
  );
  const hold = await platform.pool.connect();
  await hold.query("begin");
  await hold.query("select from sign_in_attempts for update");
  const worker = spawn(process.execPath, [join(root, "scripts/run-lapak.mjs"), "worker"], {
    cwd: root,
    env: { ...process.env, ...settingsOf(platform, dataDir) },
    stdio: ["ignore", "ignore", "pipe"],
  });
  running.push(worker);
  let text = "";
  worker.stderr!.on("data", (chunk: Buffer) => (text += chunk.toString()));
  const waits = async (): Promise<boolean> =>
    (
      await watcher.query(
        "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like 'delete from sign_in_attempts%'",
      )
    ).rows.length > 0;
  await expect.poll(waits, { timeout: 20_000, interval: 100 }).toBe(true);
  return { worker, hold, said: () => text };
}

const left = async (): Promise<number> =>
  (await platform.pool.query("select count(*) as n from sign_in_attempts")).rows[0].n as number;

test("a worker told to end lets its running tick finish, and ends well", async () => {
  const { worker, hold, said } = await startHeldWorker();
  const ended = once(worker, "exit");
  worker.kill("SIGTERM");
  await pause(1500);
  expect(worker.exitCode).toBe(null);
  await hold.query("rollback");
  hold.release();
  expect([await ended, await left(), said().includes("tick failed")]).toEqual([[0, null], 0, false]);
}, 60_000);

test("a tick that does not end is waited for 20 seconds, then named and left to the next worker", async () => {
  const { worker, hold, said } = await startHeldWorker();
  const ended = once(worker, "exit");
  const began = performance.now();
  worker.kill("SIGTERM");
  const [code] = (await ended) as [number | null];
  const seconds = (performance.now() - began) / 1000;
  await hold.query("rollback");
  hold.release();
  expect([code, seconds > 19.5, seconds < 25]).toEqual([1, true, true]);
  expect(said()).toContain('"ticks":["forget-attempts"]');
}, 60_000);
