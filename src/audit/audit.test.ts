import pg from "pg";
import { expect, test } from "vitest";
import { recordFacts } from "../platform/facts.ts";
import { createTestPlatform } from "../../tests/test-platform.ts";
import { chainFacts, verifyChain } from "./index.ts";

const platform = await createTestPlatform();
const happened = (why: string) =>
  platform.db
    .transaction()
    .execute((tx) =>
      recordFacts(tx, { type: "ClaimStarted", actor: { kind: "SYSTEM", id: "test" }, at: platform.clock.now(), why }),
    );

test("facts are chained in order, and a chain that nobody touched is whole", async () => {
  await happened("one");
  await happened("two");
  expect(await chainFacts(platform)).toBe(2);
  await happened("three");
  expect(await chainFacts(platform)).toBe(1);
  expect(await chainFacts(platform)).toBe(0);
  expect(await verifyChain(platform)).toEqual({ whole: true, links: 3 });
});

test("the order is the transactions' own, not that of their digits: 9 comes before 10", async () => {
  const other = await createTestPlatform();
  const owner = new pg.Client(other.databaseUrl);
  await owner.connect();
  for (const [seq, tx] of [
    [1, "9"],
    [2, "10"],
    [3, "11"],
  ] as const) {
    await owner.query(
      "insert into audit.facts (seq, tx, id, type, at, actor_kind, actor_id, data, digest) overriding system value values ($1, $2::xid8, gen_random_uuid(), 'ClaimStarted', now(), 'SYSTEM', 'test', '{}', '')",
      [seq, tx],
    );
  }
  expect(await chainFacts(other)).toBe(3);
  expect(
    (await owner.query<{ fact_seq: number }>("select fact_seq from audit.links order by position")).rows.map(
      ({ fact_seq }) => fact_seq,
    ),
  ).toEqual([1, 2, 3]);
  expect(await chainFacts(other)).toBe(0);
  expect(await verifyChain(other)).toEqual({ whole: true, links: 3 });
  await owner.end();
});

test("whoever owns the database and changes or removes a fact is found out", async () => {
  const owner = new pg.Client(platform.databaseUrl);
  await owner.connect();
  await owner.query("update audit.facts set why = 'something else' where why = 'two'");
  expect(await verifyChain(platform)).toEqual({ whole: false, position: 2, why: "FACT_CHANGED" });
  await owner.query("update audit.facts set why = 'two', digest = digest where why = 'something else'");
  expect(await verifyChain(platform)).toEqual({ whole: true, links: 3 });
  await owner.query("update audit.links set hash = sha256('x') where position = 3");
  expect(await verifyChain(platform)).toEqual({ whole: false, position: 3, why: "HASH_WRONG" });
  await owner.query("delete from audit.links where position = 2");
  expect(await verifyChain(platform)).toEqual({ whole: false, position: 2, why: "LINK_MISSING" });
  await owner.end();
});
