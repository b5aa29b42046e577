import { expect, test } from "vitest";
import { openOffice } from "../../tests/casework-fixture.ts";
import { createTestPlatform } from "../../tests/test-platform.ts";
import { planShifts } from "../appointments/index.ts";
import { chooseInterviewTime } from "../claims/index.ts";
import { idFromCode } from "../offices/index.ts";
import { sendSignal, startInterview } from "./index.ts";

const platform = await createTestPlatform("2026-06-04T09:00:00+07:00");
const { addClaim, officer } = await openOffice(platform);
await planShifts(platform);

test("whatever one browser says to the other is kept, without what the database cannot hold", async () => {
  const { id: claimId } = await addClaim({ status: "SUBMITTED" });
  const chosen = await chooseInterviewTime(platform, {
    claimId,
    officeId: idFromCode("office", "MAMPANG"),
    startsAt: new Date("2026-06-05T08:00:00+07:00"),
    kind: "VIDEO",
  });
  const interviewId = chosen.ok ? chosen.value.appointmentId : "";
  expect((await startInterview(platform, officer("CS"), interviewId)).ok).toBe(true);
  const said = [{ sdp: "v=0\0" }, { "a\0": ["\ud800", "\\u0000"] }, "text", null, Number.POSITIVE_INFINITY, []];
  for (const body of said) await sendSignal(platform, interviewId, "CITIZEN", body);
  const { length } = said;
  const kept = await platform.db
    .selectFrom("interview_signals")
    .select("body")
    .where("interview_id", "=", interviewId)
    .orderBy("seq")
    .execute();
  expect(kept.slice(-length).map(({ body }) => body)).toEqual([
    { sdp: "v=0" },
    { a: ["\ufffd", "\\u0000"] },
    "text",
    null,
    null,
    [],
  ]);
});
