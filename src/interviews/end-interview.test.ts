import { sql } from "kysely";
import { expect, test } from "vitest";
import { offerEveryTimeOnline, openOffice } from "../../tests/casework-fixture.ts";
import { createTestPlatform } from "../../tests/test-platform.ts";
import { planShifts, timesOfClaim } from "../appointments/index.ts";
import { chooseInterviewTime, claimStatuses, getClaimForClaimant, noteSeenAtBranch } from "../claims/index.ts";
import { idFromCode } from "../offices/index.ts";
import { endInterview, startInterview, type Ending } from "./index.ts";

const platform = await createTestPlatform("2026-06-04T09:00:00+07:00");
const { db } = platform;
const { addClaim, officer } = await openOffice(platform);
const luwuk = idFromCode("office", "LUWUK");
const there = { ...officer("CS", 3), id: idFromCode("staff", "LUWUK-1"), officeId: luwuk };
await sql`insert into staff (id, username, name, role, office_id, password_hash, totp_sealed) values (${there.id}, 'luwuk-1', 'Lina', 'CS', ${luwuk}, '-', '-')`.execute(
  db,
);
await offerEveryTimeOnline(platform);
await planShifts(platform);
const [dewi, rizal] = [officer("CS", 1), officer("CS", 2)];
let slot = 0;

/** A claim with a time booked and the interview opened by Dewi. */
async function opened(): Promise<{ claimId: string; interviewId: string }> {
  const { id: claimId } = await addClaim({ status: "SUBMITTED" });
  const startsAt = new Date(new Date("2026-06-05T08:00:00+07:00").getTime() + (slot++ % 12) * 20 * 60_000);
  const chosen = await chooseInterviewTime(platform, {
    claimId,
    officeId: idFromCode("office", "MAMPANG"),
    startsAt,
    kind: "VIDEO",
  });
  if (!chosen.ok) throw new Error(chosen.refusal.code);
  expect((await startInterview(platform, dewi, chosen.value.appointmentId)).ok).toBe(true);
  return { claimId, interviewId: chosen.value.appointmentId };
}
const endings = (interviewId: string): readonly Ending[] => [
  { interviewId, outcome: "PASSED" },
  {
    interviewId,
    outcome: "CORRECTION",
    items: [{ kind: "DOCUMENT", code: "KTP", reason: "Foto KTP buram. Kirim lagi di tempat terang." }],
  },
  { interviewId, outcome: "NOT_REACHED" },
  {
    interviewId,
    outcome: "REFUSED",
    reasons: [{ code: "IDENTITY_DIFFERS", sentence: "Orang di layar bukan peserta." }],
  },
];
const statusOf = async (claimId: string): Promise<string> =>
  (await db.selectFrom("claims").select("status").where("id", "=", claimId).executeTakeFirstOrThrow()).status;

test.each([
  [0, "INTERVIEWED", 0],
  [1, "CORRECTION", 0],
  [2, "SUBMITTED", 1],
  [3, "REFUSED", 0],
])("outcome %i leaves the claim %s; pressed twice at once it counts once", async (nth, status, missed) => {
  const { claimId, interviewId } = await opened();
  const ending = endings(interviewId)[nth]!;
  const answers = await Promise.all([endInterview(platform, dewi, ending), endInterview(platform, dewi, ending)]);
  expect(answers).toEqual([
    { ok: true, value: { outcome: ending.outcome } },
    { ok: true, value: { outcome: ending.outcome } },
  ]);
  expect(await statusOf(claimId)).toBe(status);
  expect(await timesOfClaim(db, claimId)).toMatchObject({ booked: null, missed });
  const ends =
    await sql`select 1 from audit.facts where claim_id = ${claimId} and type in ('InterviewPassed', 'CorrectionRequested', 'InterviewNotReached', 'ClaimRefused')`.execute(
      db,
    );
  expect(ends.rows.length).toBe(1);
});

test("passing completes the file today and promises the money five working days later", async () => {
  const { claimId, interviewId } = await opened();
  await endInterview(platform, dewi, { interviewId, outcome: "PASSED" });
  const claim = await db
    .selectFrom("claims")
    .select(["complete_on", "promise_on"])
    .where("id", "=", claimId)
    .executeTakeFirstOrThrow();
  expect(claim).toEqual({ complete_on: "2026-06-04", promise_on: "2026-06-11" });
});

