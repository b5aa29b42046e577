import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { openHeadOffice } from "../../../tests/policies-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { dayIn } from "../../platform/clock.ts";
import { addDays, addMonths, formatDay, parseDay } from "../../platform/day.ts";
import { makeProgramKey, programsOfHeadOffice, revokeProgramKey, useProgramKey } from "../index.ts";

const platform = await createTestPlatform();
const { rina, yusuf, penata } = await openHeadOffice(platform);

// Keys keep the machine's time, whatever day it is in the office.
const today = dayIn(new Date());
const inDays = (days: number): string => formatDay(addDays(parseDay(today)!, days));
const inHalfAYear = formatDay(addMonths(parseDay(today)!, 6));

const make = async (name: string, endsOn = inDays(30), actor = rina) => {
  const made = await makeProgramKey(platform, { actor, name, endsOn });
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
};
const use = (secret: string) => useProgramKey(platform, secret, { asked: "DRAFTS" });
const noKey = { ok: false, refusal: { code: "NO_KEY" } };
let actuaries: { id: string; secret: string };
beforeAll(async () => {
  actuaries = await make("Lembar hitung aktuaria");
});

test("a policy officer makes a key; its secret is kept nowhere, and every use is on record under the key", async () => {
  expect(actuaries.secret).toMatch(/^lapak_[\w-]{43}$/);
  const { rows } = await sql<{ all: string }>`select coalesce(string_agg(t::text, ' '), '') as all
    from (select to_jsonb(k) as t from program_keys k union all select to_jsonb(f) from audit.facts f) as all_rows`.execute(
    platform.db,
  );
  expect(rows[0]!.all).toContain("Lembar hitung aktuaria");
  expect(rows[0]!.all).not.toContain(actuaries.secret.slice(6));
  const asked = { asked: "TRIAL_CLAIMS", policy: "permenaker-9-2027", of: { from: "2026-01-01" } } as const;
  expect((await useProgramKey(platform, actuaries.secret, asked)).ok).toBe(true);
  const { keys, uses } = await programsOfHeadOffice(platform.db);
  expect(keys).toMatchObject([{ name: "Lembar hitung aktuaria", madeBy: "RINA", endsOn: inDays(30), atWork: true }]);
  expect(uses).toMatchObject([{ ...asked, key: "Lembar hitung aktuaria" }]);
});

test.each([
  ["somebody who verifies claims", { actor: penata }, { code: "NOT_ALLOWED" }],
  ["who gives no name", { name: "x " }, { code: "NAME_MISSING" }],
  ["who names yesterday", { endsOn: inDays(-1) }, { code: "BAD_END", last: inHalfAYear }],
  ["who wants it for longer than half a year", { endsOn: inDays(190) }, { code: "BAD_END", last: inHalfAYear }],
  ["who names no day", { endsOn: "2026-02-30" }, { code: "BAD_END", last: inHalfAYear }],
])("%s gets no key", async (_who, change, refusal) => {
  const wish = { actor: rina, name: "Lembar hitung", endsOn: inHalfAYear, ...change };
  expect(await makeProgramKey(platform, wish)).toEqual({ ok: false, refusal });
});

test("a key ends with its day, when a colleague takes it back, and when its maker is a policy officer no more", async () => {
  const [old, lost, moved] = [await make("Lama"), await make("Hilang"), await make("Pindah", inHalfAYear, yusuf)];
  for (const { secret } of [old, lost, moved]) expect((await use(secret)).ok).toBe(true);
  await sql`update program_keys set ends_on = ${inDays(-1)} where id = ${old.id}`.execute(platform.db);
  expect(await use(old.secret)).toEqual(noKey);
  const back = { actor: penata, id: lost.id };
  expect(await revokeProgramKey(platform, back)).toEqual({ ok: false, refusal: { code: "NOT_ALLOWED" } });
  expect(await revokeProgramKey(platform, { ...back, actor: yusuf })).toEqual({ ok: true, value: null });
  expect(await revokeProgramKey(platform, { ...back, actor: yusuf })).toEqual({
    ok: false,
    refusal: { code: "NO_SUCH_KEY" },
  });
  expect(await use(lost.secret)).toEqual(noKey);
  await sql`update staff set role = 'PENATA_MADYA' where id = ${yusuf.id}`.execute(platform.db);
  expect(await use(moved.secret)).toEqual(noKey);
  for (const guess of ["", "lapak_guess", actuaries.id]) expect(await use(guess)).toEqual(noKey);
  const { keys } = await programsOfHeadOffice(platform.db);
  expect(keys.map(({ name, atWork, revokedBy }) => [name, atWork, revokedBy]).sort()).toEqual([
    ["Hilang", false, "YUSUF"],
    ["Lama", true, null],
    ["Lembar hitung aktuaria", true, null],
    ["Pindah", false, null],
  ]);
});

test("sixty calls an hour are let in, also when they come at one moment; then the next hour is waited for", async () => {
  const { id, secret } = await make("Sering");
  const answers = await Promise.all(Array.from({ length: 70 }, () => use(secret)));
  expect(answers.filter(({ ok }) => ok).length).toBe(60);
  const turnedAway = await use(secret);
  expect(turnedAway).toMatchObject({ ok: false, refusal: { code: "TOO_OFTEN" } });
  expect(!turnedAway.ok && "seconds" in turnedAway.refusal && turnedAway.refusal.seconds).toBeGreaterThan(3_500);
  await sql`update program_keys set counted_from = counted_from - interval '1 hour' where id = ${id}`.execute(
    platform.db,
  );
  expect((await use(secret)).ok).toBe(true);
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from audit.facts
    where type = 'ProgramKeyUsed' and actor_id = ${id}`.execute(platform.db);
  expect(rows[0]!.n).toBe(61);
});
