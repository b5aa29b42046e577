import { sql } from "kysely";
import { expect, test } from "vitest";
import { openOffice } from "../../../tests/casework-fixture.ts";
import { withService } from "../../../tests/service-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { idFromCode } from "../../offices/index.ts";
import { newId } from "../../platform/ids.ts";
import {
  answerReview,
  caseworkJobs,
  findReviewDesk,
  findReviewFile,
  findSampleFigures,
  isReviewing,
  releaseReview,
  takeReview,
  type StaffActor,
} from "../index.ts";
import { isDrawn, rateOf } from "./sampling.rules.ts";

const drawing = (percent: number, percentAbove: number) =>
  withService(platform, ({ sampling }) => Object.assign(sampling, { percent, percentAbove }));
const platform = await createTestPlatform("2026-06-09T10:00:00+07:00");
const { db, keys } = platform;
const { addClaim, officer } = await openOffice(platform);
const [mampang, luwuk] = [idFromCode("office", "MAMPANG"), idFromCode("office", "LUWUK")];
const elsewhere = async (nth: number): Promise<StaffActor> => {
  const id = idFromCode("staff", `LUWUK-PM-${nth}`);
  await sql`insert into staff (id, username, name, role, office_id, password_hash, totp_sealed)
    values (${id}, ${`luwuk-pm-${nth}`}, ${`Lina ${nth}`}, 'PENATA_MADYA', ${luwuk}, '-', '-')`.execute(db);
  return { kind: "STAFF", id, role: "PENATA_MADYA", officeId: luwuk };
};
const [lina, maya] = [await elsewhere(1), await elsewhere(2)];

/** A claim that two people of Mampang approved. */
async function approved(): Promise<{ id: string; code: string }> {
  const claim = await addClaim({ status: "APPROVED" });
  await sql`update cases set first_officer = ${officer("CS").id}, first_done_at = now(), second_officer = ${officer("PENATA_MADYA").id}, second_done_at = now()
    where claim_id = ${claim.id}`.execute(db);
  return claim;
}
/** What follows from the fact that a claim was approved. */
const announce = (claimId: string, from = drawing(100, 100)): Promise<void> =>
  caseworkJobs(from)["draw-review"]!({ claim_id: claimId } as never);
const factsOf = async (claimId: string): Promise<string[]> =>
  (
    await sql<{
      type: string;
    }>`select type from audit.facts where claim_id = ${claimId} and type like 'Review%' order by seq`.execute(db)
  ).rows.map(({ type }) => type);
const answer = (actor: StaffActor, claimId: string, agrees: boolean, reason = "Nama di buku tabungan berbeda.") =>
  answerReview(platform, { actor, claimId, verdict: { agrees, reason }, key: newId() });
const figures = () => findSampleFigures(db, keys, mampang, new Date("2026-03-01T00:00:00Z"));

test("more are drawn above the sum, and where the sum is not known", () => {
  const sampling = { percent: 5, percentAbove: 20, aboveRupiah: 50_000_000, cite: "rekaan" };
  const rate = (gross: number | null) => rateOf(sampling, { reason: "RESIGN", gross });
  expect([50_000_000, 50_000_001, null].map(rate)).toEqual([5, 20, 20]);
});

test("a reason may have rates of its own, above the same sum; the others keep theirs", () => {
  const byReason = { MENINGGAL: { percent: 30, percentAbove: 100 }, PENSIUN_56: { percent: 0, percentAbove: 0 } };
  const sampling = { percent: 5, percentAbove: 20, aboveRupiah: 50_000_000, byReason, cite: "rekaan" };
  const rates = (gross: number | null) =>
    (["MENINGGAL", "PENSIUN_56", "PHK", null] as const).map((reason) => rateOf(sampling, { reason, gross }));
  expect([rates(50_000_000), rates(50_000_001), rates(null)]).toEqual([
    [30, 0, 5, 5],
    [100, 0, 20, 20],
    [100, 0, 20, 20],
  ]);
});

test("the lot decides: five of a hundred are the lowest twentieth of all lots; none at 0, all at 100", () => {
  const lot = (hex: string, percent: number): boolean => isDrawn(Buffer.from(hex, "hex"), percent);
  expect([lot("0ccccccc", 5), lot("0ccccccd", 5)]).toEqual([true, false]);
  expect([lot("00000000", 0), lot("ffffffff", 100)]).toEqual([false, true]);
});

test("the keyed lots of ten thousand claims are spread like chance, and another key draws others", async () => {
  const other = (await createTestPlatform()).keys;
  const drawn = Array.from({ length: 10_000 }, (_, nth) => `claim-${nth}`).filter((id) =>
    isDrawn(other.index(id, "casework.sampling"), 5),
  );
  expect(drawn.length).toBeGreaterThan(430);
  expect(drawn.length).toBeLessThan(570);
  const without = drawn.filter((id) => isDrawn(other.index(id, "another-purpose"), 5));
  expect(without.length).toBeLessThan(60);
});

