import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { linesOfPerson, writeMembersFile } from "../../bench/members-file.part.ts";
import { findMemberByNik } from "../../src/members/index.ts";
import { settingsOf } from "../test-house.ts";
import { createTestPlatform } from "../test-platform.ts";

const platform = await createTestPlatform();
const folder = mkdtempSync(join(tmpdir(), "lapak-import-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = (file: string): ChildProcess =>
  fork(new URL("run-lapak.ts", import.meta.url), ["members", "import", file], {
    env: { ...process.env, ...settingsOf(platform, folder) },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });

async function end(command: ChildProcess): Promise<{ code: number | null; said: string }> {
  let said = "";
  for (const stream of [command.stdout!, command.stderr!]) stream.on("data", (chunk) => (said += String(chunk)));
  const [code] = (await once(command, "close")) as [number | null];
  return { code, said };
}

const count = async (what: string): Promise<number> =>
  (await sql<{ count: number }>`select count(*) from ${sql.table(what)}`.execute(platform.db)).rows[0]!.count;

test("killed in the middle the same command goes on; a second one meanwhile is kept out; nothing is doubled", async () => {
  const file = join(folder, "members.csv");
  const lines = await writeMembersFile(file, 12_000);
  // One person's lines far apart, a repeated line, and one that cannot be taken in, at the very end.
  const again = linesOfPerson(0);
  appendFileSync(file, `${again[0]}\r\n${again[0]}\r\n${again[0]!.replace(/^\d+/, "1")}\r\n`);

  const first = start(file);
  while ((await count("member_import_blocks")) < 1) await pause(10);
  // No further part can be noted as done until we let go: the first is in the middle for as long as we need.
  const hand = await platform.pool.connect();
  await hand.query("begin; lock table member_import_blocks in exclusive mode");
  const second = await end(start(file));
  expect(second).toEqual({ code: 1, said: "Another import is running. Wait until it has ended, then start again.\n" });
  const killed = once(first, "close");
  first.kill("SIGKILL");
  await killed;
  await hand.query("rollback");
  hand.release();
  const part = await count("members");
  expect(part).toBeGreaterThan(0);
  expect(part).toBeLessThan(12_000);

  const { code, said } = await end(start(file));
  expect(said).toMatch(/^Going on: [\d,]+ lines are in already\./);
  expect(said).toContain(`${(lines + 3).toLocaleString("en-US")} lines: 12,000 members are new`);
  expect(said).toContain("1 lines refused.");
  expect(code).toBe(1);
  expect(readFileSync(join(folder, "members.refused.csv"), "utf8").split("\r\n")[1]).toMatch(
    new RegExp(`^${lines + 4},nik,`),
  );

  const stored = {
    members: 12_000,
    cards: await count("memberships"),
    jobs: await count("employments"),
    years: await count("ledger_years"),
  };
  expect(await count("members")).toBe(12_000);
  expect(await count("member_import_blocks")).toBe(0);
  // The whole file once more: everything is known.
  expect((await end(start(file))).said).toContain("0 members are new, 0 were changed, 1 lines refused.");
  expect({
    members: await count("members"),
    cards: await count("memberships"),
    jobs: await count("employments"),
    years: await count("ledger_years"),
  }).toEqual(stored);
  const person = (await findMemberByNik(platform.db, platform.keys, "3101010412000001"))!;
  expect(person.name).toBe("BUDI SETIAWAN RAHAYU");
  expect(person.memberships.map(({ kpj }) => kpj)).toEqual(["10000000000"]);
}, 120_000);

test("the database goes away in the middle: one sentence, and the same command goes on", async () => {
  const file = join(folder, "again.csv");
  await writeMembersFile(file, 6_000);
  const hand = await platform.pool.connect();
  await hand.query("begin; lock table member_import_blocks in exclusive mode");
  const cut = start(file);
  const ended = end(cut);
  // Activity is seen as it was when a transaction first looked: it is looked at from outside of ours.
  const eye = await platform.pool.connect();
  await eye.query("set role none");
  const waiting = async (): Promise<number> => {
    const { rows } = await eye.query<{ count: string }>(
      "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    return Number(rows[0]!.count);
  };
  while ((await waiting()) === 0) await pause(20);
  await hand.query("rollback");
  hand.release(true);
  eye.release(true);
  const { code, said } = await ended;
  expect(code).toBe(1);
  expect(said).toMatch(
    /^The import stopped: .*What is in stays in: start the same command again and it goes on from there\.\n$/,
  );
  expect(await end(start(file))).toMatchObject({ code: 0 });
}, 120_000);
