import { sql } from "kysely";
import { expect, test } from "vitest";
import { openOffice } from "../../../tests/casework-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { claimStatuses, moveClaim, type ClaimStatus } from "../../claims/index.ts";
import { roles, type Role } from "../../access/index.ts";
import type { StaffActor, Findings } from "../case.ts";
import { placeOf } from "../case.rules.ts";
import {
  approve,
  assignCase,
  findDeskFile,
  finishSecond,
  followClaim,
  listQueue,
  refuseClaim,
  releaseCase,
  requestCorrection,
  returnToFirst,
  saveFindings,
  takeNext,
  verifyFirst,
} from "../index.ts";
import { loadItems } from "../load-items.ts";

const platform = await createTestPlatform();
const { officer, addClaim } = await openOffice(platform);
const { db, keys } = platform;
const [dewi, rizal, tuti] = [officer("CS", 1), officer("CS", 2), officer("CS", 3)];
const [hendra, ratna] = [officer("PENATA_MADYA", 1), officer("PENATA_MADYA", 2)];
let count = 0;
const key = (): string => `key-${(count += 1)}`;

async function findings(
  claimId: string,
  asked: readonly string[] = [],
  note = "Tanggal di surat ini tidak terbaca.",
): Promise<Findings> {
  const { items } = (await loadItems(db, keys, { claimId }))!;
  return Object.fromEntries(
    items.map((item) => [
      item.code,
      {
        verdict: asked.includes(item.code) ? "ASK" : "OK",
        note: asked.includes(item.code) ? note : "",
        mark: item.mark,
      },
    ]),
  );
}
const statusOf = async (claimId: string): Promise<string> =>
  (await db.selectFrom("claims").select("status").where("id", "=", claimId).executeTakeFirstOrThrow()).status;
const clear = () =>
  sql`update cases set stage = 'CLOSED', waiting_for = null, assigned_to = null, assigned_at = null`.execute(db);
const hold = (actor: StaffActor, claimId: string) =>
  sql`update cases set assigned_to = ${actor.id}, assigned_at = now() where claim_id = ${claimId}`.execute(db);

test("a claim goes from the first desk over the second to approved", async () => {
  const claim = await addClaim();
  expect(await takeNext(platform, dewi)).toEqual({
    ok: true,
    value: { claimId: claim.id, code: claim.code, already: false },
  });
  expect(
    await verifyFirst(platform, { actor: dewi, claimId: claim.id, key: key(), findings: await findings(claim.id) }),
  ).toEqual({ ok: true, value: { status: "VERIFIED" } });
  expect((await takeNext(platform, hendra)).ok).toBe(true);
  const all = await findings(claim.id);
  const before = (await findDeskFile(db, keys, hendra, claim.code))!;
  expect(before.first).toBeNull();
  expect(JSON.stringify(before.case)).not.toContain("verdict");
  expect(await approve(platform, { actor: hendra, claimId: claim.id, key: key() })).toEqual({
    ok: false,
    refusal: { code: "FINISH_FIRST" },
  });
  expect(await finishSecond(platform, { actor: hendra, claimId: claim.id, key: key(), findings: all })).toEqual({
    ok: true,
    value: { differences: 0 },
  });
  expect(Object.keys((await findDeskFile(db, keys, hendra, claim.code))!.first!)).toEqual(Object.keys(all));
  const act = { actor: hendra, claimId: claim.id, key: key() };
  expect(await Promise.all([approve(platform, act), approve(platform, act)])).toEqual([
    { ok: true, value: { status: "APPROVED" } },
    { ok: true, value: { status: "APPROVED" } },
  ]);
  const facts = await sql<{
    type: string;
  }>`select type from audit.facts where claim_id = ${claim.id} order by seq`.execute(db);
  expect(facts.rows.map((row) => row.type)).toEqual([
    "CaseTaken",
    "ClaimVerifiedFirst",
    "CaseTaken",
    "SecondFindingsFinished",
    "ClaimApproved",
  ]);
});

test("two officers, and one with two tabs, who take next at once never get the same claim", async () => {
  await clear();
  const claims = await Promise.all(
    ["2026-06-10", "2026-06-08", "2026-06-09"].map((promiseOn) => addClaim({ promiseOn })),
  );
  const taken = await Promise.all([dewi, rizal, dewi, tuti, rizal, dewi].map((actor) => takeNext(platform, actor)));
  const of = taken.map((each) => (each.ok ? each.value?.claimId : null));
  expect([of[2], of[5], of[4]]).toEqual([of[0], of[0], of[1]]);
  expect(new Set([of[0], of[1], of[3]])).toEqual(new Set(claims.map((each) => each.id)));
  expect(await takeNext(platform, hendra)).toEqual({ ok: true, value: null });
});

