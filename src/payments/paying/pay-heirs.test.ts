import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openVillage, type Village } from "../../../sandbox/village.ts";
import { settingsForTests } from "../../../sandbox/village-for-tests.ts";
import { family, openHeirs } from "../../../tests/heirs-fixture.ts";
import { bankConfig } from "../../../tests/payments-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { createBank } from "../../adapters/bank/bank.ts";
import { answerCorrection, listHeirs, saveHeir, withdrawClaim } from "../../claims/index.ts";
import { newId } from "../../platform/ids.ts";
import { checkAccount, listPaymentsOfHeirs, releasePayments, type Bank } from "../index.ts";
import { orderPayment } from "./order-payment.ts";
import { settleDuePayments } from "./settle-payment.ts";

const platform = await createTestPlatform();
const { db, keys } = platform;
const { officer, addDraft, prove, submit, verify } = await openHeirs(platform);
let ahead = 0;
const deps = {
  ...platform,
  clock: { ...platform.clock, real: () => new Date(Date.now() + ahead * 1000) },
  bank: undefined as unknown as Bank,
};
let village: Village;
let serial = 0;

beforeAll(async () => {
  village = await openVillage(
    settingsForTests({
      callback: "http://127.0.0.1:9",
      timing: { lateMs: 900, holdMs: 900, pendingMs: 300, deliveryMs: 20 },
    }),
  );
  deps.bank = createBank(bankConfig(`http://127.0.0.1:${village.ports.bank}`), deps.clock, 500);
}, 60_000);
afterAll(() => village.stop());

async function account(ending: string, holder: string): Promise<string> {
  const number = `78${String((serial += 1)).padStart(5, "0")}${ending}`;
  await fetch(`http://127.0.0.1:${village.ports.bank}/accounts`, {
    method: "POST",
    body: JSON.stringify({ bank: "014", account: number, holder }),
  });
  return number;
}
const [widow, son] = ["SRI WAHYUNI", "DIMAS PRASETYO"];

/** What the bank booked, by account. */
async function booked(numbers: readonly string[]): Promise<readonly number[]> {
  const ledger = (await (await fetch(`http://127.0.0.1:${village.ports.bank}/ledger`)).json()) as Array<{
    beneficiaryAccountNo: string;
    ends: string;
  }>;
  return numbers.map(
    (each) => ledger.filter((row) => row.beneficiaryAccountNo === each && row.ends === "SUCCESS").length,
  );
}
const statusOf = async (claimId: string): Promise<string> =>
  (await db.selectFrom("claims").select("status").where("id", "=", claimId).executeTakeFirstOrThrow()).status;
const heirsOf = (claimId: string) => listHeirs(db, keys, claimId);

/** Orders and releases all that waits, and lets the clock run until the bank has said its last word on all of it. */
async function pay(claimId: string): Promise<void> {
  await Promise.all([orderPayment(deps, claimId), orderPayment(deps, claimId)]);
  const waiting = await sql<{
    id: string;
  }>`select id from payment_orders where claim_id = ${claimId} and state = 'ORDERED'`.execute(db);
  const ids = waiting.rows.map(({ id }) => id);
  await releasePayments(platform, { actor: officer("PAYMENT_RELEASER"), ids, key: newId() });
  for (let round = 0; round < 12; round++) {
    await Promise.all([settleDuePayments(deps), settleDuePayments(deps)]);
    const { rows } =
      await sql`select from payment_orders where claim_id = ${claimId} and state not in ('DONE', 'REFUSED')`.execute(
        db,
      );
    if (rows.length === 0) return;
    ahead += 1000;
    await new Promise((resolve) => setTimeout(resolve, 120));
  }
  throw new Error("not settled");
}

