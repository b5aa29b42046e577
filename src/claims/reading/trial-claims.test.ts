import { sql } from "kysely";
import { expect, test } from "vitest";
import { family, openHeirs } from "../../../tests/heirs-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { addDocument, claimsForTrial, saveAnswers, saveBank, submitClaim, type ClaimForTrial } from "../index.ts";

const platform = await createTestPlatform();
const { addClaim, addDraft, prove, submit, needs } = await openHeirs(platform);
const pdf = Buffer.from("%PDF-1.4\n%%EOF\n");

/** The facts of every claim as a trial of today reads them, by the claim's code. */
async function tried(): Promise<ReadonlyMap<string, ClaimForTrial>> {
  const range = { kinds: ["PAST", "OPEN", "DRAFT"], from: "2026-03-01", to: platform.clock.today() } as const;
  const found = await platform.db.transaction().execute(async (tx) => {
    return (await Array.fromAsync(claimsForTrial(tx, platform.keys, range))).flat();
  });
  return new Map(found.map((each) => [each.facts.case, each]));
}

test("a claim is tried on what was known on the day on which it was sent, whatever is reported later", async () => {
  const { id, code } = await addClaim({ status: "DRAFT" });
  const saved = await saveAnswers(platform, id, {});
  await saveBank(platform, id, { bankCode: "014", account: "1234567890", holder: "BAMBANG PRASETYO" }, "MATCH");
  for (const each of (saved.ok && saved.value.decision?.documents) || [])
    await addDocument(needs, { claimId: id, code: each.code, file: pdf, uploadId: null });
  const declared = { lang: "id", lines: [], sentence: "Semua isian ini benar." } as const;
  expect((await submitClaim(platform, { claimId: id, declared })).ok).toBe(true);
  const then = (await tried()).get(code)!.facts;
  expect(then).toMatchObject({
    on: "2026-06-02",
    balance: 41_276_500,
    paidBefore: [],
    membership: { employments: [{ from: "2012-01-01", to: "2026-04-30", endReason: "PHK" }] },
  });
  // A week later: the company tells another end, a new job begins, the year's balance is booked and a payment is made.
  platform.setNow("2026-06-09T09:00:00+07:00");
  const member = sql`(select member_id from claims where id = ${id})`;
  await sql`update employments set to_day = '2026-05-31', end_reason = 'RESIGN', letter_date = '2026-05-31'
    where membership_id = (select id from memberships where member_id = ${member})`.execute(platform.db);
  await sql`insert into employments (id, membership_id, from_day, wage)
    select gen_random_uuid(), id, '2026-06-01', 9000000 from memberships where member_id = ${member}`.execute(
    platform.db,
  );
  await sql`update ledger_years set balance = 1 where member_id = ${member}`.execute(platform.db);
  await sql`insert into benefit_payments (id, member_id, paid_on, reason, gross)
    values (gen_random_uuid(), ${member}, '2026-06-01', 'SEBAGIAN_10', 5000)`.execute(platform.db);
  expect((await tried()).get(code)!.facts).toEqual(then);
});

test("a claim by heirs is tried with the heirs whom it names, before and after it is sent", async () => {
  platform.setNow("2026-06-10T09:00:00+07:00");
  const claimId = await addDraft(family, ["1111111111", "2222222222", "1111111111"]);
  const { rows } = await sql<{ code: string }>`select code from claims where id = ${claimId}`.execute(platform.db);
  const heirs = [{ relation: "SPOUSE" }, { relation: "CHILD" }, { relation: "CHILD" }];
  expect((await tried()).get(rows[0]!.code)!.facts.heir).toEqual(heirs);
  expect((await prove(claimId)).ok).toBe(true);
  expect((await submit(claimId)).ok).toBe(true);
  expect((await tried()).get(rows[0]!.code)!.facts).toMatchObject({ heir: heirs, on: "2026-06-10" });
});
