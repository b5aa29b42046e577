import { sql } from "kysely";
import { expect, test } from "vitest";
import { openOffice } from "../../tests/casework-fixture.ts";
import { withService } from "../../tests/service-fixture.ts";
import { createTestPlatform } from "../../tests/test-platform.ts";
import { doorStarts, freeBooths, planShifts } from "../appointments/index.ts";
import { chooseInterviewTime, findCaseFile } from "../claims/index.ts";
import { messagesTicks } from "../messages/index.ts";
import { idFromCode } from "../offices/index.ts";
import { newId } from "../platform/ids.ts";
import { followVisit } from "./follow-visit.ts";
import {
  bookHelperTime,
  bookWalkIn,
  callNext,
  endVisit,
  findDoorDay,
  findDoorFigures,
  findVisit,
  findWaitingRoom,
  freeHelperTimes,
  listOpenVisits,
  makeSlips,
  recordVisit,
  seeAtBranch,
  sendSlip,
  stepOfSlip,
  visitTicks,
  type VisitNote,
} from "./index.ts";
import { forgetOldVisits } from "./forget-old-visits.ts";

const platform = await createTestPlatform("2026-06-02T09:00:00+07:00");
const { db } = platform;
const { addClaim, officer } = await openOffice(platform);
const mampang = idFromCode("office", "MAMPANG");
const guard = officer("GUARD");
const luwukGuard = { ...guard, officeId: idFromCode("office", "LUWUK") };
const zone = "Asia/Jakarta";
await planShifts(platform);

const note = (more: Partial<VisitNote> = {}): VisitNote => ({
  id: newId(),
  at: platform.clock.now(),
  sentTo: "OWN_PHONE",
  linkCode: null,
  why: null,
  knew: null,
  priority: null,
  left: null,
  ...more,
});
const count = async (more: Partial<VisitNote> = {}): Promise<string> => {
  const result = await recordVisit(platform, guard, note(more));
  expect(result.ok).toBe(true);
  return (result as { value: { id: string } }).value.id;
};
const leftOf = async (id: string) => (await findVisit(db, mampang, id))?.left;
const today = "2026-06-02";

test("a visit sent again, also with more, is one visit; what was told before stays", async () => {
  const before = await findDoorDay(db, mampang, today);
  const told = note({ why: "CLAIM" });
  const both = await Promise.all([recordVisit(platform, guard, told), recordVisit(platform, guard, told)]);
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  await recordVisit(platform, guard, { ...told, why: null, knew: "NEVER_HEARD", sentTo: "HELPER" });
  expect(await findVisit(db, mampang, told.id)).toMatchObject({ why: "CLAIM", knew: "NEVER_HEARD", sentTo: "HELPER" });
  expect((await findDoorDay(db, mampang, today)).open).toBe(before.open + 1);
  const { rows } = await sql<{
    n: number;
  }>`select count(*) as n from audit.facts where type = 'VisitCounted' and subject = ${told.id}`.execute(db);
  expect(rows[0]!.n).toBe(1);
  expect(await recordVisit(platform, luwukGuard, told)).toEqual({ ok: false, refusal: { code: "NOT_YOURS" } });
  expect(await recordVisit(platform, officer("PENATA_MADYA"), note())).toEqual({
    ok: false,
    refusal: { code: "NOT_ALLOWED" },
  });
});

test("a slip of the tablet's stock is kept; one of another office, or in another's hand, is replaced", async () => {
  const [mine, other] = await makeSlips(platform, guard, 2);
  const [foreign] = await makeSlips(platform, luwukGuard, 1);
  const first = await count({ linkCode: mine! });
  expect((await findVisit(db, mampang, first))!.linkCode).toBe(mine);
  for (const linkCode of [mine!, foreign!, "7777777"]) {
    const replaced = (await findVisit(db, mampang, await count({ linkCode })))!.linkCode;
    expect(replaced).toMatch(/^[2-9A-Z]{7}$/);
    expect(replaced).not.toBe(linkCode);
  }
  expect((await findVisit(db, mampang, await count({ linkCode: other! })))!.linkCode).toBe(other);
  expect(await makeSlips(platform, officer("CS"), 3)).toEqual([]);
  expect(await makeSlips(platform, guard, 1000)).toHaveLength(30);
});

