import { sql } from "kysely";
import { expect, test } from "vitest";
import { recordFacts } from "../src/platform/facts.ts";
import { once } from "../src/platform/once.ts";
import { done } from "../src/platform/result.ts";
import { createTestPlatform } from "./test-platform.ts";

const platform = await createTestPlatform();

test("a fact and its job commit together, and vanish together", async () => {
  const fact = { type: "ClaimStarted", actor: { kind: "SYSTEM", id: "test" }, at: platform.clock.now() } as const;
  await platform.db.transaction().execute((tx) => recordFacts(tx, fact));
  await expect(
    platform.db.transaction().execute(async (tx) => {
      await recordFacts(tx, fact);
      throw new Error("changed my mind");
    }),
  ).rejects.toThrow("changed my mind");
  const facts = await sql<{ n: number }>`select count(*) as n from audit.facts`.execute(platform.db);
  const jobs = await sql<{ n: number }>`select count(*) as n from graphile_worker.jobs`.execute(platform.db);
  expect([facts.rows[0]!.n, jobs.rows[0]!.n]).toEqual([1, 1]);
});

test("the service can neither change nor delete what is on record", async () => {
  await expect(sql`update audit.facts set why = 'x'`.execute(platform.db)).rejects.toThrow("permission denied");
  await expect(sql`delete from audit.facts`.execute(platform.db)).rejects.toThrow("permission denied");
  await expect(sql`delete from audit.links`.execute(platform.db)).rejects.toThrow("permission denied");
});

test("the same key twice does it once and answers the same, also at the same moment", async () => {
  let times = 0;
  const act = () =>
    once(platform.db, "key-1", "count", async () => {
      times += 1;
      return done({ times });
    });
  const answers = await Promise.all([act(), act(), act()]);
  expect(answers).toEqual([done({ times: 1 }), done({ times: 1 }), done({ times: 1 })]);
  expect(times).toBe(1);
});
