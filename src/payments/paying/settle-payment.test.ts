import Fastify from "fastify";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openVillage, type Village } from "../../../sandbox/village.ts";
import { SECRETS, settingsForTests } from "../../../sandbox/village-for-tests.ts";
import { bankConfig, openApproved } from "../../../tests/payments-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { createBank } from "../../adapters/bank/bank.ts";
import type { House } from "../../house.ts";
import { newId } from "../../platform/ids.ts";
import { partnersDoor } from "../../web/partners/partners.ts";
import { BankUnreachable, findPaymentOfClaim, releasePayments, type Bank } from "../index.ts";
import { orderPayment } from "./order-payment.ts";
import { settleDuePayments, settlePayment } from "./settle-payment.ts";

const platform = await createTestPlatform();
const { db } = platform;
const { officer, addApproved, giveAccount, approveAgain } = await openApproved(platform);
const third = officer("PAYMENT_RELEASER");
/** Seconds by which the machine's clock is ahead, to let holds and waits pass. */
let ahead = 0;
const web = Fastify();
const house = {
  ...platform,
  clock: { ...platform.clock, real: () => new Date(Date.now() + ahead * 1000) },
  config: { bank: { clientSecret: SECRETS.bankClientSecret } },
} as unknown as House;
let village: Village;
let serial = 0;

beforeAll(async () => {
  await web.register(partnersDoor(house), { prefix: "/partners" });
  const callback = await web.listen({ port: 0, host: "127.0.0.1" });
  village = await openVillage(
    settingsForTests({ callback, timing: { lateMs: 900, holdMs: 900, pendingMs: 300, deliveryMs: 20 } }),
  );
  Object.assign(house, { bank: createBank(bankConfig(`http://127.0.0.1:${village.ports.bank}`), house.clock, 500) });
}, 60_000);
afterAll(async () => {
  await village.stop();
  await web.close();
});

/** A number of an account that ends in this way and belongs to the claimant, at a bank. */
async function account(ending: string, bank = "014", holder = "BAMBANG PRASETYO"): Promise<string> {
  const number = `77${String((serial += 1)).padStart(5, "0")}${ending}`;
  await fetch(`http://127.0.0.1:${village.ports.bank}/accounts`, {
    method: "POST",
    body: JSON.stringify({ bank, account: number, holder }),
  });
  return number;
}
type Order = { id: string; reference: string; state: string; service: string; bank_code: string | null; tries: number };
const orderOf = async (claimId: string): Promise<Order> =>
  (
    await sql<Order>`select id, reference, state, service, bank_code, tries from payment_orders where claim_id = ${claimId} order by ordered_at desc, id desc limit 1`.execute(
      db,
    )
  ).rows[0]!;
const claimOf = (claimId: string) =>
  db.selectFrom("claims").select(["status", "correction"]).where("id", "=", claimId).executeTakeFirstOrThrow();
const release = (ids: readonly string[], actor = third, key = newId()) =>
  releasePayments(platform, { actor, ids, key });
/** What the bank booked under this order's account: successful transfers only. */
async function booked(number: string): Promise<number> {
  const ledger = (await (await fetch(`http://127.0.0.1:${village.ports.bank}/ledger`)).json()) as Array<{
    beneficiaryAccountNo: string;
    ends: string;
  }>;
  return ledger.filter((each) => each.beneficiaryAccountNo === number && each.ends === "SUCCESS").length;
}
async function released(wanted: Parameters<typeof addApproved>[0]): Promise<{ claimId: string; id: string }> {
  const claimId = await addApproved(wanted);
  await orderPayment(house, claimId);
  const { id } = await orderOf(claimId);
  await release([id]);
  return { claimId, id };
}
/** Lets the clock run and asks again until the bank has said its last word. */
async function settled(claimId: string): Promise<Order> {
  for (let round = 0; round < 12; round++) {
    await settleDuePayments(house);
    const order = await orderOf(claimId);
    if (order.state === "DONE" || order.state === "REFUSED") return order;
    ahead += 1000;
    await new Promise((resolve) => setTimeout(resolve, 120));
  }
  throw new Error("not settled");
}

