import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { openHeadOffice } from "../../../tests/policies-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { parseDay } from "../../platform/day.ts";
import { policyInForce } from "../../entitlement/index.ts";
import { dayIn } from "../../platform/clock.ts";
import { openLaw } from "../open-law.ts";
import {
  discardDraft,
  draftPolicy,
  findPolicyVersion,
  importPolicy,
  listPolicyVersions,
  proposePolicy,
  publishedPolicies,
  publishPolicy,
  saveDraft,
  takeForce,
  withdrawPolicy,
} from "../index.ts";

const platform = await createTestPlatform("2026-11-24T09:00:00+07:00");
const { base, rina, yusuf, penata, key, fileOf, propose, publish } = await openHeadOffice(platform);

beforeEach(() => platform.setNow("2026-11-24T09:00:00+07:00"));

test("one drafts, saves and proposes, another publishes, and at midnight in Jakarta it takes force by itself, once", async () => {
  const id = "permenaker-9-2027";
  expect(await draftPolicy(platform, { actor: rina, id, base, note: "Masa tunggu", key: key() })).toEqual({
    ok: true,
    value: { id, version: 1 },
  });
  const saved = await saveDraft(platform, { actor: rina, id, file: fileOf(id, "2027-03-01"), version: 1 });
  expect(saved).toEqual({ ok: true, value: { version: 2, reopened: false, troubles: [] } });
  expect(await proposePolicy(platform, { actor: rina, id, version: 2, key: key() })).toEqual({
    ok: true,
    value: { version: 3 },
  });
  expect(await publishPolicy(platform, { actor: rina, id, version: 3, key: key() })).toEqual({
    ok: false,
    refusal: { code: "SAME_PERSON" },
  });
  expect(await publishPolicy(platform, { actor: penata, id, version: 3, key: key() })).toEqual({
    ok: false,
    refusal: { code: "NOT_ALLOWED" },
  });
  const publishing = { actor: yusuf, id, version: 3, key: key() };
  const answer = { ok: true, value: { effectiveFrom: "2027-03-01" } };
  expect(await publishPolicy(platform, publishing)).toEqual(answer);
  expect(await publishPolicy(platform, publishing)).toEqual(answer);
  expect((await publishedPolicies(platform.db)).map((each) => [each.id, each.effectiveFrom])).toEqual([
    [id, "2027-03-01"],
  ]);
  expect((await publishedPolicies(platform.db))[0]!.file).toEqual(fileOf(id, "2027-03-01"));

  platform.setNow("2027-02-28T23:59:59+07:00");
  expect(await takeForce(platform)).toEqual([]);
  platform.setNow("2027-03-01T00:00:00+07:00");
  expect(await Promise.all([takeForce(platform), takeForce(platform)]).then((both) => both.flat())).toEqual([id]);
  expect(await takeForce(platform)).toEqual([]);
  expect(await withdrawPolicy(platform, { actor: rina, id, why: "Keliru", key: key() })).toEqual({
    ok: false,
    refusal: { code: "TOO_LATE", effectiveFrom: "2027-03-01" },
  });
  const seen = await findPolicyVersion(platform.db, id);
  expect(seen).toMatchObject({ status: "PUBLISHED", base: "permenaker-4-2022", note: "Masa tunggu" });
  expect([seen!.proposedBy, seen!.publishedBy]).toEqual(["RINA", "YUSUF"]);
  expect(seen!.history.map((each) => each.type)).toEqual([
    "PolicyDrafted",
    "PolicyChanged",
    "PolicyProposed",
    "PolicyPublished",
    "PolicyTookForce",
  ]);
  expect(seen!.history[3]!.by).toBe("YUSUF");
});

test("a draft with holes is kept and told where it is wrong; it is not proposed and nothing of it is published", async () => {
  const id = "permenaker-10-2027";
  await draftPolicy(platform, { actor: rina, id, base, note: "", key: key() });
  const holed: Record<string, unknown> = { ...fileOf("permenaker-11-2027", "2026-11-24") };
  delete holed["cite"];
  const saved = await saveDraft(platform, { actor: rina, id, file: holed, version: 1 });
  expect(saved.ok && saved.value.troubles.map(({ at }) => at).sort()).toEqual(["/cite", "/effectiveFrom", "/id"]);
  const refused = await proposePolicy(platform, { actor: rina, id, version: 2, key: key() });
  expect(
    !refused.ok && refused.refusal.code === "TROUBLES" && refused.refusal.troubles.map(({ at }) => at).sort(),
  ).toEqual(["/cite", "/effectiveFrom", "/id"]);
  expect(await findPolicyVersion(platform.db, id)).toMatchObject({ status: "DRAFT", file: holed });
  expect(
    await importPolicy(platform, { file: { id: "permenaker-12-2027", title: 5 }, username: "rina" }),
  ).toMatchObject({ ok: false, refusal: { code: "TROUBLES" } });
  expect(await findPolicyVersion(platform.db, "permenaker-12-2027")).toBeNull();
  expect(await importPolicy(platform, { file: holed, username: "penata" })).toEqual({
    ok: false,
    refusal: { code: "NO_SUCH_PERSON" },
  });
});