test("a widow and two children: three payments that sum to the net; the bank refuses the widow's account, she gives another", async () => {
  const numbers = [await account("901", widow), await account("100", son), await account("101", widow)];
  const claimId = await addDraft(family, numbers);
  expect([await prove(claimId), (await submit(claimId)).ok]).toEqual([{ ok: true, value: null }, true]);
  expect(await statusOf(claimId)).toBe("INTERVIEWED");
  await verify(claimId);
  await pay(claimId);

  // The others have their money; only hers stopped, and only hers is asked for.
  const heirs = await heirsOf(claimId);
  expect(heirs.map(({ gross, tax }) => [gross, tax])).toEqual([
    [10_319_126, 0],
    [15_478_687, 0],
    [15_478_687, 0],
  ]);
  const states = await listPaymentsOfHeirs(db, claimId);
  expect(heirs.map(({ id }) => states.get(id)?.state)).toEqual(["REFUSED", "DONE", "DONE"]);
  const claim = await db
    .selectFrom("claims")
    .select(["status", "correction"])
    .where("id", "=", claimId)
    .executeTakeFirstOrThrow();
  expect(claim).toMatchObject({ status: "CORRECTION", correction: [{ kind: "FIELD", code: `bank:${heirs[0]!.id}` }] });

  // Nobody takes back what is paid in part, and no other account than the refused one can be changed.
  expect(await withdrawClaim(platform, claimId, "CLAIMANT")).toMatchObject({ refusal: { code: "NOT_NOW" } });
  const other = {
    claimId,
    heirId: heirs[1]!.id,
    name: son,
    bankCode: "014",
    account: await account("105", son),
    anyway: false,
  };
  expect(await checkAccount(deps, other)).toEqual({ ok: false, refusal: { code: "NOT_NOW" } });
  expect(await answerCorrection(platform, claimId)).toMatchObject({ refusal: { code: "STILL_OPEN" } });

  platform.setNow("2026-06-05T09:00:00+07:00");
  const anew = await account("102", widow);
  const given = { claimId, heirId: heirs[0]!.id, name: widow, bankCode: "014", account: anew, anyway: false };
  expect(await checkAccount(deps, given)).toEqual({ ok: true, value: { match: "MATCH", holder: widow } });
  expect((await answerCorrection(platform, claimId)).ok).toBe(true);
  await verify(claimId);
  await pay(claimId);
  expect([await booked([...numbers, anew]), await statusOf(claimId)]).toEqual([[0, 1, 1, 1], "PAID"]);
  const paid = await sql<{ n: number; gross: number }>`
    select count(*)::int as n, sum(gross)::bigint as gross from benefit_payments where member_id = (select member_id from claims where id = ${claimId})`.execute(
    db,
  );
  expect(paid.rows).toEqual([{ n: 3, gross: 41_276_500 }]);
  const facts = await sql`select from audit.facts where claim_id = ${claimId} and type = 'ClaimPaid'`.execute(db);
  expect(facts.rows.length).toBe(1);
});

test("two accounts refused at once are asked for together; one authorised heir receives for the others", async () => {
  const bad = [await account("901", widow), await account("902", son), await account("103", widow)];
  const both = await addDraft(family, bad);
  await prove(both);
  await submit(both);
  await verify(both);
  await pay(both);
  const { correction } = await db
    .selectFrom("claims")
    .select("correction")
    .where("id", "=", both)
    .executeTakeFirstOrThrow();
  const [first, second] = await heirsOf(both);
  expect((correction as Array<{ code: string }>).map(({ code }) => code).sort()).toEqual(
    [`bank:${first!.id}`, `bank:${second!.id}`].sort(),
  );

  const number = await account("104", widow);
  const claimId = await addDraft(family, [number]);
  const [receiver] = await heirsOf(claimId);
  for (const [index, answers] of family.slice(1).entries())
    await saveHeir(platform, { claimId, place: index + 2, answers: { ...answers, paidThrough: receiver!.id } });
  await prove(claimId);
  expect((await submit(claimId)).ok).toBe(true);
  await verify(claimId);
  await pay(claimId);
  const orders = await sql<{ net: number }>`select net from payment_orders where claim_id = ${claimId}`.execute(db);
  expect([orders.rows, await booked([number]), await statusOf(claimId)]).toEqual([[{ net: 41_276_500 }], [1], "PAID"]);
});