test("an approved claim is ordered once, released by a third person, sent and paid", async () => {
  const number = await account("100");
  const claimId = await addApproved({ account: number });
  await Promise.all([orderPayment(house, claimId), orderPayment(house, claimId)]);
  const { id, service } = await orderOf(claimId);
  expect(await findPaymentOfClaim(db, claimId)).toEqual({ state: "ORDERED" });
  expect(service).toBe("INTERBANK");
  await settlePayment(house, id);
  expect([await booked(number), (await orderOf(claimId)).state]).toEqual([0, "ORDERED"]);

  const key = newId();
  expect(await Promise.all([release([id], third, key), release([id], third, key)])).toEqual([
    { ok: true, value: { released: 1, left: 0 } },
    { ok: true, value: { released: 1, left: 0 } },
  ]);
  await Promise.all([settlePayment(house, id), settlePayment(house, id), settleDuePayments(house)]);
  expect(await orderOf(claimId)).toMatchObject({ state: "DONE", bank_code: "2001800" });
  expect([await booked(number), (await claimOf(claimId)).status]).toEqual([1, "PAID"]);
  expect(
    (await db.selectFrom("benefit_payments").select(["paid_on", "gross"]).where("id", "=", id).execute()).length,
  ).toBe(1);
  const facts = await sql<{
    type: string;
  }>`select type from audit.facts where claim_id = ${claimId} order by seq`.execute(db);
  expect(facts.rows.map((row) => row.type)).toEqual([
    "PaymentOrdered",
    "PaymentReleased",
    "PaymentSettled",
    "ClaimPaid",
  ]);
  await settlePayment(house, id);
  expect(await booked(number)).toBe(1);
});

test("nobody who verified lets the money go, whatever their role; the database refuses it too", async () => {
  const claimId = await addApproved({ account: await account("100") });
  await orderPayment(house, claimId);
  const { id } = await orderOf(claimId);
  for (const verifier of [officer("CS"), officer("PENATA_MADYA")]) {
    expect(await release([id], verifier)).toEqual({ ok: false, refusal: { code: "NOT_ALLOWED" } });
    expect(await release([id], { ...verifier, role: "PAYMENT_RELEASER" })).toEqual({
      ok: false,
      refusal: { code: "NONE" },
    });
    await expect(
      sql`update payment_orders set state = 'RELEASED', released_by = ${verifier.id} where id = ${id}`.execute(db),
    ).rejects.toThrow("payment_third_person");
  }
  await expect(sql`update payment_orders set state = 'SENDING' where id = ${id}`.execute(db)).rejects.toThrow(
    "payment_needs_release",
  );
  expect((await orderOf(claimId)).state).toBe("ORDERED");
});

test("all that is shown is released at once, but for what somebody else released meanwhile", async () => {
  const ids: string[] = [];
  for (const ending of ["101", "102", "103"]) {
    const claimId = await addApproved({ account: await account(ending) });
    await orderPayment(house, claimId);
    ids.push((await orderOf(claimId)).id);
  }
  await release([ids[1]!], officer("PAYMENT_RELEASER", 2));
  expect(await release(ids)).toEqual({ ok: true, value: { released: 2, left: 1 } });
});

test.each([
  ["009", 41_276_500, "INTRABANK", "2001700"],
  ["014", 250_000_000, "INTERBANK", "2001800"],
  ["014", 250_000_001, "SKN", "2002300"],
  ["014", 1_000_000_001, "RTGS", "2002200"],
])("to bank %s, %i rupiah go by %s", async (bankCode, net, service, code) => {
  const { claimId } = await released({ account: await account("100", bankCode), bankCode, net });
  expect(await settled(claimId)).toMatchObject({ state: "DONE", service, bank_code: code });
});

test.each([
  ["903", "books it and never answers"],
  ["904", "answers too late"],
  ["905", "takes it and settles later"],
  ["906", "reports it twice"],
  ["911", "drops the first try unbooked"],
])("account %s, where the bank %s, is paid exactly once", async (ending) => {
  const number = await account(ending);
  const { claimId } = await released({ account: number });
  expect((await settled(claimId)).state).toBe("DONE");
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect([await booked(number), (await claimOf(claimId)).status]).toEqual([1, "PAID"]);
  expect(
    (await sql`select 1 from audit.facts where claim_id = ${claimId} and type = 'ClaimPaid'`.execute(db)).rows.length,
  ).toBe(1);
});

test("the bank's own call settles a pending transfer without a clock running", async () => {
  const { claimId, id } = await released({ account: await account("905") });
  await settlePayment(house, id);
  expect((await orderOf(claimId)).state).toBe("PENDING");
  await expect.poll(async () => (await claimOf(claimId)).status, { timeout: 5000 }).toBe("PAID");
});

