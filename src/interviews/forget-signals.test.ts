import { sql } from "kysely";
import { expect, test } from "vitest";
import { openOffice } from "../../tests/casework-fixture.ts";
import { createTestPlatform } from "../../tests/test-platform.ts";
import { forgetOldTimes, planShifts } from "../appointments/index.ts";
import { chooseInterviewTime } from "../claims/index.ts";
import { idFromCode } from "../offices/index.ts";
import { forgetSignals, startInterview } from "./index.ts";

const platform = await createTestPlatform("2026-06-04T09:00:00+07:00");
const { db, setNow } = platform;
const { addClaim, officer } = await openOffice(platform);
await planShifts(platform);
const count = async (from: string): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(from)}`.execute(db)).rows[0]!.n;

test("signals of an interview that nobody ended go after a day; empty times and left places after a year", async () => {
  const { id: claimId } = await addClaim({ status: "SUBMITTED" });
  const chosen = await chooseInterviewTime(platform, {
    claimId,
    officeId: idFromCode("office", "MAMPANG"),
    startsAt: new Date("2026-06-05T08:00:00+07:00"),
    kind: "VIDEO",
  });
  if (!chosen.ok) throw new Error(chosen.refusal.code);
  await startInterview(platform, officer("CS"), chosen.value.appointmentId);
  for (const age of ["25 hours", "23 hours"])
    await sql`insert into interview_signals (interview_id, side, body, at) values (${chosen.value.appointmentId}, 'CITIZEN', '{}', now() - ${age}::interval)`.execute(
      db,
    );
  expect([await forgetSignals(platform), await forgetSignals(platform), await count("interview_signals")]).toEqual([
    1, 0, 1,
  ]);

  for (const left of ["2026-06-05", null])
    await sql`insert into waitlist (claim_id, office_id, kind, joined_at, left_at) values (${claimId}, ${idFromCode("office", "MAMPANG")}, 'VIDEO', '2026-06-04', ${left}::date)`.execute(
      db,
    );
  setNow("2027-06-03T09:00:00+07:00");
  const slots = await count("slots");
  expect(slots).toBeGreaterThan(100);
  expect(await forgetOldTimes(platform)).toBe(0);
  setNow("2028-06-03T09:00:00+07:00");
  expect(await forgetOldTimes(platform)).toBe(slots);
  // The time that somebody had, and the place of who still waits.
  expect([await count("slots"), await count("waitlist"), await count("appointments")]).toEqual([1, 1, 1]);
});
