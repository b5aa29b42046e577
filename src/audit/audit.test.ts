import pg from "pg";
import { expect, test } from "vitest";
import { recordFacts } from "../platform/facts.ts";
import { createTestPlatform } from "../../tests/test-platform.ts";
import { chainFacts, verifyChain } from "./index.ts";

const platform = await createTestPlatform();
const happened = (why: string) => platform.db.transaction().execute((tx) => recordFacts(tx, { type: "ClaimStarted", actor: { kind: "SYSTEM", id: "test" }, at: platform.clock.now(), why }));

test("facts are chained in order, and a chain that nobody touched is whole", async () => {
  await happened("one");
  await happened("two");
  expect(await chainFacts(platform)).toBe(2);
  await happened("three");
  expect(await chainFacts(platform)).toBe(1);
  expect(await chainFacts(platform)).toBe(0);
  expect(await verifyChain(platform)).toEqual({ whole: true, links: 3 });
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
