import { sql } from "kysely";
import { expect, test } from "vitest";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { forgetOldAttempts } from "../index.ts";

const platform = await createTestPlatform();
const { db } = platform;
const at = (days: number) => ({
  ...platform,
  clock: { ...platform.clock, real: () => new Date(Date.parse("2026-06-01T00:00:00Z") + days * 86_400_000) },
});

test("tries to sign in go after 30 days, more than one batch of them, and only once", async () => {
  await sql`insert into sign_in_attempts (username_index, device_index, at, succeeded)
    select '-', '-', '2026-06-01T00:00:00Z', false from generate_series(1, 2500)`.execute(db);
  await sql`insert into sign_in_attempts (username_index, device_index, at, succeeded) values ('-', '-', '2026-06-02T00:00:00Z', true)`.execute(
    db,
  );
  expect(await forgetOldAttempts(at(30))).toBe(0);
  expect(await forgetOldAttempts(at(30.5))).toBe(2500);
  expect(await forgetOldAttempts(at(30.5))).toBe(0);
  expect(await forgetOldAttempts(at(32))).toBe(1);
});