test("how they left follows from the claim that the slip began, then from the time booked, whatever the guard said", async () => {
  const id = await count({ sentTo: "HELPER", priority: "PREGNANT" });
  const slip = (await findVisit(db, mampang, id))!.linkCode!;
  expect(await stepOfSlip(db, mampang, slip)).toEqual({ found: true, step: 1 });
  expect(await endVisit(platform, { actor: guard, visitId: id, left: "SENT_HOME" })).toMatchObject({ ok: true });
  expect(await leftOf(id)).toBe("SENT_HOME");

  platform.setNow("2026-06-02T09:10:00+07:00");
  const claim = await addClaim({ status: "DRAFT" });
  await sql`update claims set link_code = ${slip} where id = ${claim.id}`.execute(db);
  const follow = () => db.transaction().execute((tx) => followVisit(tx, platform, id));
  await follow();
  expect(await leftOf(id)).toBe("CLAIM_BEGUN");
  const came = await sql`select channel, priority from claims where id = ${claim.id}`.execute(db);
  expect(came.rows).toEqual([{ channel: "DESK", priority: "PREGNANT" }]);
  expect(await stepOfSlip(db, mampang, slip)).toEqual({ found: true, step: 2 });
  expect(await stepOfSlip(db, luwukGuard.officeId, slip)).toEqual({ found: false, step: null });

  await sql`update claims set status = 'SUBMITTED', submitted_at = now() where id = ${claim.id}`.execute(db);
  const free = await sql<{
    at: Date;
  }>`select starts_at as at from slots where kept_for = 'ONLINE' and starts_at > ${platform.clock.now()} order by 1 limit 1`.execute(
    db,
  );
  await chooseInterviewTime(platform, {
    claimId: claim.id,
    officeId: mampang,
    startsAt: free.rows[0]!.at,
    kind: "VIDEO",
  });
  await follow();
  await follow();
  expect(await leftOf(id)).toBe("TIME_BOOKED");
  await endVisit(platform, { actor: guard, visitId: id, left: "SENT_HOME" });
  expect(await leftOf(id)).toBe("TIME_BOOKED");
  const told = await sql<{
    data: { left: string };
  }>`select data from audit.facts where type = 'VisitEnded' and subject = ${id} order by seq`.execute(db);
  expect(told.rows.map(({ data }) => data.left)).toEqual(["SENT_HOME", "CLAIM_BEGUN", "TIME_BOOKED"]);
});

test("the desk calls the next in order, the same person when pressed twice, and two officers two people", async () => {
  platform.setNow("2026-06-02T11:00:00+07:00");
  for (const row of await listOpenVisits(db, mampang, today))
    await endVisit(platform, { actor: guard, visitId: row.id, left: "ANSWERED" });
  const plain = await count({ sentTo: "HELPER" });
  platform.setNow("2026-06-02T11:05:00+07:00");
  const ill = await count({ sentTo: "BOOTH", priority: "ILL" });
  const room = await findWaitingRoom(platform, { officeId: mampang, today, now: platform.clock.now() });
  expect(room.waiting.map(({ id }) => id)).toEqual([ill, plain]);
  const [one, again] = [
    await callNext(platform, { actor: officer("CS"), zone }),
    await callNext(platform, { actor: officer("CS"), zone }),
  ];
  expect([one, again]).toEqual([
    { ok: true, value: { id: ill } },
    { ok: true, value: { id: ill } },
  ]);
  const [second, third] = await Promise.all([
    callNext(platform, { actor: officer("CS", 2), zone }),
    callNext(platform, { actor: officer("CS", 3), zone }),
  ]);
  expect([second, third].filter(({ ok }) => ok)).toEqual([{ ok: true, value: { id: plain } }]);
  expect([second, third].filter(({ ok }) => !ok)).toEqual([{ ok: false, refusal: { code: "NOBODY" } }]);
  expect(await callNext(platform, { actor: guard, zone })).toEqual({ ok: false, refusal: { code: "NOT_ALLOWED" } });
  await endVisit(platform, { actor: officer("CS"), visitId: ill, left: "HELPED" });
  expect(await leftOf(ill)).toBe("HELPED");
});

