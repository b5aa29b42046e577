import { sql } from "kysely";
import { expect, test } from "vitest";
import { openApproved } from "../../../tests/payments-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import {
  BankUnreachable,
  handInPayments,
  noteBankNews,
  reconcileReport,
  releasePayments,
  takeBackPayment,
  writeFileAgain,
  type Bank,
  type TransferAnswer,
} from "../index.ts";
import { orderPayment } from "../paying/order-payment.ts";
import { settleDuePayments, settlePayment } from "../paying/settle-payment.ts";

const platform = await createTestPlatform();
const { db } = platform;
const { officer, addApproved } = await openApproved(platform);
const third = officer("PAYMENT_RELEASER");
const payer = { account: "0090000001", bankCode: "009", initiator: "LAPAK-01" };
let minute = 0;

/** A bank by wire that pays all it is asked to; `counter` is what came by file, which its status service may know or not. */
function openBank(counter: Readonly<Record<string, TransferAnswer["outcome"]>> = {}) {
  const wired: string[] = [];
  const answer = (outcome: TransferAnswer["outcome"]): TransferAnswer => ({
    outcome,
    service: "INTERBANK",
    code: "2001800",
    bankReference: null,
    message: "",
  });
  const bank: Bank = {
    serviceFor: () => "INTERBANK",
    findHolder: async () => ({ outcome: "FOUND", holder: "BAMBANG PRASETYO" }),
    transfer: async ({ reference }) => {
      wired.push(reference);
      return answer("DONE");
    },
    status: async (reference) => {
      const known = counter[reference] ?? (wired.includes(reference) ? "DONE" : null);
      return known ? answer(known) : { outcome: "NOT_FOUND", code: "4043601" };
    },
  };
  return { deps: { ...platform, bank }, bank, wired };
}
const silent = async (): Promise<never> => {
  throw new BankUnreachable("down");
};

type Order = { id: string; reference: string; state: string; message_id: string | null; bank_code: string | null };
const orderOf = async (claimId: string): Promise<Order> =>
  (
    await sql<Order>`select id, reference, state, message_id, bank_code from payment_orders where claim_id = ${claimId} order by ordered_at desc, id desc limit 1`.execute(
      db,
    )
  ).rows[0]!;
async function released(holder: string | null = "BAMBANG PRASETYO"): Promise<Order & { claimId: string }> {
  const claimId = await addApproved({ account: "1234567890", holder });
  await orderPayment(openBank().deps, claimId);
  const order = await orderOf(claimId);
  await releasePayments(platform, { actor: third, ids: [order.id], key: order.id });
  return { ...order, claimId };
}
/** Each file at a minute of its own, as people make them. */
async function handIn() {
  platform.setNow(`2026-06-02T15:${String((minute += 1)).padStart(2, "0")}:00+07:00`);
  return await handInPayments(platform, payer, 100);
}
const statusOf = async (claimId: string): Promise<string> =>
  (await db.selectFrom("claims").select("status").where("id", "=", claimId).executeTakeFirstOrThrow()).status;
const takeBack = (reference: string, bank: Bank, reason = "Berkas dimusnahkan, belum sampai ke bank.", actor = third) =>
  takeBackPayment({ ...platform, bank }, { actor, reference, reason });
const report = (reference: string, says: "DONE" | "REFUSED" | "PENDING", code?: string) =>
  ({ kind: "pain.002", lines: [{ reference, says, ...(code ? { code } : {}) }] }) as const;

test("what is in a file the worker never sends, whoever calls and however often it looks", async () => {
  const { id, reference, claimId } = await released();
  const made = await handIn();
  expect(made.ok && [made.value.transfers, made.value.file.includes(reference)]).toEqual([1, true]);
  const { deps, wired } = openBank();
  await settlePayment(deps, id);
  await settleDuePayments(deps);
  await noteBankNews(deps, reference);
  expect([wired, (await orderOf(claimId)).state]).toEqual([[], "HANDED_IN"]);
  for (const state of ["SENDING", "PENDING", "ORDERED"])
    await expect(sql`update payment_orders set state = ${state} where id = ${id}`.execute(db)).rejects.toThrow(
      "payment_one_way",
    );
  expect(await handIn()).toEqual({ ok: false, refusal: { code: "NOTHING", unnamed: 0 } });
});