test("the oldest promise comes first, and what goes back can be taken by another", async () => {
  await clear();
  await addClaim({ promiseOn: "2026-06-10" });
  const old = await addClaim({ promiseOn: "2026-06-08" });
  expect(await takeNext(platform, dewi)).toMatchObject({ value: { claimId: old.id } });
  expect((await releaseCase(platform, { actor: dewi, claimId: old.id, key: key(), findings: {} })).ok).toBe(true);
  expect(await takeNext(platform, rizal)).toMatchObject({ value: { claimId: old.id } });
  expect(await verifyFirst(platform, { actor: dewi, claimId: old.id, key: key(), findings: {} })).toEqual({
    ok: false,
    refusal: { code: "NOT_ON_YOUR_DESK", holder: rizal.id },
  });
});

test("who puts a claim back finds what was ticked last when it comes to them again; a refused release keeps nothing", async () => {
  await clear();
  const claim = await addClaim();
  await takeNext(platform, dewi);
  const { nik, name } = await findings(claim.id);
  const release = (actor: typeof dewi, part: Findings) =>
    releaseCase(platform, { actor, claimId: claim.id, key: key(), findings: part });
  expect((await release(rizal, { name: name! })).ok).toBe(false);
  expect((await release(dewi, { nik: nik! })).ok).toBe(true);
  await takeNext(platform, dewi);
  const saved = await saveFindings(platform, { actor: dewi, claimId: claim.id, findings: {} });
  expect(saved).toMatchObject({ ok: true, value: { done: 1 } });
});

test("a claim withdrawn meanwhile is told in so many words, and nothing is written", async () => {
  await clear();
  const claim = await addClaim();
  await takeNext(platform, dewi);
  await db
    .transaction()
    .execute((tx) =>
      moveClaim(tx, platform.clock, { claimId: claim.id, verb: "withdraw", actor: { kind: "CITIZEN", id: claim.id } }),
    );
  expect(
    await verifyFirst(platform, { actor: dewi, claimId: claim.id, key: key(), findings: await findings(claim.id) }),
  ).toEqual({ ok: false, refusal: { code: "MOVED_ON", status: "WITHDRAWN" } });
  expect(await takeNext(platform, dewi)).toEqual({ ok: true, value: null });
  await followClaim(platform, claim.id);
  expect((await listQueue(db, keys, { officeId: dewi.officeId, filter: "all", today: "2026-06-09" })).rows).toEqual([]);
});

test("findings of two tabs join; a value that changed since is not ticked; a question wants a sentence", async () => {
  await clear();
  const claim = await addClaim();
  await takeNext(platform, dewi);
  const all = await findings(claim.id);
  const save = (part: Findings) => saveFindings(platform, { actor: dewi, claimId: claim.id, findings: part });
  const of = Object.keys(all).length;
  await Promise.all([save({ nik: all["nik"]! }), save({ name: all["name"]! })]);
  expect(await save({ bank: { ...all["bank"]!, mark: "old" } })).toEqual({
    ok: true,
    value: { done: 2, of, asked: 0, changed: ["bank"] },
  });
  expect(await verifyFirst(platform, { actor: dewi, claimId: claim.id, key: key(), findings: {} })).toMatchObject({
    refusal: { code: "NOT_COMPLETE", open: Object.keys(all).filter((code) => code !== "nik" && code !== "name") },
  });
  const correct = (part: Findings) =>
    requestCorrection(platform, { actor: dewi, claimId: claim.id, key: key(), findings: part });
  expect(await correct({})).toEqual({ ok: false, refusal: { code: "NOTHING_ASKED" } });
  expect(await correct(await findings(claim.id, ["bank"], "?"))).toEqual({
    ok: false,
    refusal: { code: "REASON_MISSING", items: ["bank"] },
  });
  expect(await correct(await findings(claim.id, ["bank"]))).toEqual({ ok: true, value: { status: "CORRECTION" } });
  const row = await db.selectFrom("claims").select("correction").where("id", "=", claim.id).executeTakeFirstOrThrow();
  expect(row.correction).toEqual([{ kind: "FIELD", code: "bank", reason: "Tanggal di surat ini tidak terbaca." }]);
});