test.each([["text"], [null], [[1]], [{ id: "x\u0000" }], [{ id: "\ud800" }]])("%j is no file", async (file) => {
  expect(await saveDraft(platform, { actor: rina, id: "permenaker-9-2027", file, version: 1 })).toEqual({
    ok: false,
    refusal: { code: "UNUSABLE_FILE" },
  });
});

test("two who save the same draft do not overwrite each other; saving the same again changes nothing", async () => {
  const id = "two-tabs";
  await draftPolicy(platform, { actor: rina, id, base, note: "", key: key() });
  const mine = { actor: rina, id, file: fileOf(id, "2027-04-01"), version: 1 };
  const both = await Promise.all([
    saveDraft(platform, mine),
    saveDraft(platform, { actor: yusuf, id, file: fileOf(id, "2027-04-02"), version: 1 }),
  ]);
  expect(both.map((each) => (each.ok ? "saved" : each.refusal.code)).sort()).toEqual(["STALE", "saved"]);
  const { file } = (await findPolicyVersion(platform.db, id))!;
  expect(await saveDraft(platform, { actor: rina, id, file, version: 1 })).toMatchObject({
    ok: true,
    value: { version: 2 },
  });
});

test("who edits what was proposed makes a draft of it again, and whoever read the proposal cannot publish the new text", async () => {
  const id = "reopened";
  const version = await propose(id, "2027-05-01");
  const changed = { actor: yusuf, id, file: fileOf(id, "2027-05-02"), version };
  expect(await saveDraft(platform, changed)).toMatchObject({
    ok: true,
    value: { reopened: true, version: version + 1 },
  });
  expect(await publishPolicy(platform, { actor: yusuf, id, version, key: key() })).toEqual({
    ok: false,
    refusal: { code: "WRONG_STATE", status: "DRAFT" },
  });
  await proposePolicy(platform, { actor: rina, id, version: version + 1, key: key() });
  expect(await publishPolicy(platform, { actor: yusuf, id, version, key: key() })).toEqual({
    ok: false,
    refusal: { code: "STALE", version: version + 2 },
  });
});

test("a discarded id may be drafted anew, a standing one not", async () => {
  const id = "put-aside";
  const drafting = () => draftPolicy(platform, { actor: rina, id, base, note: "", key: key() });
  await drafting();
  expect(await drafting()).toEqual({ ok: false, refusal: { code: "EXISTS", status: "DRAFT" } });
  expect(await discardDraft(platform, { actor: yusuf, id, key: key() })).toEqual({ ok: true, value: null });
  expect(await discardDraft(platform, { actor: yusuf, id, key: key() })).toEqual({
    ok: false,
    refusal: { code: "ALREADY" },
  });
  expect(await drafting()).toEqual({ ok: true, value: { id, version: 3 } });
});

test("publishing twice at once publishes once", async () => {
  const id = "at-once";
  const version = await propose(id, "2027-06-01");
  const both = await Promise.all([1, 2].map(() => publishPolicy(platform, { actor: yusuf, id, version, key: key() })));
  expect(both.map((each) => (each.ok ? "published" : each.refusal.code)).sort()).toEqual(["ALREADY", "published"]);
  const { rows } = await sql`select 1 from audit.facts where subject = ${id} and type = 'PolicyPublished'`.execute(
    platform.db,
  );
  expect(rows).toHaveLength(1);
});

test("two policies for one day, published at once: one is, the other is told where it overlaps", async () => {
  const versions = [await propose("first-of-july", "2027-07-01"), await propose("also-first-of-july", "2027-07-01")];
  const both = await Promise.all(
    ["first-of-july", "also-first-of-july"].map((id, at) =>
      publishPolicy(platform, { actor: yusuf, id, version: versions[at]!, key: key() }),
    ),
  );
  expect(both.filter((each) => each.ok)).toHaveLength(1);
  expect(both.find((each) => !each.ok)).toMatchObject({
    refusal: { code: "TROUBLES", troubles: [{ at: "/effectiveFrom" }] },
  });
});

/** A process whose clock has not come to midnight yet. */
function justBefore(day: string): typeof platform {
  const before = new Date(new Date(`${day}T00:00:00+07:00`).getTime() - 10_001);
  return { ...platform, clock: { ...platform.clock, now: () => before, today: (zone) => dayIn(before, zone) } };
}
const endOf = async (id: string): Promise<readonly [string, boolean]> => {
  const { status, tookForceAt } = (await findPolicyVersion(platform.db, id))!;
  return [status, tookForceAt !== null];
};

