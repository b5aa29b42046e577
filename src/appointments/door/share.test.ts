import { readFileSync } from "node:fs";
import fc from "fast-check";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { openOffice } from "../../../tests/casework-fixture.ts";
import { withService } from "../../../tests/service-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { chooseInterviewTime } from "../../claims/index.ts";
import type { ServiceRules } from "../../entitlement/index.ts";
import { idFromCode } from "../../offices/index.ts";
import { newId } from "../../platform/ids.ts";
import {
  findBranchShare,
  joinWaitlist,
  offerTimes,
  officesWithRoom,
  planShifts,
  setOnlineShare,
  startsAt,
} from "../index.ts";
import { giveBackDoorTimes } from "./give-back-door-times.ts";
import { keepTimes, onlineShareOn } from "./share.rules.ts";

const platform = await createTestPlatform("2026-06-03T14:31:00+07:00");
const { db } = platform;
const { addClaim, officer } = await openOffice(platform);
const mampang = idFromCode("office", "MAMPANG");
await planShifts(platform);
const head = officer("BRANCH_HEAD");
const { quota } = JSON.parse(readFileSync("policies/service.json", "utf8")) as ServiceRules;
const wish = { actor: head, fromDay: "2026-06-08", percent: 60, reason: "Banyak yang datang tanpa HP", key: newId() };

/** Times of a day in office hours: online and for the door. */
async function sharedOn(day: string): Promise<{ online: number; door: number }> {
  const { rows } = await sql<{ online: number; door: number }>`
    select count(*) filter (where kept_for = 'ONLINE') as online, count(*) filter (where kept_for = 'DOOR') as door
    from slots where part = 'DAY' and (starts_at at time zone 'Asia/Jakarta')::date = ${day}::date`.execute(db);
  return rows[0]!;
}
const choose = async (time: string) =>
  await chooseInterviewTime(platform, {
    claimId: (await addClaim({ status: "SUBMITTED" })).id,
    officeId: mampang,
    startsAt: new Date(`${time}:00+07:00`),
    kind: "VIDEO",
  });

test("three officers' 51 times in office hours: a fifth is kept for the door, never at lunch or in the evening", async () => {
  expect(await sharedOn("2026-06-04")).toEqual({ online: 41, door: 10 });
  const { rows } = await sql<{
    n: number;
  }>`select count(*) as n from slots where kept_for = 'DOOR' and part <> 'DAY'`.execute(db);
  expect(rows[0]!.n).toBe(0);
});

test("what is kept for the door is neither shown nor booked from home", async () => {
  const { rows } = await sql<{
    at: Date;
    online: number;
  }>`select starts_at as at, count(*) filter (where kept_for = 'ONLINE') as online
    from slots where office_id = ${mampang} and (starts_at at time zone 'Asia/Jakarta')::date = '2026-06-05' group by 1 having bool_or(kept_for = 'DOOR') order by 1 limit 1`.execute(
    db,
  );
  const { at, online } = rows[0]!;
  expect(online).toBe(2);
  const shown = (await startsAt(db, mampang, platform.clock.now())).find(
    ({ startsAt }) => startsAt.getTime() === at.getTime(),
  );
  expect(shown?.free).toBe(2);
  const time = `2026-06-05T${new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(11, 16)}`;
  expect([(await choose(time)).ok, (await choose(time)).ok, await choose(time)]).toEqual([
    true,
    true,
    { ok: false, refusal: { code: "TIME_TAKEN" } },
  ]);
});

test("two hours before it begins a free time for the door goes online, once, and who waits is offered it", async () => {
  const { id: claimId } = await addClaim({ status: "SUBMITTED" });
  await sql`update slots set appointment_id = ${newId()} where office_id = ${mampang} and kept_for = 'ONLINE' and appointment_id is null and starts_at < '2026-06-04T17:00:00+07:00'`.execute(
    db,
  );
  await joinWaitlist(platform, { claimId, officeId: mampang, kind: "VIDEO", parts: [] });
  platform.setNow("2026-06-04T06:30:00+07:00");
  const first = await sql<{
    n: number;
  }>`select count(*) as n from slots where kept_for = 'DOOR' and starts_at between '2026-06-04T08:00:00+07:00' and '2026-06-04T08:30:00+07:00'`.execute(
    db,
  );
  expect(first.rows[0]!.n).toBeGreaterThan(0);
  expect(await offerTimes(platform)).toBe(0);
  expect(await giveBackDoorTimes(platform)).toBe(first.rows[0]!.n);
  expect(await giveBackDoorTimes(platform)).toBe(0);
  expect(await offerTimes(platform)).toBe(1);
  expect((await officesWithRoom(db, platform.clock.now())).length).toBe(1);
});