test.each([
  ["901", "4041811"],
  ["902", "4031818"],
  ["910", "2003600"],
  ["912", "4041611"],
])("account %s is refused with %s, the claimant names another, and that is paid", async (ending, code) => {
  const number = await account(ending);
  const { claimId, id } = await released({ account: number });
  expect(await settled(claimId)).toMatchObject({ id, state: "REFUSED", bank_code: code });
  expect(await claimOf(claimId)).toEqual({
    status: "CORRECTION",
    correction: [{ kind: "FIELD", code: "bank", reason: expect.stringContaining("Uang Anda aman") }],
  });
  expect(await findPaymentOfClaim(db, claimId)).toBeNull();
  const better = await account("100");
  await giveAccount(claimId, { account: better });
  await approveAgain(claimId);
  await orderPayment(house, claimId);
  const second = await orderOf(claimId);
  expect(second.id).not.toBe(id);
  await release([second.id]);
  expect((await settled(claimId)).state).toBe("DONE");
  expect([await booked(number), await booked(better), (await claimOf(claimId)).status]).toEqual([0, 1, "PAID"]);
});

test("an account that has another holder than was approved gets nothing", async () => {
  const number = await account("100", "014", "SRI WAHYUNI");
  const { claimId } = await released({ account: number });
  expect(await settled(claimId)).toMatchObject({ state: "REFUSED", bank_code: "HOLDER_CHANGED" });
  expect([await booked(number), (await claimOf(claimId)).status]).toEqual([0, "CORRECTION"]);
});

test("where no holder was known, only the claimant's own name is paid", async () => {
  const [own, near] = [await account("100"), await account("100", "014", "BAMBANG PRASETIO")];
  const paid = await released({ account: own, holder: null });
  const stopped = await released({ account: near, holder: null });
  expect([(await settled(paid.claimId)).state, (await settled(stopped.claimId)).state]).toEqual(["DONE", "REFUSED"]);
  expect([await booked(own), await booked(near)]).toEqual([1, 0]);
});

test("a forged call of the bank is turned away; a broken one is answered", async () => {
  const post = (body: string, signature: string) =>
    web.inject({
      method: "POST",
      url: "/partners/bank/transfer-notify",
      headers: {
        "content-type": "application/json",
        "x-timestamp": "2026-06-02T14:31:00+07:00",
        "x-signature": signature,
      },
      payload: body,
    });
  expect((await post('{"originalPartnerReferenceNo":"x"}', "forged")).statusCode).toBe(401);
  expect((await post("", "")).statusCode).toBe(401);
  const { createHash, createHmac } = await import("node:crypto");
  const sign = (body: string): string =>
    createHmac("sha512", SECRETS.bankClientSecret)
      .update(
        `POST:/partners/bank/transfer-notify:${createHash("sha256").update(body).digest("hex")}:2026-06-02T14:31:00+07:00`,
      )
      .digest("base64");
  for (const body of ["{", "null", "[]", '{"originalPartnerReferenceNo":7}'])
    expect((await post(body, sign(body))).statusCode).toBe(400);
  expect(
    (await post('{ "originalPartnerReferenceNo": "nobody" }', sign('{"originalPartnerReferenceNo":"nobody"}')))
      .statusCode,
  ).toBe(200);
});

test("a bank that is down for hours loses nothing, and a worker killed in the middle is followed by another", async () => {
  const number = await account("100");
  const { claimId, id } = await released({ account: number });
  const down: Bank = {
    ...house.bank,
    findHolder: async () => {
      throw new BankUnreachable("down");
    },
  };
  await settlePayment({ ...house, bank: down }, id);
  expect((await orderOf(claimId)).state).toBe("RELEASED");
  ahead += 1000;
  // Killed while the transfer is under way: what this worker would have done next never happens.
  let sent: () => void = () => {};
  const underWay = new Promise<void>((resolve) => {
    sent = resolve;
  });
  const killed: Bank = {
    ...house.bank,
    transfer: async (order) => {
      await house.bank.transfer(order);
      sent();
      return await new Promise(() => {});
    },
  };
  void settlePayment({ ...house, bank: killed }, id);
  await underWay;
  expect((await orderOf(claimId)).state).toBe("SENDING");
  await settlePayment(house, id);
  expect((await orderOf(claimId)).state).toBe("SENDING");
  expect((await settled(claimId)).state).toBe("DONE");
  expect(await booked(number)).toBe(1);
});