test("a worker that holds an order and a file that is made meanwhile: one has it, never both", async () => {
  const { id, reference, claimId } = await released();
  const { deps, bank, wired } = openBank();
  let file = "";
  // The file is made while the worker asks for the holder's name, just before it writes SENDING.
  const slow: Bank = {
    ...bank,
    findHolder: async (...asked) => {
      const made = await handIn();
      file = made.ok ? made.value.file : "";
      return await bank.findHolder(...asked);
    },
  };
  await settlePayment({ ...deps, bank: slow }, id);
  expect(file).toContain(reference);
  expect([wired, (await orderOf(claimId)).state]).toEqual([[], "HANDED_IN"]);
});

test("many orders, two workers and two files at once: each order has gone one way", async () => {
  const orders = [];
  for (let each = 0; each < 12; each++) orders.push(await released());
  const { deps, wired } = openBank();
  platform.setNow("2026-06-02T16:00:00+07:00");
  const [first, second] = await Promise.all([
    handInPayments(platform, payer, 4),
    settleDuePayments(deps),
    settleDuePayments(deps),
  ]).then(async ([file]) => [file, await handIn()] as const);
  const text = `${first.ok ? first.value.file : ""}${second.ok ? second.value.file : ""}`;
  for (const { reference } of orders)
    expect(
      [text.split(`<EndToEndId>${reference}<`).length - 1, wired.filter((each) => each === reference).length].sort(),
    ).toEqual([0, 1]);
});

test("a file is written again byte for byte while it is out, and never once one of its payments moved on", async () => {
  const [kept, taken] = [await released(), await released()];
  const made = await handIn();
  if (!made.ok) throw new Error("no file");
  const { messageId, file } = made.value;
  expect(await writeFileAgain(platform, messageId)).toEqual({ ok: true, value: file });
  expect(await takeBack(taken.reference, openBank().bank)).toEqual({ ok: true, value: null });
  expect(await writeFileAgain(platform, messageId)).toEqual({
    ok: false,
    refusal: { code: "MOVED_ON", left: 1, transfers: 2 },
  });
  // Handed in anew, it belongs to the new file; the old one stays unusable.
  const next = await handIn();
  expect(next.ok && [next.value.transfers, next.value.file.includes(taken.reference)]).toEqual([1, true]);
  expect((await writeFileAgain(platform, messageId)).ok).toBe(false);
  expect((await writeFileAgain(platform, next.ok ? next.value.messageId : "")).ok).toBe(true);
  expect((await orderOf(kept.claimId)).state).toBe("HANDED_IN");
});

test("an account whose holder no bank has named stays with the worker, who asks for the name first", async () => {
  const { claimId } = await released(null);
  expect(await handIn()).toEqual({ ok: false, refusal: { code: "NOTHING", unnamed: 1 } });
  const { deps } = openBank();
  await settleDuePayments(deps);
  expect((await orderOf(claimId)).state).toBe("DONE");
});

test("the bank's own answer settles what was handed in; under way changes nothing", async () => {
  const { reference, claimId } = await released();
  await handIn();
  expect(await reconcileReport(openBank({ [reference]: "PENDING" }).deps, report(reference, "PENDING"))).toEqual({
    asked: 1,
    byFile: 0,
    discrepancies: [],
  });
  expect((await orderOf(claimId)).state).toBe("HANDED_IN");
  expect((await reconcileReport(openBank({ [reference]: "DONE" }).deps, report(reference, "DONE"))).asked).toBe(1);
  expect([(await orderOf(claimId)).state, await statusOf(claimId)]).toEqual(["DONE", "PAID"]);
});

