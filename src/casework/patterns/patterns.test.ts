import { sql } from "kysely";
import { expect, test } from "vitest";
import { openOffice } from "../../../tests/casework-fixture.ts";
import { withService } from "../../../tests/service-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { answerPattern, listPatterns, lookForPatterns } from "../index.ts";

const platform = await createTestPlatform("2026-06-02T10:00:00+07:00");
const { addClaim, officer } = await openOffice(platform);
const { db } = platform;
const head = officer("BRANCH_HEAD");

/** Claims of so many people who have an account, or a browser, in common. */
async function claimsWith(
  common: { account?: string; device?: string; channel?: string },
  people: number,
): Promise<void> {
  for (let each = 0; each < people; each++) {
    const { id } = await addClaim();
    await sql`update claims set bank_account_index = ${common.account ? Buffer.from(common.account) : null}, channel = ${common.channel ?? "ONLINE"} where id = ${id}`.execute(
      db,
    );
    if (common.device)
      await sql`insert into portal_sessions (token_hash, claim_id, created_at, seen_at, ends_at, device_index)
        values (${Buffer.from(id)}, ${id}, ${platform.clock.now()}, now(), now(), ${Buffer.from(common.device)})`.execute(
        db,
      );
  }
}
const open = async () => (await listPatterns(db, head.officeId)).map(({ kind, people }) => `${kind} ${people}`).sort();

test("an account in the claims of two people raises one task, however often one looks, and stops no claim", async () => {
  await claimsWith({ account: "a" }, 2);
  await claimsWith({ account: "alone" }, 1);
  for (const _again of [1, 2]) await lookForPatterns(platform);
  const [task, ...more] = await listPatterns(db, head.officeId);
  expect([task!.kind, task!.people, task!.claims.length, more]).toEqual(["ACCOUNT", 2, 2, []]);
  expect(task!.claims.map(({ status }) => status)).toEqual(["INTERVIEWED", "INTERVIEWED"]);
});

test("a head answers with a reason; it is asked again only when as many more have come", async () => {
  const { id } = (await listPatterns(db, head.officeId))[0]!;
  const answer = { actor: head, id, answer: "FAMILY", reason: "Suami istri, KK dilihat." } as const;
  expect(await answerPattern(platform, { ...answer, reason: " " })).toMatchObject({ refusal: { code: "NO_REASON" } });
  expect(await answerPattern(platform, { ...answer, actor: officer("CS") })).toMatchObject({
    refusal: { code: "NOT_YOURS" },
  });
  expect((await answerPattern(platform, answer)).ok).toBe(true);
  expect(await answerPattern(platform, answer)).toMatchObject({ refusal: { code: "NOT_YOURS" } });
  await claimsWith({ account: "a" }, 1);
  await lookForPatterns(platform);
  expect(await open()).toEqual([]);
  await claimsWith({ account: "a" }, 1);
  await lookForPatterns(platform);
  expect(await open()).toEqual(["ACCOUNT 4"]);
});

test("head office says from how many people on, and over how many days: from its day on other numbers count", async () => {
  await claimsWith({ account: "b" }, 2);
  const watching = (account: number, withinDays: number) =>
    withService(platform, (service) => Object.assign(service.patterns, { account, withinDays }));
  expect(await lookForPatterns(watching(3, 180))).toBe(0);
  await sql`update claims set created_at = ${new Date("2026-05-20T10:00:00+07:00")}
    where bank_account_index = ${Buffer.from("b")}`.execute(db);
  expect(await lookForPatterns(watching(2, 7))).toBe(0);
  expect(await lookForPatterns(watching(2, 30))).toBe(1);
  const [task] = (await listPatterns(db, head.officeId)).filter(({ people }) => people === 2);
  await answerPattern(platform, { actor: head, id: task!.id, answer: "WATCH", reason: "Diminta datang ke kantor." });
});

test("ten of one family at the branch's kiosk are no broker; five strangers on one telephone are shown", async () => {
  await claimsWith({ device: "kiosk", channel: "KIOSK" }, 10);
  await claimsWith({ device: "household" }, 4);
  await lookForPatterns(platform);
  expect(await open()).toEqual(["ACCOUNT 4"]);
  await claimsWith({ device: "broker" }, 5);
  await lookForPatterns(platform);
  expect(await open()).toEqual(["ACCOUNT 4", "DEVICE 5"]);
});
