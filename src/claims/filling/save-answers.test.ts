import { expect, test } from "vitest";
import { openOffice } from "../../../tests/casework-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { newId } from "../../platform/ids.ts";
import { getClaimForClaimant, saveAnswers } from "../index.ts";

// The member of the fixture was laid off on 30 April 2026: claimable from 30 May.
const platform = await createTestPlatform("2026-05-29T23:59:00+07:00");
const { db, keys } = platform;
const { addClaim } = await openOffice(platform);

test("each answer is kept and the law is asked again, on the day it is asked", async () => {
  const { id } = await addClaim({ status: "DRAFT" });
  expect(await saveAnswers(platform, id, { phkProof: "LETTER" })).toMatchObject({
    ok: true,
    value: { decision: { eligible: false, eligibleFrom: "2026-05-30" } },
  });
  platform.setNow("2026-05-30T00:00:00+07:00");
  expect(await saveAnswers(platform, id, {})).toMatchObject({
    ok: true,
    value: { decision: { eligible: true, gross: 41_276_500 } },
  });
  expect(await getClaimForClaimant(db, keys, id)).toMatchObject({
    answers: { reason: "PHK", phkProof: "LETTER" },
    decision: { eligible: true },
  });
});

test("another reason forgets what only the old one asked", async () => {
  const { id } = await addClaim({ status: "DRAFT" });
  expect(await saveAnswers(platform, id, { reason: "PENSIUN_56" })).toMatchObject({
    ok: true,
    value: { decision: { eligible: false, eligibleFrom: "2031-03-15" } },
  });
  expect((await getClaimForClaimant(db, keys, id)).answers).toEqual({ reason: "PENSIUN_56" });
});

test("a claim that was sent, or that does not exist, takes no answers", async () => {
  const { id } = await addClaim({ status: "SUBMITTED" });
  expect(await saveAnswers(platform, id, { reason: "RESIGN" })).toEqual({
    ok: false,
    refusal: { code: "NOT_NOW", status: "SUBMITTED" },
  });
  expect(await saveAnswers(platform, newId(), { reason: "RESIGN" })).toEqual({
    ok: false,
    refusal: { code: "NO_SUCH_CLAIM" },
  });
});