test("a time with a helper is taken from an officer's shift: for as many as work then, and for nobody outside office hours", async () => {
  platform.setNow("2026-06-02T14:40:00+07:00");
  const free = await freeHelperTimes(platform, { id: mampang, zone });
  expect(free[0]).toEqual(new Date("2026-06-03T08:00:00+07:00"));
  const nearer = withService(platform, ({ door }) => (door["helperAheadDays"] = 1));
  const nearest = await freeHelperTimes(nearer, { id: mampang, zone });
  expect([free.at(-1)! > new Date("2026-06-05"), nearest.at(-1)! < new Date("2026-06-04")]).toEqual([true, true]);
  // Three officers; one of them is interviewing at that hour, on the second of the two stretches that helping takes.
  const { id: interviewed } = await addClaim({ status: "SUBMITTED" });
  const startsAt = new Date("2026-06-03T08:20:00+07:00");
  await chooseInterviewTime(platform, { claimId: interviewed, officeId: mampang, startsAt, kind: "VIDEO" });
  const ids = await Promise.all([1, 2, 3].map(() => count({ sentTo: "HELPER" })));
  const want = (visitId: string, at: Date) => bookHelperTime(platform, { actor: guard, visitId, at });
  const both = await Promise.all(ids.map((each) => want(each, free[0]!)));
  expect(both.filter(({ ok }) => ok)).toHaveLength(2);
  expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: { code: "TIME_TAKEN" } });
  // Nobody is interviewed by those two then.
  expect(await doorStarts(db, mampang, new Date("2026-06-03T07:59:00+07:00"), startsAt)).toEqual([
    new Date("2026-06-03T08:00:00+07:00"),
  ]);
  expect(await freeBooths(db, mampang, startsAt)).toBe(0);
  const got = ids[both.findIndex(({ ok }) => ok)]!;
  expect(await want(got, free[0]!)).toMatchObject({ ok: true });
  expect(await findVisit(db, mampang, got)).toMatchObject({
    sentTo: "HELPER_LATER",
    helperAt: free[0],
    left: "TIME_BOOKED",
  });
  expect(await want(got, new Date("2026-06-03T12:00:00+07:00"))).toMatchObject({ refusal: { code: "TIME_TAKEN" } });
  // Another time gives the first back: it is there for the one who was refused.
  expect(free[1]).toEqual(new Date("2026-06-03T08:40:00+07:00"));
  expect(await want(got, free[1]!)).toMatchObject({ ok: true });
  expect(await want(ids[both.findIndex(({ ok }) => !ok)]!, free[0]!)).toMatchObject({ ok: true });
  expect(await want(newId(), free[1]!)).toMatchObject({ refusal: { code: "NO_SUCH_VISIT" } });
});