test("where the bank's status service does not know it, the report settles it; a silent bank decides nothing", async () => {
  const { reference, claimId } = await released();
  await handIn();
  const down = { ...openBank().deps, bank: { ...openBank().bank, status: silent } };
  expect(await reconcileReport(down, report(reference, "DONE"))).toEqual({ asked: 0, byFile: 0, discrepancies: [] });
  expect((await orderOf(claimId)).state).toBe("HANDED_IN");
  for (const byFile of [1, 0])
    expect((await reconcileReport(openBank().deps, report(reference, "DONE"))).byFile).toBe(byFile);
  expect([(await orderOf(claimId)).state, await statusOf(claimId)]).toEqual(["DONE", "PAID"]);

  const closed = await released();
  await handIn();
  await reconcileReport(openBank().deps, report(closed.reference, "REFUSED", "AC04"));
  expect([await orderOf(closed.claimId), await statusOf(closed.claimId)]).toMatchObject([
    { state: "REFUSED", bank_code: "AC04" },
    "CORRECTION",
  ]);
});

test("a rejection that does not lie in the account keeps the order in its file and is told", async () => {
  const { reference, claimId } = await released();
  await handIn();
  expect(await reconcileReport(openBank().deps, report(reference, "REFUSED", "AM04"))).toEqual({
    asked: 1,
    byFile: 0,
    discrepancies: [{ reference, says: "REFUSED", we: "HANDED_IN" }],
  });
  expect([(await orderOf(claimId)).state, await statusOf(claimId)]).toEqual(["HANDED_IN", "APPROVED"]);
});

test("an order is taken back with a reason, by a third person, and only where the bank knows of none", async () => {
  const { id, reference, claimId } = await released();
  await handIn();
  const { bank, deps, wired } = openBank();
  const refusal = async (...asked: Parameters<typeof takeBack>) => {
    const result = await takeBack(...asked);
    return result.ok ? "OK" : result.refusal.code;
  };
  expect(await refusal(reference, bank, undefined, officer("CS"))).toBe("NOT_ALLOWED");
  expect(await refusal(reference, bank, undefined, { ...officer("CS"), role: "PAYMENT_RELEASER" })).toBe("GONE");
  for (const reason of ["", "  hilang   ", "x".repeat(501)])
    expect(await refusal(reference, bank, reason)).toBe("NO_REASON");
  expect(await refusal("nobody", bank)).toBe("GONE");
  expect(await refusal(reference, openBank({ [reference]: "PENDING" }).bank)).toBe("AT_BANK");
  expect(await refusal(reference, { ...bank, status: silent })).toBe("NO_ANSWER");
  expect((await orderOf(claimId)).state).toBe("HANDED_IN");

  expect(await refusal(reference, bank)).toBe("OK");
  expect(await refusal(reference, bank)).toBe("GONE");
  expect((await orderOf(claimId)).state).toBe("RELEASED");
  const { rows } = await sql<{ reason: string; facts: number }>`select reason,
    (select count(*)::int from audit.facts where claim_id = ${claimId} and type = 'PaymentTakenBack') as facts from payment_take_backs where order_id = ${id}`.execute(
    db,
  );
  expect(rows).toEqual([{ reason: "Berkas dimusnahkan, belum sampai ke bank.", facts: 1 }]);
  await settlePayment(deps, id);
  expect([wired, (await orderOf(claimId)).state, await statusOf(claimId)]).toEqual([[reference], "DONE", "PAID"]);
});

test("a file that was thought lost and came to the bank after all is not paid by wire again", async () => {
  const { id, reference, claimId } = await released();
  await handIn();
  await takeBack(reference, openBank().bank);
  const { deps, wired } = openBank({ [reference]: "DONE" });
  await settlePayment(deps, id);
  expect([wired, (await orderOf(claimId)).state]).toEqual([[], "DONE"]);
});
