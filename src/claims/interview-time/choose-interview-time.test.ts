import { sql } from "kysely";
import { expect, test } from "vitest";
import fc from "fast-check";
import { offerEveryTimeOnline, openOffice } from "../../../tests/casework-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { joinWaitlist, offerTimes, planShifts, releaseTime, startsAt, timesOfClaim } from "../../appointments/index.ts";
import { idFromCode } from "../../offices/index.ts";
import { chooseInterviewTime } from "../index.ts";

const platform = await createTestPlatform("2026-06-03T14:31:00+07:00");
const { db } = platform;
const { addClaim } = await openOffice(platform);
const mampang = idFromCode("office", "MAMPANG");
await offerEveryTimeOnline(platform);
await planShifts(platform);
const submitted = async (): Promise<string> => (await addClaim({ status: "SUBMITTED" })).id;
const choose = (claimId: string, time: string, kind: "VIDEO" | "PHONE" = "VIDEO") =>
  chooseInterviewTime(platform, { claimId, officeId: mampang, startsAt: new Date(`${time}:00+07:00`), kind });
const freeAt = async (time: string): Promise<number | undefined> =>
  (await startsAt(db, mampang, platform.clock.now())).find(
    (each) => each.startsAt.getTime() === new Date(`${time}:00+07:00`).getTime(),
  )?.free;

test("three officers plan today and seven working days, over the week's end, once", async () => {
  const days = await sql<{
    day: string;
    n: number;
  }>`select (starts_at at time zone 'Asia/Jakarta')::date as day, count(*) as n from slots group by 1 order by 1`.execute(
    db,
  );
  expect(days.rows.map(({ day, n }) => `${day} ${n}`)).toEqual([
    "2026-06-03 60",
    "2026-06-04 60",
    "2026-06-05 60",
    "2026-06-08 60",
    "2026-06-09 60",
    "2026-06-10 60",
    "2026-06-11 60",
    "2026-06-12 60",
  ]);
  expect(await planShifts(platform)).toBe(0);
});

test("a chosen time promises the money five working days after it, and moving it moves the promise", async () => {
  const claimId = await submitted();
  await sql`update claims set promise_on = null where id = ${claimId}`.execute(db);
  expect(await choose(claimId, "2026-06-04T10:00")).toMatchObject({
    ok: true,
    value: { promise: { on: "2026-06-11", calendar: "DECREED" } },
  });
  expect(await freeAt("2026-06-04T10:00")).toBe(2);
  expect(await choose(claimId, "2026-06-08T12:20", "PHONE")).toMatchObject({
    ok: true,
    value: { promise: { on: "2026-06-15" } },
  });
  expect([await freeAt("2026-06-04T10:00"), await freeAt("2026-06-08T12:20")]).toEqual([3, 0]);
  const claim = await db
    .selectFrom("claims")
    .select(["promise_on", "promise_moves"])
    .where("id", "=", claimId)
    .executeTakeFirstOrThrow();
  expect(claim).toMatchObject({
    promise_on: "2026-06-15",
    promise_moves: [{ from: "2026-06-11", to: "2026-06-15", why: "INTERVIEW_TIME" }],
  });
});

test("the same time again changes nothing; pressed three times at once it is booked once", async () => {
  const claimId = await submitted();
  const answers = await Promise.all([1, 2, 3].map(() => choose(claimId, "2026-06-04T10:20")));
  expect(new Set(answers.map((each) => each.ok && each.value.appointmentId)).size).toBe(1);
  expect(await freeAt("2026-06-04T10:20")).toBe(2);
  const facts = await sql`select 1 from audit.facts where claim_id = ${claimId}`.execute(db);
  expect(facts.rows.length).toBe(1);
});