test("who is not asked about by the next day counts as sent home, until somebody answers; old visits lose claim and slip", async () => {
  platform.setNow("2026-06-04T16:30:00+07:00");
  const id = await count({ why: "QUESTION", knew: "SENT_HERE" });
  const figures = (day: string) => findDoorFigures(db, { officeId: mampang, zone, from: "2026-06-04", today: day });
  expect(await figures("2026-06-04")).toMatchObject({
    visits: 1,
    sentHome: 0,
    today: { helped: 0, sentHome: 0, open: 1 },
  });
  const late = await figures("2026-06-05");
  expect(late).toMatchObject({
    visits: 1,
    sentHome: 1,
    byHour: [{ hour: 16, count: 1, sentHome: 1 }],
    byWhy: [{ code: "QUESTION", count: 1, sentHome: 1 }],
    byKnew: [{ code: "SENT_HERE", count: 1, sentHome: 1 }],
    byEnding: [{ code: "SENT_HOME", count: 1, sentHome: 1 }],
  });
  expect(late.sentHomeRows.map((row) => row.id)).toEqual([id]);
  expect((await listOpenVisits(db, mampang, "2026-06-05")).map((row) => row.id)).toContain(id);
  await endVisit(platform, { actor: guard, visitId: id, left: "ANSWERED" });
  expect((await figures("2026-06-05")).sentHome).toBe(0);
  platform.setNow("2026-09-03T08:00:00+07:00");
  await visitTicks(platform)[0]!.run();
  const kept = await sql<{
    n: number;
  }>`select count(*) as n from visits where link_code is not null or claim_id is not null or priority is not null`.execute(
    db,
  );
  expect(kept.rows[0]!.n).toBe(0);
  const there = async (): Promise<number> =>
    (await sql<{ n: number }>`select count(*) as n from visits where id = ${id}`.execute(db)).rows[0]!.n;
  platform.setNow("2028-06-04T16:29:00+07:00");
  await forgetOldVisits(platform);
  expect(await there()).toBe(1);
  platform.setNow("2028-06-05T16:31:00+07:00");
  await forgetOldVisits(platform);
  expect(await there()).toBe(0);
});

test("at the desk: a time kept for the door, here; one offered online, of another branch; once, and only for a claim that was sent", async () => {
  platform.setNow("2026-09-03T08:01:00+07:00");
  await planShifts(platform);
  const desk = officer("CS");
  const id = await count({ sentTo: "BOOTH" });
  const { id: claimId, code } = await addClaim({ status: "SUBMITTED" });
  const [kept] = (
    await sql<{
      at: Date;
      slot: string;
    }>`select starts_at as at, id as slot from slots where office_id = ${mampang} and kept_for = 'DOOR' and starts_at > ${platform.clock.now()} order by 1 limit 1`.execute(
      db,
    )
  ).rows;
  const wish = {
    actor: desk,
    visitId: id,
    claimCode: code,
    officeId: mampang,
    startsAt: kept!.at,
    kind: "VIDEO" as "VIDEO" | "IN_PERSON",
  };
  const both = await Promise.all([bookWalkIn(platform, wish), bookWalkIn(platform, wish)]);
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  const taken = await sql<{
    id: string;
  }>`select slots.id from slots join appointments on appointments.id = slots.appointment_id where appointments.claim_id = ${claimId}`.execute(
    db,
  );
  expect(taken.rows).toEqual([{ id: kept!.slot }]);
  expect(await leftOf(id)).toBe("TIME_BOOKED");
  const facts = await sql<{
    actor_id: string;
  }>`select actor_id from audit.facts where type = 'InterviewTimeChosen' and claim_id = ${claimId}`.execute(db);
  expect(facts.rows).toEqual([{ actor_id: desk.id }]);

  const refusal = async (more: Partial<typeof wish>) => {
    const result = await bookWalkIn(platform, { ...wish, ...more });
    return result.ok ? null : result.refusal.code;
  };
  expect(await refusal({ actor: guard as typeof desk })).toBe("NOT_ALLOWED");
  expect(await refusal({ actor: { ...desk, officeId: luwukGuard.officeId } })).toBe("NOT_ALLOWED");
  expect(await refusal({ claimCode: "JHT-7K3M-92QF" })).toBe("NO_SUCH_CLAIM");
  expect(await refusal({ claimCode: (await addClaim({ status: "DRAFT" })).code })).toBe("NOT_NOW");
  expect(await refusal({ startsAt: new Date("2026-09-03T07:00:00+07:00") })).toBe("TIME_PAST");
});

