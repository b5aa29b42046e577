import { createBank } from "../../src/adapters/bank/bank.ts";
import { paymentTicks } from "../../src/payments/index.ts";
import { createClock } from "../../src/platform/clock.ts";
import { openDatabase, openPool } from "../../src/platform/db/database.ts";
import { createKeys } from "../../src/platform/keys.ts";

/** A worker of its own, with the keys of test-platform.ts, that settles payments until its parent kills it. */
const { databaseUrl, bank } = JSON.parse(process.argv[2]!) as {
  databaseUrl: string;
  bank: Parameters<typeof createBank>[0];
};
const clock = createClock();
const keys = createKeys(new Map([["test", Buffer.alloc(32, 7)]]), "test", Buffer.alloc(32, 9));
for (const { run } of paymentTicks({
  db: openDatabase(openPool(databaseUrl, 4)),
  clock,
  keys,
  log: () => {},
  bank: createBank(bank, clock),
}))
  await run();
process.exit(0);