test("a time in the past, outside the hours, at no branch, or for a claim that waits for no interview is refused", async () => {
  const claimId = await submitted();
  expect(await choose(claimId, "2026-06-03T14:20")).toEqual({ ok: false, refusal: { code: "TIME_PAST" } });
  expect(await choose(claimId, "2026-06-06T10:00")).toEqual({ ok: false, refusal: { code: "TIME_TAKEN" } });
  expect(
    await chooseInterviewTime(platform, {
      claimId,
      officeId: idFromCode("office", "DKI"),
      startsAt: new Date(),
      kind: "VIDEO",
    }),
  ).toEqual({ ok: false, refusal: { code: "NO_SUCH_OFFICE" } });
  const other = (await addClaim({ status: "INTERVIEWED" })).id;
  expect(await choose(other, "2026-06-04T10:20")).toEqual({
    ok: false,
    refusal: { code: "NOT_NOW", status: "INTERVIEWED" },
  });
});

test("however many choose the same few times at once, no slot is two people's and no free one is refused", async () => {
  const claims = await Promise.all(Array.from({ length: 12 }, submitted));
  const times = ["2026-06-05T08:00", "2026-06-05T08:20", "2026-06-05T12:00", "2026-06-05T18:00"];
  const room = [3, 3, 1, 1];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(11), fc.nat(3)), { minLength: 8, maxLength: 24 }), async (wishes) => {
      const answers = await Promise.all(wishes.map(([who, when]) => choose(claims[who]!, times[when]!)));
      const live = await sql<{
        officer_id: string;
        starts_at: Date;
        n: number;
      }>`select officer_id, starts_at, count(*) as n from appointments where status in ('BOOKED', 'OFFERED') group by 1, 2 having count(*) > 1`.execute(
        db,
      );
      expect(live.rows).toEqual([]);
      const torn =
        await sql`select 1 from slots left join appointments a on a.id = slots.appointment_id and a.status = 'BOOKED' where slots.appointment_id is not null and a.id is null`.execute(
          db,
        );
      expect(torn.rows).toEqual([]);
      for (const [index, time] of times.entries()) {
        const whoWished = wishes.filter(([, when]) => when === index).map(([who]) => who);
        const onlyThis =
          new Set(whoWished).size <= room[index]! &&
          !wishes.some(([who, when]) => when !== index && whoWished.includes(who));
        if (onlyThis)
          for (const [at, [, when]] of wishes.entries())
            if (when === index) expect([time, answers[at]!.ok]).toEqual([time, true]);
      }
      for (const claimId of claims) await releaseTime(platform, claimId);
    }),
    { numRuns: 12 },
  );
}, 60_000);

test("a time given back is offered to who waits, in their order, kept for two hours, then to the next", async () => {
  const [holder, first, second] = [await submitted(), await submitted(), await submitted()];
  await choose(holder!, "2026-06-05T18:00");
  for (const claimId of [first!, second!])
    await joinWaitlist(platform, { claimId, officeId: mampang, kind: "VIDEO", parts: ["EVENING"] });
  expect(await offerTimes(platform)).toBe(0);
  platform.setNow("2026-06-03T15:00:00+07:00");
  await choose(holder!, "2026-06-05T08:00");
  expect(await offerTimes(platform)).toBe(1);
  expect((await timesOfClaim(db, first!)).offered).toMatchObject({
    startsAt: new Date("2026-06-05T18:00:00+07:00"),
    heldUntil: new Date("2026-06-03T17:00:00+07:00"),
  });
  expect(await choose(second!, "2026-06-05T18:00")).toEqual({ ok: false, refusal: { code: "TIME_TAKEN" } });
  platform.setNow("2026-06-03T17:01:00+07:00");
  expect(await offerTimes(platform)).toBe(1);
  expect((await timesOfClaim(db, first!)).offered).toBeNull();
  expect(await choose(second!, "2026-06-05T18:00")).toMatchObject({ ok: true });
  expect(await timesOfClaim(db, second!)).toMatchObject({ booked: { kind: "VIDEO" }, offered: null, waiting: null });
  expect((await timesOfClaim(db, first!)).waiting).toMatchObject({ ahead: 0 });
});