test("the second gives it back with a reason; the first goes on, and stays barred from the second look for ever", async () => {
  await clear();
  const claim = await addClaim();
  await takeNext(platform, dewi);
  await verifyFirst(platform, { actor: dewi, claimId: claim.id, key: key(), findings: await findings(claim.id) });
  await takeNext(platform, hendra);
  await finishSecond(platform, {
    actor: hendra,
    claimId: claim.id,
    key: key(),
    findings: await findings(claim.id, ["bank"]),
  });
  expect(await approve(platform, { actor: hendra, claimId: claim.id, key: key() })).toMatchObject({
    refusal: { code: "NOT_COMPLETE", asked: ["bank"] },
  });
  expect(await returnToFirst(platform, { actor: hendra, claimId: claim.id, key: key(), reason: "x" })).toMatchObject({
    refusal: { code: "REASON_MISSING" },
  });
  expect(
    await returnToFirst(platform, {
      actor: hendra,
      claimId: claim.id,
      key: key(),
      reason: "Nama pemilik rekening berbeda.",
    }),
  ).toEqual({ ok: true, value: { status: "INTERVIEWED" } });
  await takeNext(platform, rizal);
  const file = (await findDeskFile(db, keys, rizal, claim.code))!;
  expect(file.own).toEqual({});
  expect(file.case.returned).toEqual({
    by: hendra.id,
    reason: "Nama pemilik rekening berbeda.",
    asked: [{ code: "bank", note: "Tanggal di surat ini tidak terbaca." }],
  });
  await verifyFirst(platform, { actor: rizal, claimId: claim.id, key: key(), findings: await findings(claim.id) });
  for (const promoted of [dewi, rizal].map((each) => ({ ...each, role: "PENATA_MADYA" }))) {
    expect(await takeNext(platform, promoted)).toEqual({ ok: true, value: null });
    expect(await assignCase(platform, { actor: officer("BRANCH_HEAD"), claimId: claim.id, to: promoted })).toEqual({
      ok: false,
      refusal: { code: "SAME_PERSON" },
    });
    await expect(hold(promoted, claim.id)).rejects.toThrow("cases_four_eyes_desk");
    await expect(
      sql`update cases set second_officer = ${promoted.id} where claim_id = ${claim.id}`.execute(db),
    ).rejects.toThrow("cases_four_eyes");
    await expect(
      sql`update cases set second_officer = ${promoted.id}, stage = 'CLOSED', assigned_to = null, assigned_at = null where claim_id = ${claim.id}`.execute(
        db,
      ),
    ).rejects.toThrow("cases_four_eyes");
  }
});

test("the database refuses one person twice whatever their role, from either side", async () => {
  await clear();
  const claim = await addClaim();
  await takeNext(platform, dewi);
  await verifyFirst(platform, { actor: dewi, claimId: claim.id, key: key(), findings: await findings(claim.id) });
  for (const role of roles) {
    const same = officer(role, 1);
    await sql`update cases set first_officer = ${same.id}, second_officer = null where claim_id = ${claim.id}`.execute(
      db,
    );
    await expect(
      sql`update cases set second_officer = ${same.id} where claim_id = ${claim.id}`.execute(db),
    ).rejects.toThrow("cases_four_eyes");
    await sql`update cases set second_officer = ${ratna.id} where claim_id = ${claim.id} and first_officer <> ${ratna.id}`.execute(
      db,
    );
    await expect(
      sql`update cases set first_officer = ${ratna.id} where claim_id = ${claim.id}`.execute(db),
    ).rejects.toThrow("cases_four_eyes");
  }
});

test("who opened a claim at the desk, or went on with it there, gets it neither from the queue nor from the head, nor past both", async () => {
  await clear();
  const claim = await addClaim();
  await sql`update claims set opened_by = ${dewi.id}, confirmed_by = 'ORIGINAL_KTP' where id = ${claim.id}`.execute(db);
  const other = officer("CS", 2);
  await sql`insert into claim_desk_officers (claim_id, officer_id, at) values (${claim.id}, ${other.id}, now())`.execute(
    db,
  );
  for (const opener of [dewi, other]) {
    expect(await takeNext(platform, opener)).toEqual({ ok: true, value: null });
    expect(await assignCase(platform, { actor: officer("BRANCH_HEAD"), claimId: claim.id, to: opener })).toEqual({
      ok: false,
      refusal: { code: "OPENED_AT_DESK" },
    });
    for (const place of ["assigned_to", "first_officer", "second_officer"])
      await expect(
        sql`update cases set ${sql.ref(place)} = ${opener.id} where claim_id = ${claim.id}`.execute(db),
      ).rejects.toThrow("Who opened a claim at the desk never verifies it");
  }
  const third = officer("CS", 3);
  expect(await assignCase(platform, { actor: officer("BRANCH_HEAD"), claimId: claim.id, to: third })).toMatchObject({
    ok: true,
  });
});

