import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openVillage, type Village } from "../sandbox/village.ts";
import { settingsForTests } from "../sandbox/village-for-tests.ts";
import { createBank } from "../src/adapters/bank/bank.ts";
import type { House } from "../src/house.ts";
import { listPayments, releasePayments } from "../src/payments/index.ts";
import { recordFacts } from "../src/platform/facts.ts";
import { startWorker } from "../src/worker/worker.ts";
import { bankConfig, openApproved } from "./payments-fixture.ts";
import { createTestPlatform } from "./test-platform.ts";

const platform = await createTestPlatform();
const { officer, addApproved } = await openApproved(platform);
let village: Village;
let worker: { stop: () => Promise<unknown> };

beforeAll(async () => {
  village = await openVillage(settingsForTests());
  const bank = createBank(bankConfig(`http://127.0.0.1:${village.ports.bank}`), platform.clock);
  const away = async () => ({ outcome: "REFUSED", code: "0" });
  worker = await startWorker({
    ...platform,
    bank,
    channels: { WHATSAPP: { send: away }, SMS: { send: away }, EMAIL: { send: away } },
    config: { sandbox: true, publicUrl: "http://127.0.0.1" },
  } as unknown as House);
}, 60_000);
afterAll(async () => {
  await worker.stop();
  await village.stop();
});

test("approved, ordered by the worker, released by a person, sent by the worker, paid; all within seconds", async () => {
  const claimId = await addApproved({ account: "1234567100", holder: null });
  await fetch(`http://127.0.0.1:${village.ports.bank}/accounts`, {
    method: "POST",
    body: JSON.stringify({ bank: "014", account: "1234567100", holder: "BAMBANG PRASETYO" }),
  });
  await platform.db
    .transaction()
    .execute((tx) =>
      recordFacts(tx, { type: "ClaimApproved", actor: officer("PENATA_MADYA"), at: platform.clock.now(), claimId }),
    );
  const waiting = () => listPayments(platform.db, platform.keys, ["ORDERED"], null);
  await expect.poll(async () => (await waiting()).length, { timeout: 5000 }).toBe(1);
  await releasePayments(platform, {
    actor: officer("PAYMENT_RELEASER"),
    ids: (await waiting()).map(({ id }) => id),
    key: "1",
  });
  await expect
    .poll(
      async () =>
        (await sql<{ status: string }>`select status from claims where id = ${claimId}`.execute(platform.db)).rows[0]!
          .status,
      { timeout: 5000 },
    )
    .toBe("PAID");
}, 30_000);
