import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openVillage, type Village } from "../../sandbox/village.ts";
import { settingsForTests } from "../../sandbox/village-for-tests.ts";
import { createBank } from "../../src/adapters/bank/bank.ts";
import { listPayments, paymentJobs, paymentTicks, releasePayments } from "../../src/payments/index.ts";
import type { Announced } from "../../src/platform/jobs.ts";
import { bankConfig, openApproved } from "../payments-fixture.ts";
import { createTestPlatform } from "../test-platform.ts";

const platform = await createTestPlatform();
const { officer, addApproved } = await openApproved(platform);
let village: Village;
let url: string;

beforeAll(async () => {
  village = await openVillage(
    settingsForTests({ timing: { lateMs: 3000, holdMs: 3000, pendingMs: 100, deliveryMs: 20 } }),
  );
  url = `http://127.0.0.1:${village.ports.bank}`;
}, 60_000);
afterAll(() => village.stop());

const ledger = async (account: string): Promise<number> =>
  ((await (await fetch(`${url}/ledger`)).json()) as Array<{ beneficiaryAccountNo: string }>).filter(
    (each) => each.beneficiaryAccountNo === account,
  ).length;
const work = (): ChildProcess =>
  fork(new URL("pay-until-killed.ts", import.meta.url), [
    JSON.stringify({ databaseUrl: platform.databaseUrl, bank: bankConfig(url) }),
  ]);

test("a worker killed after the bank booked, before it answered: the next one asks, and nobody is paid twice", async () => {
  const account = "1234567904";
  await fetch(`${url}/accounts`, {
    method: "POST",
    body: JSON.stringify({ bank: "014", account, holder: "BAMBANG PRASETYO" }),
  });
  const claimId = await addApproved({ account });
  const deps = { ...platform, bank: createBank(bankConfig(url), platform.clock) };
  await paymentJobs(deps)["order-payment"]!({ claim_id: claimId } as Announced);
  const [order] = await listPayments(platform.db, platform.keys, ["ORDERED"], null);
  await releasePayments(platform, { actor: officer("PAYMENT_RELEASER"), ids: [order!.id], key: "1" });

  const worker = work();
  await expect.poll(() => ledger(account), { timeout: 15_000, interval: 20 }).toBe(1);
  worker.kill("SIGKILL");
  await once(worker, "exit");
  const state = async (): Promise<string> =>
    (await sql<{ state: string }>`select state from payment_orders where id = ${order!.id}`.execute(platform.db))
      .rows[0]!.state;
  expect(await state()).toBe("SENDING");

  // The dead worker's hold is over after 90 seconds.
  const later = { ...deps, clock: { ...platform.clock, real: () => new Date(Date.now() + 91_000) } };
  await Promise.all([...paymentTicks(later), ...paymentTicks(later)].map(({ run }) => run()));
  expect([await state(), await ledger(account)]).toEqual(["DONE", 1]);
  expect(
    (await sql<{ status: string }>`select status from claims where id = ${claimId}`.execute(platform.db)).rows,
  ).toEqual([{ status: "PAID" }]);
}, 60_000);
