import { sql } from "kysely";
import { expect, test } from "vitest";
import { openOffice } from "../../../tests/casework-fixture.ts";
import { withService } from "../../../tests/service-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { planShifts } from "../../appointments/index.ts";
import { messagesOfClaim } from "../../messages/index.ts";
import { idFromCode } from "../../offices/index.ts";
import { changeToPhone, chooseInterviewTime, withdrawClaim } from "../index.ts";
import { remindInterviews } from "./remind-interviews.ts";

const platform = await createTestPlatform("2026-06-03T09:00:00+07:00");
const teller = { ...platform, resumeLink: "https://lapak.example/lanjut" };
const { addClaim } = await openOffice(platform);
await planShifts(platform);

/** Books at Mampang; the clock stays where `now` puts it. */
async function book(time: string, now = "2026-06-03T09:00"): Promise<string> {
  platform.setNow(`${now}:00+07:00`);
  const { id } = await addClaim({ status: "SUBMITTED" });
  return await choose(id, time);
}
async function choose(claimId: string, time: string): Promise<string> {
  const chosen = await chooseInterviewTime(platform, {
    claimId,
    officeId: idFromCode("office", "MAMPANG"),
    startsAt: new Date(`${time}:00+07:00`),
    kind: "VIDEO",
  });
  if (!chosen.ok) throw new Error(chosen.refusal.code);
  return claimId;
}
const remindAt = async (now: string): Promise<number> => {
  platform.setNow(`${now}:00+07:00`);
  return await remindInterviews(teller);
};
const told = async (claimId: string): Promise<string[]> =>
  (await messagesOfClaim(platform.db, platform.keys, claimId)).map(({ subject }) => subject).reverse();

test("the evening before and half an hour before, each once", async () => {
  const claim = await book("2026-06-04T10:00");
  expect(await remindAt("2026-06-03T17:59")).toBe(0);
  expect([
    await remindAt("2026-06-03T18:00"),
    await remindAt("2026-06-03T18:01"),
    await remindAt("2026-06-03T20:59"),
  ]).toEqual([1, 0, 0]);
  expect([
    await remindAt("2026-06-04T09:29"),
    await remindAt("2026-06-04T09:31"),
    await remindAt("2026-06-04T09:32"),
    await remindAt("2026-06-04T10:01"),
  ]).toEqual([0, 1, 0, 0]);
  expect(await told(claim)).toEqual([
    "Besok wawancara Anda: Kamis, 4 Juni, 10.00 WIB",
    "Sebentar lagi wawancara Anda: Kamis, 4 Juni, 10.00 WIB",
  ]);
});

test("two workers at once remind once", async () => {
  await book("2026-06-05T10:00", "2026-06-04T10:30");
  const both = await Promise.all([remindAt("2026-06-04T18:30"), remindAt("2026-06-04T18:30")]);
  expect(both.reduce((sum, each) => sum + each, 0)).toBe(1);
});

test("who has just chosen the time, and so was just told, is not told again", async () => {
  await book("2026-06-08T08:00", "2026-06-07T19:00");
  expect(await remindAt("2026-06-07T19:05")).toBe(0);
  await book("2026-06-08T08:20", "2026-06-08T08:01");
  expect(await remindAt("2026-06-08T08:02")).toBe(0);
});

test("nobody is woken at night where the worker stood still in the evening", async () => {
  await book("2026-06-09T14:00", "2026-06-08T12:00");
  expect(await remindAt("2026-06-08T21:00")).toBe(0);
});

test("a time that was moved is reminded of, the old one is not; a claim that was withdrawn is not", async () => {
  const moved = await book("2026-06-10T13:00", "2026-06-09T09:00");
  await choose(moved, "2026-06-10T14:20");
  const withdrawn = await book("2026-06-10T13:20", "2026-06-09T09:00");
  await withdrawClaim(platform, withdrawn, "CHANGED_MIND");
  expect(await remindAt("2026-06-09T18:00")).toBe(1);
  expect(await remindAt("2026-06-10T12:40")).toBe(0);
  expect(await remindAt("2026-06-10T13:55")).toBe(1);
  expect(await told(moved)).toEqual([
    "Besok wawancara Anda: Rabu, 10 Juni, 14.20 WIB",
    "Sebentar lagi wawancara Anda: Rabu, 10 Juni, 14.20 WIB",
  ]);
  expect(await told(withdrawn)).toEqual([]);
});

test("an interview changed to the telephone is reminded of as such, and not sent once it has begun", async () => {
  const claim = await book("2026-06-11T14:00", "2026-06-11T08:00");
  await changeToPhone(platform, claim);
  const before = Date.now();
  expect(await remindAt("2026-06-11T13:40")).toBe(1);
  const [message] = await messagesOfClaim(platform.db, platform.keys, claim);
  expect(message!.text).toContain("Lewat telepon biasa. Petugas menelepon nomor Anda pada jam itu.");
  const { rows } = await sql<{ send_before: Date }>`select send_before from messages where claim_id = ${claim}`.execute(
    platform.db,
  );
  expect(Math.round((rows[0]!.send_before.getTime() - before) / 60_000)).toBe(20);
});

test("the evening is that of the office: in Luwuk it begins an hour earlier than in Jakarta", async () => {
  const { id } = await addClaim({ status: "SUBMITTED" });
  const [office, officer] = [idFromCode("office", "LUWUK"), idFromCode("staff", "CS-1")];
  await sql`with slot as (insert into slots (id, officer_id, office_id, starts_at, ends_at, part, opened_at) values (gen_random_uuid(), ${officer}, ${office}, '2026-06-13T10:00+08', '2026-06-13T10:20+08', 'DAY', now()) returning id)
    insert into appointments (id, claim_id, slot_id, office_id, officer_id, starts_at, ends_at, kind, status, made_at, status_since)
    select gen_random_uuid(), ${id}, slot.id, ${office}, ${officer}, '2026-06-13T10:00+08', '2026-06-13T10:20+08', 'VIDEO', 'BOOKED', '2026-06-11', '2026-06-11' from slot`.execute(
    platform.db,
  );
  expect([await remindAt("2026-06-12T16:59"), await remindAt("2026-06-12T17:00")]).toEqual([0, 1]);
  expect(await told(id)).toEqual(["Besok wawancara Anda: Sabtu, 13 Juni, 10.00 WITA (09.00 WIB)"]);
});

test("the hours and minutes are those that head office published", async () => {
  await book("2026-06-10T10:00", "2026-06-09T12:00");
  const { law } = withService(platform, ({ reminders }) =>
    Object.assign(reminders, { eveningHour: 16, untilHour: 17, soonMinutes: 60 }),
  );
  const remind = async (now: string): Promise<number> => {
    platform.setNow(`${now}:00+07:00`);
    return await remindInterviews({ ...teller, law });
  };
  expect([await remind("2026-06-09T17:00"), await remind("2026-06-09T16:59")]).toEqual([0, 1]);
  expect([await remind("2026-06-10T08:59"), await remind("2026-06-10T09:01")]).toEqual([0, 1]);
});
