import { expect, test } from "vitest";
import { family, openHeirs } from "../../../tests/heirs-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { listPatterns, lookForPatterns } from "../index.ts";

const platform = await createTestPlatform("2026-06-02T10:00:00+07:00");
const { addDraft, officer } = await openHeirs(platform);
const head = officer("BRANCH_HEAD");
const open = async () =>
  (await listPatterns(platform.db, head.officeId)).map(({ kind, people, claims }) => [kind, people, claims.length]);

test("a mother whose account three heirs of one man are paid on is no pattern; the account that also inherits from another is", async () => {
  await addDraft(family, ["1234567890", "1234567890", "1234567890"]);
  await addDraft(family, ["3331112224", "3331112225", "3331112226"]);
  await lookForPatterns(platform);
  expect(await open()).toEqual([]);

  await addDraft(family, ["1234567890", "3331112227", "3331112228"]);
  await lookForPatterns(platform);
  expect(await open()).toEqual([["ACCOUNT", 2, 2]]);
});