test("withdrawing while it takes force has one outcome", async () => {
  for (const [id, day] of [
    ["midnight-one", "2027-08-01"],
    ["midnight-two", "2027-08-02"],
    ["midnight-three", "2027-08-03"],
  ] as const) {
    platform.setNow("2026-11-24T09:00:00+07:00");
    await publish(id, day);
    platform.setNow(`${day}T00:00:00+07:00`);
    const withdrawing = { actor: rina, id, why: "Diundur", key: key() };
    const [withdrawn, taken] = await Promise.all([withdrawPolicy(justBefore(day), withdrawing), takeForce(platform)]);
    expect(taken.includes(id)).toBe(!withdrawn.ok);
    expect(await endOf(id)).toEqual(withdrawn.ok ? ["WITHDRAWN", false] : ["PUBLISHED", true]);
  }
});

test("whoever comes first at midnight has it: the tick, or who withdraws", async () => {
  await publish("tick-first", "2027-08-11");
  await publish("person-first", "2027-08-12");
  platform.setNow("2027-08-12T00:00:00+07:00");
  const person = { actor: rina, id: "person-first", why: "Diundur", key: key() };
  expect(await withdrawPolicy(justBefore("2027-08-12"), person)).toEqual({ ok: true, value: null });
  const taken = await takeForce(platform);
  expect([taken.includes("tick-first"), taken.includes("person-first")]).toEqual([true, false]);
  const tick = { actor: rina, id: "tick-first", why: "Diundur", key: key() };
  expect(await withdrawPolicy(justBefore("2027-08-11"), tick)).toEqual({
    ok: false,
    refusal: { code: "TOO_LATE", effectiveFrom: "2027-08-11" },
  });
  expect(await endOf("person-first")).toEqual(["WITHDRAWN", false]);
});

test("in the last ten seconds before midnight nothing is withdrawn or published: each process must know before the day begins", async () => {
  await publish("seconds-before", "2027-08-21");
  const version = await propose("too-near", "2027-08-22");
  platform.setNow("2027-08-20T23:59:51+07:00");
  const law = openLaw(platform.db, () => {});
  await law.refresh();
  const act = { actor: rina, id: "seconds-before", why: "Diundur", key: key() };
  expect(await withdrawPolicy(platform, act)).toMatchObject({ ok: false, refusal: { code: "TOO_LATE" } });
  // A process that has not looked again answers, just after midnight, as every other does.
  expect(policyInForce(law.book(), parseDay("2027-08-21")!)!.id).toBe("seconds-before");
  expect(await endOf("seconds-before")).toEqual(["PUBLISHED", false]);
  law.close();
  platform.setNow("2027-08-21T23:59:51+07:00");
  expect(await publishPolicy(platform, { actor: yusuf, id: "too-near", version, key: key() })).toMatchObject({
    ok: false,
    refusal: { code: "TROUBLES", troubles: [{ code: "NOT_AHEAD", at: "/effectiveFrom" }] },
  });
});

test("what somebody proposed who has left the policy desk is published by nobody", async () => {
  const version = await propose("of-one-who-left", "2027-08-25");
  await sql`update staff set role = 'PENATA_MADYA' where id = ${rina.id}`.execute(platform.db);
  const act = { actor: yusuf, id: "of-one-who-left", version, key: key() };
  expect(await publishPolicy(platform, act)).toEqual({ ok: false, refusal: { code: "PROPOSER_GONE" } });
  const byHand = sql`update policy_versions set status = 'PUBLISHED', published_by = ${yusuf.id}, published_at = '2026-11-24T09:00:00+07:00',
    published_role = 'HEAD_POLICY' where id = 'of-one-who-left'`;
  await expect(byHand.execute(platform.db)).rejects.toThrow("no policy officer any more");
  await sql`update staff set role = 'HEAD_POLICY', disabled_at = now() where id = ${rina.id}`.execute(platform.db);
  expect(await publishPolicy(platform, act)).toEqual({ ok: false, refusal: { code: "PROPOSER_GONE" } });
  await sql`update staff set disabled_at = null where id = ${rina.id}`.execute(platform.db);
  expect(await publishPolicy(platform, act)).toMatchObject({ ok: true });
});

test("before its day it is withdrawn with a reason, and leaves its day to another", async () => {
  await publish("taken-back", "2027-09-01");
  const act = { actor: rina, id: "taken-back" };
  expect(await withdrawPolicy(platform, { ...act, why: " ", key: key() })).toEqual({
    ok: false,
    refusal: { code: "REASON_MISSING" },
  });
  expect(await withdrawPolicy(platform, { ...act, why: "Menunggu PP", key: key() })).toEqual({ ok: true, value: null });
  expect(await takeForce(platform)).not.toContain("taken-back");
  await publish("instead", "2027-09-01");
  const row = (await listPolicyVersions(platform.db)).find(({ id }) => id === "taken-back");
  expect(row).toMatchObject({ status: "WITHDRAWN", withdrawnBy: "RINA", withdrawnWhy: "Menunggu PP" });
});

test("an end after which nothing is in force is a hole", async () => {
  const file = { ...fileOf("with-an-end", "2029-01-01"), effectiveTo: "2029-12-31" };
  expect(await importPolicy(platform, { file, username: "rina" })).toMatchObject({
    ok: false,
    refusal: { code: "TROUBLES", troubles: [{ at: "/effectiveTo" }] },
  });
});