test("the day is that of the office that held it: half past eleven in Jakarta is tomorrow in Luwuk, and so is the promise", async () => {
  const { id: claimId } = await addClaim({ status: "SUBMITTED" });
  const chosen = await chooseInterviewTime(platform, {
    claimId,
    officeId: luwuk,
    startsAt: new Date("2026-06-05T09:00:00+08:00"),
    kind: "VIDEO",
  });
  if (!chosen.ok) throw new Error(chosen.refusal.code);
  expect((await startInterview(platform, there, chosen.value.appointmentId)).ok).toBe(true);
  platform.setNow("2026-06-04T23:30:00+07:00");
  await endInterview(platform, there, { interviewId: chosen.value.appointmentId, outcome: "PASSED" });
  platform.setNow("2026-06-04T09:00:00+07:00");
  const claim = await db
    .selectFrom("claims")
    .select(["complete_on", "promise_on"])
    .where("id", "=", claimId)
    .executeTakeFirstOrThrow();
  expect(claim).toEqual({ complete_on: "2026-06-05", promise_on: "2026-06-12" });
});

test.each(claimStatuses.filter((status) => status !== "SUBMITTED"))(
  "a claim that is %s meanwhile is not moved by any outcome",
  async (status) => {
    const { claimId, interviewId } = await opened();
    await sql`update claims set status = ${status} where id = ${claimId}`.execute(db);
    for (const ending of endings(interviewId)) {
      if (ending.outcome === "NOT_REACHED" || (ending.outcome === "CORRECTION" && status === "INTERVIEWED")) continue;
      expect([ending.outcome, await endInterview(platform, dewi, ending)]).toEqual([
        ending.outcome,
        { ok: false, refusal: { code: "CLAIM_MOVED" } },
      ]);
    }
    expect(await statusOf(claimId)).toBe(status);
  },
);

test("another officer, another office and an outcome without its reason are refused; nothing is written", async () => {
  const { claimId, interviewId } = await opened();
  expect(await endInterview(platform, rizal, { interviewId, outcome: "PASSED" })).toEqual({
    ok: false,
    refusal: { code: "NOT_YOURS" },
  });
  expect(
    await endInterview(
      platform,
      { ...dewi, officeId: idFromCode("office", "LUWUK") },
      { interviewId, outcome: "PASSED" },
    ),
  ).toEqual({ ok: false, refusal: { code: "NOT_YOURS" } });
  expect(await endInterview(platform, dewi, { interviewId, outcome: "REFUSED", reasons: [] })).toEqual({
    ok: false,
    refusal: { code: "NEEDS_REASON" },
  });
  expect(
    await endInterview(platform, dewi, {
      interviewId,
      outcome: "REFUSED",
      reasons: [{ code: "BECAUSE", sentence: "Tidak boleh." }],
    }),
  ).toEqual({ ok: false, refusal: { code: "NEEDS_REASON" } });
  expect(await statusOf(claimId)).toBe("SUBMITTED");
});

test("who noted that they saw somebody at the desk leaves the interview to a colleague: two officers have met whoever claims", async () => {
  const { id: claimId, code } = await addClaim({ status: "DRAFT" });
  const { nik } = (await getClaimForClaimant(db, platform.keys, claimId)).person;
  const seen = await db.transaction().execute((tx) => noteSeenAtBranch(tx, platform, { code, nik, actor: dewi }));
  expect(seen.ok).toBe(true);
  await sql`update claims set status = 'SUBMITTED', submitted_at = ${platform.clock.now()} where id = ${claimId}`.execute(
    db,
  );
  const chosen = await chooseInterviewTime(platform, {
    claimId,
    officeId: idFromCode("office", "MAMPANG"),
    startsAt: new Date("2026-06-08T08:00:00+07:00"),
    kind: "IN_PERSON",
  });
  if (!chosen.ok) throw new Error(chosen.refusal.code);
  const { appointmentId: id } = chosen.value;
  expect(await startInterview(platform, dewi, id)).toEqual({ ok: false, refusal: { code: "NOT_YOURS" } });
  expect(await startInterview(platform, rizal, id)).toEqual({ ok: true, value: { claimId } });
  await expect(sql`update interviews set officer_id = ${dewi.id} where id = ${id}`.execute(db)).rejects.toThrow(
    "never interviews it",
  );
  expect(await endInterview(platform, rizal, { interviewId: id, outcome: "PASSED" })).toMatchObject({ ok: true });
});