test("a branch keeps more for the door from a day on: free times of planned days are marked anew, booked ones stay", async () => {
  expect((await choose("2026-06-08T10:00")).ok).toBe(true);
  expect(await setOnlineShare(platform, wish)).toMatchObject({ ok: true });
  expect(await setOnlineShare(platform, wish)).toMatchObject({ ok: true });
  expect((await sharedOn("2026-06-05")).door).toBeLessThanOrEqual(11);
  const monday = await sharedOn("2026-06-08");
  expect(monday.online + monday.door).toBe(51);
  expect(monday.door).toBeGreaterThanOrEqual(19);
  expect(monday.door).toBeLessThanOrEqual(21);
  const booked = await sql<{
    n: number;
  }>`select count(*) as n from slots where appointment_id is not null and kept_for = 'DOOR'`.execute(db);
  expect(booked.rows[0]!.n).toBe(0);
  const { rows } = await sql<{
    why: string;
    data: unknown;
  }>`select why, data from audit.facts where type = 'OnlineShareSet'`.execute(db);
  expect(rows).toMatchObject([{ why: "Banyak yang datang tanpa HP", data: { from: "2026-06-08", percent: 60 } }]);
  const ask = { officeId: mampang, zone: "Asia/Jakarta" };
  expect((await findBranchShare(db, quota, { ...ask, today: "2026-06-07" })).percent).toBe(80);
  expect(await findBranchShare(db, quota, { ...ask, today: "2026-06-08" })).toMatchObject({
    percent: 60,
    history: [{ fromDay: "2026-06-08", percent: 60, by: "BRANCH_HEAD 1", reason: "Banyak yang datang tanpa HP" }],
  });
});

test.each([
  [{ percent: 59 }, { code: "OUT_OF_BOUNDS", least: 60, most: 100 }],
  [{ percent: Number.NaN }, { code: "OUT_OF_BOUNDS", least: 60, most: 100 }],
  [{ fromDay: "2026-06-04" }, { code: "NOT_AHEAD" }],
  [{ fromDay: "besok" }, { code: "NOT_AHEAD" }],
  [{ reason: "ramai" }, { code: "REASON_MISSING" }],
  [{ actor: officer("CS") }, { code: "NOT_ALLOWED" }],
])("a share that cannot be is refused: %o", async (wrong, refusal) => {
  expect(await setOnlineShare(platform, { ...wish, key: newId(), ...wrong })).toEqual({ ok: false, refusal });
});

test("how far ahead a branch may choose is head office's to say", async () => {
  const nearer = withService(platform, ({ quota: rules }) => (rules["chosenAheadDays"] = 3));
  expect(await setOnlineShare(nearer, { ...wish, key: newId() })).toEqual({
    ok: false,
    refusal: { code: "NOT_AHEAD" },
  });
});

test("whatever the share and the day, as many times are kept for the door as it says, one more or less, and evenly", () => {
  fc.assert(
    fc.property(fc.nat(200), fc.integer({ min: 0, max: 100 }), fc.nat(5000), (count, percent, turn) => {
      const kept = keepTimes(count, percent, turn);
      const door = kept.filter((each) => each === "DOOR").length;
      expect(Math.abs(door - (count * (100 - percent)) / 100)).toBeLessThan(1);
      const half = kept.slice(0, Math.floor(count / 2)).filter((each) => each === "DOOR").length;
      expect(Math.abs(half - (Math.floor(count / 2) * (100 - percent)) / 100)).toBeLessThan(1);
    }),
  );
});

test("a share that head office's bounds no longer allow is brought inside them", () => {
  const shares = [{ officeId: "a", fromDay: "2026-06-08", percent: 60 }];
  const narrower = { ...quota, branchLeast: 70 };
  expect(onlineShareOn(narrower, shares, "a", "2026-06-07")).toBe(80);
  expect(onlineShareOn(narrower, shares, "a", "2026-06-08")).toBe(70);
  expect(onlineShareOn(narrower, shares, "b", "2026-06-08")).toBe(80);
});