test("of another branch only what is offered online may be taken: what it keeps for its own door stays", async () => {
  const luwuk = luwukGuard.officeId;
  const id = await count({ sentTo: "BOOTH" });
  const { code } = await addClaim({ status: "SUBMITTED" });
  await sql`insert into staff (id, username, name, role, office_id, password_hash, totp_sealed)
    values (${newId()}, 'luwuk-cs', 'CS Luwuk', 'CS', ${luwuk}, '-', '-')`.execute(db);
  await planShifts(platform);
  const startOf = async (kept: string): Promise<Date> =>
    (
      await sql<{
        at: Date;
      }>`select starts_at as at from slots where office_id = ${luwuk} and kept_for = ${kept} and starts_at > ${platform.clock.now()} order by 1 limit 1`.execute(
        db,
      )
    ).rows[0]!.at;
  const book = async (kept: string, kind: "VIDEO" | "IN_PERSON" = "VIDEO") =>
    await bookWalkIn(platform, {
      actor: officer("CS"),
      visitId: id,
      claimCode: code,
      officeId: luwuk,
      startsAt: await startOf(kept),
      kind,
    });
  expect(await book("DOOR")).toEqual({ ok: false, refusal: { code: "TIME_TAKEN" } });
  expect(await book("ONLINE", "IN_PERSON")).toEqual({ ok: false, refusal: { code: "NOT_ALLOWED" } });
  expect(await book("ONLINE")).toMatchObject({ ok: true });
});

test("the address goes to a number that is typed, once each, to three at most; then the number is gone", async () => {
  const id = await count();
  const { linkCode } = (await findVisit(db, mampang, id))!;
  const send = (phone: string, actor = guard, under: typeof platform | ReturnType<typeof withService> = platform) =>
    sendSlip(
      { ...platform, ...under },
      { actor, visitId: id, phone, address: (code) => `https://lapak.example/m/${code}`, site: "lapak.example" },
    );
  expect((await send("6281200000001")).ok && (await send("6281200000001")).ok).toBe(true);
  const kept = async () =>
    (
      await sql<{
        to: Buffer;
        status: string;
      }>`select recipient_sealed as to, status from messages where visit_id = ${id} order by id`.execute(db)
    ).rows;
  expect(await kept()).toHaveLength(1);
  expect(linkCode).toMatch(/^[2-9A-Z]{7}$/);
  expect(await send("6281200000002")).toMatchObject({ ok: true });
  const two = withService(platform, ({ door }) => (door["slipNumbers"] = 2));
  expect(await send("6281200000003", guard, two)).toEqual({ ok: false, refusal: { code: "TOO_MANY" } });
  expect(await send("6281200000003")).toMatchObject({ ok: true });
  expect(await send("6281200000004")).toEqual({ ok: false, refusal: { code: "TOO_MANY" } });
  expect(await send("6281200000001", luwukGuard)).toEqual({ ok: false, refusal: { code: "NO_SUCH_VISIT" } });
  expect(await send("6281200000001", officer("CS"))).toEqual({ ok: false, refusal: { code: "NOT_ALLOWED" } });

  const forget = messagesTicks(platform).find(({ name }) => name === "forget-visit-numbers")!;
  await sql`update messages set status = 'DELIVERED' where visit_id = ${id} and id = (select min(id::text)::uuid from messages where visit_id = ${id})`.execute(
    db,
  );
  await forget.run();
  expect((await kept()).map(({ to, status }) => [to.length > 0, status])).toEqual([
    [false, "DELIVERED"],
    [true, "QUEUED"],
    [true, "QUEUED"],
  ]);
  platform.setNow("2026-09-03T10:02:00+07:00");
  await forget.run();
  expect((await kept()).map(({ to, status }) => [to.length > 0, status])).toEqual([
    [false, "DELIVERED"],
    [false, "ENDED"],
    [false, "ENDED"],
  ]);
});

