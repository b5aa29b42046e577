import fc from "fast-check";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { openApproved } from "../../../tests/payments-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { BankUnreachable, noteBankNews, releasePayments, type Bank, type TransferAnswer } from "../index.ts";
import { orderPayment } from "./order-payment.ts";
import { settleDuePayments, settlePayment } from "./settle-payment.ts";

const platform = await createTestPlatform();
const { db } = platform;
const { officer, addApproved } = await openApproved(platform);

/** What the bank does with one call. LATE_BOOKING: no answer, and the transfer is booked only before the next call. */
const behaviours = [
  "ANSWERS",
  "DOWN",
  "BOOKS_SILENTLY",
  "LATE_BOOKING",
  "PENDING",
  "REFUSES",
  "CRASH_BEFORE",
  "CRASH_AFTER",
] as const;
type Behaviour = (typeof behaviours)[number];

/** A bank on paper that books a reference at most once, and behaves by a script; afterwards it answers well. */
function scriptedBank(script: readonly Behaviour[]) {
  const books = new Map<string, "DONE" | "PENDING" | "REFUSED">();
  const late: Array<() => void> = [];
  const rest = [...script];
  /** Transfers asked for, and those of them asked for although the bank had booked them: only its own book saved us. */
  const sent: string[] = [];
  const doubled: string[] = [];
  /** A worker that dies in the middle of a call comes back to nothing. */
  let crashes = 0;
  let heard = (): void => {};
  const never = (): Promise<never> => {
    crashes++;
    heard();
    return new Promise(() => {});
  };
  /** Until each of these workers has ended or died. */
  const run = (...workers: ReadonlyArray<() => Promise<unknown>>): Promise<void> =>
    new Promise((resolve, reject) => {
      let left = workers.length + crashes;
      heard = () => void (left - crashes <= 0 && resolve());
      for (const work of workers) work().then(() => void (left--, heard()), reject);
    });
  const book = (reference: string, as: "DONE" | "PENDING" | "REFUSED"): void =>
    void (books.has(reference) || books.set(reference, as));
  const answer = (outcome: TransferAnswer["outcome"]): TransferAnswer => ({
    outcome,
    service: "INTERBANK",
    code: "0000000",
    bankReference: null,
    message: "",
  });
  const turn = (): Behaviour => {
    for (const each of late.splice(0)) each();
    return rest.shift() ?? "ANSWERS";
  };
  const bank: Bank = {
    serviceFor: () => "INTERBANK",
    findHolder: async () => {
      const now = turn();
      if (now.startsWith("CRASH")) return await never();
      if (now !== "ANSWERS" && now !== "REFUSES") throw new BankUnreachable(now);
      return now === "REFUSES"
        ? { outcome: "NO_SUCH_ACCOUNT", code: "4041611" }
        : { outcome: "FOUND", holder: "BAMBANG PRASETYO" };
    },
    transfer: async ({ reference }) => {
      const now = turn();
      sent.push(reference);
      if (now === "CRASH_BEFORE") return await never();
      if (now === "DOWN") throw new BankUnreachable(now);
      if (now === "LATE_BOOKING") {
        late.push(() => book(reference, "DONE"));
        throw new BankUnreachable(now);
      }
      if (books.has(reference)) {
        doubled.push(reference);
        throw new BankUnreachable("reference used");
      }
      book(reference, now === "PENDING" ? "PENDING" : now === "REFUSES" ? "REFUSED" : "DONE");
      if (now === "CRASH_AFTER") return await never();
      if (now === "BOOKS_SILENTLY") throw new BankUnreachable(now);
      return answer(books.get(reference)!);
    },
    status: async (reference) => {
      const now = turn();
      if (now.startsWith("CRASH")) return await never();
      if (now !== "ANSWERS") throw new BankUnreachable(now);
      const known = books.get(reference);
      if (!known) return { outcome: "NOT_FOUND", code: "4043601" };
      if (known === "PENDING") books.set(reference, "DONE");
      return answer(known);
    },
  };
  return { bank, books, sent, doubled, run };
}

/** What happens around the worker: a tick, the bank's call, ten or a thousand seconds. */
const events = ["TICK", "TWO_WORKERS", "CALL", "TEN_SECONDS", "LONG"] as const;

