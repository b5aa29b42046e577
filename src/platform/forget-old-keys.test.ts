import { sql } from "kysely";
import { expect, test } from "vitest";
import { createTestPlatform } from "../../tests/test-platform.ts";
import { forgetOldKeys } from "./forget-old-keys.ts";
import { once } from "./once.ts";
import { done } from "./result.ts";

const platform = await createTestPlatform();

test("the answer of a key is kept 30 days, and no longer", async () => {
  await once(platform.db, "k", "try", async () => done("first"));
  await once(platform.db, "young", "try", async () => done("first"));
  await sql`update done_once set at = now() - interval '31 days' where key = 'k'`.execute(platform.db);
  expect([await forgetOldKeys(platform), await forgetOldKeys(platform)]).toEqual([1, 0]);
  expect(await once(platform.db, "young", "try", async () => done("again"))).toEqual({ ok: true, value: "first" });
  expect(await once(platform.db, "k", "try", async () => done("again"))).toEqual({ ok: true, value: "again" });
});