test("face to face at the desk: what is left of a time that has begun is enough, one that is over is not", async () => {
  platform.setNow("2026-09-03T08:12:00+07:00");
  const id = await count({ sentTo: "BOOTH" });
  const { code } = await addClaim({ status: "SUBMITTED" });
  const wish = { actor: officer("CS"), visitId: id, claimCode: code, officeId: mampang, kind: "IN_PERSON" as const };
  const running = new Date("2026-09-03T08:00:00+07:00");
  expect(await doorStarts(db, mampang, platform.clock.now(), running)).toEqual([running]);
  expect(await bookWalkIn(platform, { ...wish, kind: "VIDEO", startsAt: running })).toEqual({
    ok: false,
    refusal: { code: "TIME_PAST" },
  });
  expect(await bookWalkIn(platform, { ...wish, startsAt: running })).toMatchObject({ ok: true });
  expect(await leftOf(id)).toBe("TIME_BOOKED");
  platform.setNow("2026-09-03T08:20:00+07:00");
  expect(await doorStarts(db, mampang, platform.clock.now(), running)).toEqual([]);
  const late = { ...wish, claimCode: (await addClaim({ status: "SUBMITTED" })).code, startsAt: running };
  expect(await bookWalkIn(platform, late)).toEqual({ ok: false, refusal: { code: "TIME_TAKEN" } });
});

test("a claim begun at home before the visit: who is seen at the desk, and sends it there, was not sent home", async () => {
  platform.setNow("2026-09-03T09:00:00+07:00");
  const { id: claimId, code } = await addClaim({ status: "DRAFT" });
  await sql`update claims set created_at = '2026-09-01T09:00:00+07:00' where id = ${claimId}`.execute(db);
  const nik = (await findCaseFile(db, platform.keys, { code }))!.person.nik;
  const id = await count({ sentTo: "HELPER", priority: "DISABLED" });
  const see = async (more: object = {}) => {
    const seen = { actor: officer("CS"), visitId: id, claimCode: code, nik, sawOriginal: true, ...more };
    const result = await seeAtBranch(platform, seen);
    return result.ok ? "SEEN" : result.refusal.code;
  };
  expect(await see({ actor: guard })).toBe("NOT_ALLOWED");
  expect(await see({ actor: { ...officer("CS"), officeId: luwukGuard.officeId } })).toBe("NOT_ALLOWED");
  expect(await see({ sawOriginal: false })).toBe("NOT_SEEN");
  expect(await see({ nik: "3174031503719999" })).toBe("NO_MATCH");
  expect(await see({ claimCode: "JHT-7K3M-92QF" })).toBe("NO_MATCH");
  expect([await see(), await see()]).toEqual(["SEEN", "SEEN"]);
  const facts =
    await sql`select actor_id from audit.facts where type = 'SeenAtBranch' and claim_id = ${claimId}`.execute(db);
  expect(facts.rows).toEqual([{ actor_id: officer("CS").id }]);

  // Seen and nothing more: if nobody says how they left, it counts as sent home from the next day on.
  const sentHome = async (today: string) =>
    (await findDoorFigures(db, { officeId: mampang, zone, from: "2026-09-03", today })).sentHomeRows.map(
      (row) => row.id,
    );
  expect(await leftOf(id)).toBeNull();
  expect(await sentHome("2026-09-04")).toContain(id);
  platform.setNow("2026-09-03T09:30:00+07:00");
  await sql`update claims set status = 'SUBMITTED', submitted_at = ${platform.clock.now()} where id = ${claimId}`.execute(
    db,
  );
  await db.transaction().execute((tx) => followVisit(tx, platform, id));
  expect(await leftOf(id)).toBe("CLAIM_BEGUN");
  expect(await sentHome("2026-09-04")).not.toContain(id);
  const came = await sql`select channel, priority from claims where id = ${claimId}`.execute(db);
  expect(came.rows).toEqual([{ channel: "ONLINE", priority: "DISABLED" }]);
  expect(await see()).toBe("NOT_NOW");
});
