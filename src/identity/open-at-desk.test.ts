import { sql } from "kysely";
import { expect, test } from "vitest";
import { openOffice } from "../../tests/casework-fixture.ts";
import { createTestPlatform } from "../../tests/test-platform.ts";
import { chooseInterviewTime, findCaseFile } from "../claims/index.ts";
import { planShifts } from "../appointments/index.ts";
import { followClaim, takeNext } from "../casework/index.ts";
import { startInterview } from "../interviews/index.ts";
import { idFromCode } from "../offices/index.ts";
import { findSession, openAtDesk, type DeskOpening } from "./index.ts";

const platform = await createTestPlatform("2026-06-02T09:00:00+07:00");
const { db } = platform;
const { addClaim, officer } = await openOffice(platform);
await planShifts(platform);
const actor = officer("CS");

/** A member without an open claim, as on KTP and card. */
async function person(status = "PAID"): Promise<DeskOpening["person"]> {
  const { code } = await addClaim({ status, name: "SITI AMINAH" });
  return (await findCaseFile(db, platform.keys, { code }))!.person;
}
const open = (more: Partial<DeskOpening> & Pick<DeskOpening, "person">) =>
  openAtDesk(platform, { actor, sawOriginal: true, linkCode: null, ...more });

test("an officer who saw the original KTP opens a claim without a phone, and goes on with it another day", async () => {
  const who = await person();
  const opened = await open({ person: who });
  if (!opened.ok) throw new Error(opened.refusal.code);
  const { claimId, token } = opened.value;
  expect(await findSession(platform, token)).toEqual({ claimId, helper: null });
  const kept = await sql`select channel, confirmed_by, opened_by, status from claims where id = ${claimId}`.execute(db);
  expect(kept.rows).toEqual([{ channel: "DESK", confirmed_by: "ORIGINAL_KTP", opened_by: actor.id, status: "DRAFT" }]);
  const facts = await sql`select type, actor_id, why from audit.facts where claim_id = ${claimId} order by seq`.execute(
    db,
  );
  expect(facts.rows).toEqual([
    { type: "ClaimStarted", actor_id: actor.id, why: "ORIGINAL_KTP" },
    { type: "OpenedAtDesk", actor_id: actor.id, why: "ORIGINAL_KTP" },
  ]);
  expect(await open({ person: who, actor: officer("CS", 2) })).toMatchObject({ ok: true, value: { claimId } });
});

test("not without the original, not by a guard, not with data of nobody, not into a claim that has a phone", async () => {
  const who = await person();
  expect(await open({ person: who, sawOriginal: false })).toEqual({ ok: false, refusal: { code: "NOT_SEEN" } });
  expect(await open({ person: who, actor: officer("GUARD") as typeof actor })).toEqual({
    ok: false,
    refusal: { code: "NOT_ALLOWED" },
  });
  const other = { ...who, birthDate: "1991-01-01" };
  expect(await open({ person: other })).toEqual({ ok: false, refusal: { code: "NO_MATCH" } });
  expect(await open({ person: await person("SUBMITTED") })).toEqual({ ok: false, refusal: { code: "CLAIM_OPEN" } });
  const facts = await sql`select why, claim_id from audit.facts where type = 'NotOpenedAtDesk' order by seq`.execute(
    db,
  );
  expect(facts.rows).toEqual([
    { why: "NO_MATCH", claim_id: null },
    { why: "CLAIM_OPEN", claim_id: null },
  ]);
});

test("two officers who open it at once open one claim", async () => {
  const who = await person();
  const both = await Promise.allSettled([open({ person: who }), open({ person: who, actor: officer("CS", 2) })]);
  const opened = both.flatMap((each) =>
    each.status === "fulfilled" && each.value.ok ? [each.value.value.claimId] : [],
  );
  expect(opened.length).toBeGreaterThanOrEqual(1);
  expect(new Set(opened).size).toBe(1);
});

test("who opened a claim at the desk never interviews it: the action says so, the database refuses it", async () => {
  const opened = await open({ person: await person() });
  if (!opened.ok) throw new Error(opened.refusal.code);
  const { claimId } = opened.value;
  await sql`update claims set status = 'SUBMITTED', reason = 'PHK', policy_id = 'permenaker-4-2022' where id = ${claimId}`.execute(
    db,
  );
  const free = await sql<{
    at: Date;
  }>`select starts_at as at from slots where kept_for = 'ONLINE' and starts_at > ${platform.clock.now()} order by 1 limit 1`.execute(
    db,
  );
  const booked = await chooseInterviewTime(platform, {
    claimId,
    officeId: idFromCode("office", "MAMPANG"),
    startsAt: free.rows[0]!.at,
    kind: "VIDEO",
  });
  if (!booked.ok) throw new Error(booked.refusal.code);
  const id = booked.value.appointmentId;
  const who = (await findCaseFile(db, platform.keys, { claimId }))!.person;
  expect(await startInterview(platform, actor, id)).toEqual({ ok: false, refusal: { code: "NOT_YOURS" } });
  // Nor who only went on with it another day.
  expect(await open({ person: who, actor: officer("CS", 3) })).toMatchObject({ ok: true, value: { claimId } });
  expect(await startInterview(platform, officer("CS", 3), id)).toEqual({ ok: false, refusal: { code: "NOT_YOURS" } });
  expect(await startInterview(platform, officer("CS", 2), id)).toEqual({ ok: true, value: { claimId } });
  await expect(sql`update interviews set officer_id = ${actor.id} where id = ${id}`.execute(db)).rejects.toMatchObject({
    code: "23514",
  });
  await expect(
    sql`update interviews set officer_id = ${officer("CS", 3).id} where id = ${id}`.execute(db),
  ).rejects.toMatchObject({ code: "23514" });
  // And who interviews it does not open its pages afterwards, to write another account into them.
  expect(await open({ person: who, actor: officer("CS", 2) })).toEqual({
    ok: false,
    refusal: { code: "INTERVIEWED_BY_YOU" },
  });
});

test("who opened a claim at the desk is not given it to verify; another officer is", async () => {
  const { id: claimId } = await addClaim({ status: "INTERVIEWED" });
  await sql`update claims set opened_by = ${actor.id}, confirmed_by = 'ORIGINAL_KTP', channel = 'DESK' where id = ${claimId}`.execute(
    db,
  );
  await followClaim(platform, claimId);
  expect(await takeNext(platform, actor)).toEqual({ ok: true, value: null });
  expect(await takeNext(platform, officer("CS", 2))).toMatchObject({ ok: true, value: { claimId } });
});