test("a third person of another office takes it, sees the file and not what the two found, and answers once", async () => {
  const claim = await approved();
  await announce(claim.id);
  expect(await takeReview(platform, officer("PENATA_MADYA", 3))).toEqual({ ok: true, value: null });
  expect(await takeReview(platform, { ...lina, role: "CS" })).toEqual({ ok: false, refusal: { code: "NOT_ALLOWED" } });
  expect((await findReviewDesk(db, lina, new Date(0))).waiting).toBe(1);
  expect(await findReviewFile(db, keys, lina, claim.code)).toBeNull();
  expect(await takeReview(platform, lina)).toEqual({ ok: true, value: { code: claim.code } });
  expect(await takeReview(platform, lina)).toEqual({ ok: true, value: { code: claim.code } });
  expect(await takeReview(platform, maya)).toEqual({ ok: true, value: null });
  expect(await findReviewFile(db, keys, lina, claim.code)).toMatchObject({ working: null, own: {}, first: null });
  expect(await findReviewFile(db, keys, maya, claim.code)).toBeNull();
  expect(await answer(maya, claim.id, true)).toEqual({ ok: false, refusal: { code: "NOT_YOURS" } });
  expect(await answer(lina, claim.id, false, "kurang")).toEqual({ ok: false, refusal: { code: "REASON_MISSING" } });
  expect(await answer(lina, claim.id, false)).toEqual({ ok: true, value: { agrees: false } });
  expect(await answer(lina, claim.id, true)).toEqual({ ok: false, refusal: { code: "NOT_YOURS" } });
  expect([await isReviewing(db, lina.id, claim.id), await findReviewFile(db, keys, lina, claim.code)]).toEqual([
    false,
    null,
  ]);
  expect(await factsOf(claim.id)).toEqual(["ReviewDrawn", "ReviewTaken", "ReviewAnswered"]);
  expect(await figures()).toMatchObject({
    drawn: 1,
    reviewed: 1,
    disagreed: 1,
    disagreements: [{ code: claim.code, reason: "Nama di buku tabungan berbeda." }],
  });
  const { rows } = await sql<{ status: string }>`select status from claims where id = ${claim.id}`.execute(db);
  expect(rows[0]!.status).toBe("APPROVED");
});

test("given back, it waits for another; two who press at once get two claims or one of them none", async () => {
  const claim = await approved();
  await announce(claim.id);
  await takeReview(platform, lina);
  expect(await releaseReview(platform, { actor: maya, claimId: claim.id })).toEqual({
    ok: false,
    refusal: { code: "NOT_YOURS" },
  });
  expect(await releaseReview(platform, { actor: lina, claimId: claim.id })).toEqual({ ok: true, value: null });
  const taken = await Promise.all([takeReview(platform, lina), takeReview(platform, maya)]);
  expect(taken.map((each) => each.ok && each.value?.code).filter(Boolean)).toEqual([claim.code]);
  expect((await figures()).drawn).toBe(2);
});

test("whatever the code does, the database lets neither who decided nor an office of its own judge a decision", async () => {
  const claim = await approved();
  await announce(claim.id);
  const forced = (reviewer: string, office: string) =>
    sql`update case_reviews set reviewer = ${reviewer}, reviewer_office = ${office}, taken_at = now() where claim_id = ${claim.id}`.execute(
      db,
    );
  await expect(forced(officer("CS").id, luwuk)).rejects.toThrow("case_reviews_third_person");
  await expect(forced(officer("PENATA_MADYA").id, luwuk)).rejects.toThrow("case_reviews_third_person");
  await expect(forced(officer("PENATA_MADYA", 3).id, mampang)).rejects.toThrow("case_reviews_other_office");
});

test("an approved claim is drawn once, however often it is announced; at 0 of 100 none is, unless its reason has a rate of its own", async () => {
  const [claim, spared, named] = [await approved(), await approved(), await approved()];
  await announce(claim.id);
  await announce(claim.id);
  await announce(spared.id, drawing(0, 0));
  await sql`update claims set reason = 'MENINGGAL' where id = ${named.id}`.execute(db);
  await announce(
    named.id,
    withService(platform, ({ sampling }) =>
      Object.assign(sampling, {
        percent: 0,
        percentAbove: 0,
        byReason: { MENINGGAL: { percent: 100, percentAbove: 100 } },
      }),
    ),
  );
  expect(await factsOf(named.id)).toEqual(["ReviewDrawn"]);
  expect([await factsOf(claim.id), await factsOf(spared.id)]).toEqual([["ReviewDrawn"], []]);
});