/** What each role may do in each status, with the claim on its own desk. All else is refused. Written out, not derived. */
const allowed: Readonly<Partial<Record<ClaimStatus, Partial<Record<Role, readonly string[]>>>>> = {
  INTERVIEWED: { CS: ["take-next", "release-case", "save-findings", "verify-first", "request-correction"] },
  VERIFIED: {
    PENATA_MADYA: [
      "take-next",
      "release-case",
      "save-findings",
      "finish-second",
      "return-to-first",
      "approve",
      "refuse-claim",
    ],
  },
};
const acts: Readonly<
  Record<
    string,
    (
      actor: StaffActor,
      claimId: string,
      all: Findings,
    ) => Promise<{ ok: boolean; refusal?: { code: string }; value?: unknown }>
  >
> = {
  "take-next": (actor) => takeNext(platform, actor),
  "release-case": (actor, claimId) => releaseCase(platform, { actor, claimId, key: key(), findings: {} }),
  "save-findings": (actor, claimId, all) => saveFindings(platform, { actor, claimId, findings: all }),
  "verify-first": (actor, claimId, all) => verifyFirst(platform, { actor, claimId, key: key(), findings: all }),
  "request-correction": (actor, claimId, all) =>
    requestCorrection(platform, {
      actor,
      claimId,
      key: key(),
      findings: { ...all, bank: { ...all["bank"]!, verdict: "ASK", note: "Rekening ini bukan atas nama Anda." } },
    }),
  "finish-second": (actor, claimId, all) => finishSecond(platform, { actor, claimId, key: key(), findings: all }),
  "return-to-first": (actor, claimId) =>
    returnToFirst(platform, { actor, claimId, key: key(), reason: "Tanggal di surat berbeda." }),
  approve: (actor, claimId) => approve(platform, { actor, claimId, key: key() }),
  "refuse-claim": (actor, claimId) =>
    refuseClaim(platform, {
      actor,
      claimId,
      key: key(),
      reason: "STILL_WORKING",
      sentence: "Anda masih bekerja menurut catatan kami.",
    }),
};

test.each(claimStatuses)("status %s: every verb by every role", async (status) => {
  await clear();
  const claim = await addClaim();
  const all = await findings(claim.id);
  const sealed = keys.seal(JSON.stringify(all), "cases.second_findings");
  const place = placeOf(status) ?? { stage: "CLOSED" as const, waitingFor: null };
  for (const role of roles)
    for (const [verb, act] of Object.entries(acts)) {
      const actor = officer(role, 1);
      const onDesk = place.stage === "FIRST" || place.stage === "SECOND";
      const finished = verb === "approve" || verb === "refuse-claim";
      await sql`update claims set status = ${status} where id = ${claim.id}`.execute(db);
      await sql`update cases set stage = ${place.stage}, waiting_for = ${place.waitingFor}, first_officer = ${officer("CS", 3).id}, first_officers_before = '{}',
      first_done_at = ${place.stage === "SECOND" ? new Date() : null}, assigned_to = ${onDesk ? actor.id : null}, assigned_at = ${onDesk ? new Date() : null},
      second_officer = ${finished && place.stage === "SECOND" ? actor.id : null}, second_findings_sealed = ${finished ? sealed : null},
      second_done_at = ${finished && place.stage === "SECOND" ? new Date() : null} where claim_id = ${claim.id}`.execute(
        db,
      );
      const result = await act(actor, claim.id, all);
      const did = result.ok && result.value !== undefined && !(verb === "take-next" && result.value === null);
      expect([role, verb, did, did ? null : (result.refusal?.code ?? "NOTHING_THERE")]).toEqual(
        allowed[status]?.[role]?.includes(verb)
          ? [role, verb, true, null]
          : [role, verb, false, expect.stringMatching(/^(NOT_ALLOWED|MOVED_ON|NOTHING_THERE)$/)],
      );
      if (!did) expect(await statusOf(claim.id)).toBe(status);
    }
});