test("whatever the bank does and whoever crashes, a claim is paid at most once and ends paid, refused or still asked about", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...behaviours), { maxLength: 8 }),
      fc.array(fc.constantFrom(...events), { maxLength: 12 }),
      async (script, steps) => {
        const { bank, books, sent, doubled, run } = scriptedBank(script);
        let ahead = 0;
        const deps = {
          ...platform,
          bank,
          clock: { ...platform.clock, real: () => new Date(Date.now() + ahead * 1000) },
        };
        const claimId = await addApproved({ account: "1234567890" });
        await orderPayment(deps, claimId);
        const { id, reference } = (
          await sql<{
            id: string;
            reference: string;
          }>`select id, reference from payment_orders where claim_id = ${claimId}`.execute(db)
        ).rows[0]!;
        await releasePayments(platform, { actor: officer("PAYMENT_RELEASER"), ids: [id], key: id });
        const order = async (): Promise<{ state: string; asks: boolean }> =>
          (
            await sql<{
              state: string;
              asks: boolean;
            }>`select state, next_try_at is not null as asks from payment_orders where id = ${id}`.execute(db)
          ).rows[0]!;
        const tick = (): Promise<unknown> => settleDuePayments(deps);
        for (const step of steps) {
          if (step === "TICK") await run(tick);
          if (step === "TWO_WORKERS") await run(tick, tick);
          if (step === "CALL") await run(() => noteBankNews(deps, reference));
          ahead += step === "LONG" ? 1000 : step === "TEN_SECONDS" ? 10 : 0;
          const { state, asks } = await order();
          expect(state === "DONE" || state === "REFUSED" ? !asks : asks).toBe(true);
        }
        for (let round = 0; round < 14 && (await order()).asks; round++) {
          ahead += 1000;
          await run(tick);
        }
        const { state } = await order();
        expect(new Set(sent).size).toBeLessThanOrEqual(1);
        expect(doubled).toEqual([]);
        expect(state).toBe(books.get(reference) ?? "REFUSED");
        const { rows } = await sql<{
          status: string;
          payments: number;
          told: number;
        }>`select status, (select count(*)::int from benefit_payments where id = ${id}) as payments,
        (select count(*)::int from audit.facts where claim_id = ${claimId} and type in ('ClaimPaid', 'PaymentStopped')) as told from claims where id = ${claimId}`.execute(
          db,
        );
        expect(rows[0]).toEqual(
          state === "DONE" ? { status: "PAID", payments: 1, told: 1 } : { status: "CORRECTION", payments: 0, told: 1 },
        );
      },
    ),
    { numRuns: 60, seed: 20260602, endOnFailure: true },
  );
}, 120_000);

test("a worker that slept over its time does not refuse what another has sent meanwhile", async () => {
  let ahead = 0;
  let wake: () => void = () => {};
  const asleep = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const unheard = async (): Promise<never> => {
    throw new BankUnreachable("booked, and no answer");
  };
  const base: Bank = {
    serviceFor: () => "INTERBANK",
    findHolder: async () => ({ outcome: "FOUND", holder: "BAMBANG PRASETYO" }),
    transfer: unheard,
    status: unheard,
  };
  const deps = (bank: Bank) => ({
    ...platform,
    bank,
    clock: { ...platform.clock, real: () => new Date(Date.now() + ahead * 1000) },
  });
  const claimId = await addApproved({ account: "1234567890" });
  await orderPayment(deps(base), claimId);
  const { id } = (await sql<{ id: string }>`select id from payment_orders where claim_id = ${claimId}`.execute(db))
    .rows[0]!;
  await releasePayments(platform, { actor: officer("PAYMENT_RELEASER"), ids: [id], key: id });

  const sleeper = settlePayment(
    deps({
      ...base,
      findHolder: async () => {
        await asleep;
        return { outcome: "NO_SUCH_ACCOUNT", code: "4041611" };
      },
    }),
    id,
  );
  await expect
    .poll(
      async () =>
        (await sql<{ tries: number }>`select tries from payment_orders where id = ${id}`.execute(db)).rows[0]!.tries,
    )
    .toBe(1);
  ahead = 100;
  await settlePayment(deps(base), id);
  wake();
  await sleeper;

  const { rows } = await sql<{
    state: string;
    status: string;
  }>`select orders.state, claims.status from payment_orders as orders join claims on claims.id = orders.claim_id where orders.id = ${id}`.execute(
    db,
  );
  expect(rows[0]).toEqual({ state: "SENDING", status: "APPROVED" });
});
