import type pg from "pg";
import PgClient from "pg";
import { spreadCirculars } from "../../src/circulars/index.ts";
import { lawBook } from "../../src/entitlement/index.ts";
import { importOffices, type OfficeRow } from "../../src/offices/index.ts";
import { createClock, dayIn, type Clock } from "../../src/platform/clock.ts";
import { openDatabase, openPool } from "../../src/platform/db/database.ts";
import { createKeys } from "../../src/platform/keys.ts";
import type { Announced } from "../../src/platform/jobs.ts";
import { publishPolicy, takeForce, withdrawPolicy } from "../../src/policies/index.ts";
import { trainingJobs } from "../../src/training/index.ts";

/**
 * A process of its own, with the keys of test-platform.ts, that does what its parent tells it and counts the statements that it
 * sends. Before the one that it is told it kills itself as `kill -9` does, loses its connection, or waits to be let go.
 */
export type Errand = {
  readonly verb: keyof typeof verbs;
  readonly args?: unknown;
  /** The office's time, ISO. */
  readonly now: string;
  /** Before the how-manieth statement, from 1. One more than there are: after the last was answered, before anybody is told. */
  readonly stop?: { readonly before: number; readonly how: "kill" | "cut" | "wait" };
};
export type Report =
  | { readonly said: "ready" | "waits" }
  | { readonly said: "done"; readonly value: unknown; readonly statements: number }
  | { readonly said: "failed"; readonly message: string };

const databaseUrl = process.argv[2]!;
const shippedBook = lawBook();
const pool = openPool(databaseUrl, 4);
let at = new Date(0);
const clock: Clock = { now: () => at, real: createClock().real, today: (zone) => dayIn(at, zone) };
const platform = {
  db: openDatabase(pool),
  clock,
  keys: createKeys(new Map([["test", Buffer.alloc(32, 7)]]), "test", Buffer.alloc(32, 9)),
  log: () => {},
  law: { book: () => shippedBook },
};
const verbs = {
  publish: (act: unknown) => publishPolicy(platform, act as Parameters<typeof publishPolicy>[1]),
  withdraw: (act: unknown) => withdrawPolicy(platform, act as Parameters<typeof withdrawPolicy>[1]),
  takeForce: () => takeForce(platform),
  spread: () => spreadCirculars(platform),
  makeCourse: (id: unknown) => trainingJobs(platform)["make-course"]!({ subject: id } as Announced),
  /** And what the worker does about its course at once. */
  withdrawWithCourse: async (act: unknown) => {
    const asked = act as Parameters<typeof withdrawPolicy>[1];
    const answer = await withdrawPolicy(platform, asked);
    await trainingJobs(platform)["withdraw-course"]!({ subject: asked.id } as Announced);
    return answer;
  },
  importOffices: (rows: unknown) => importOffices(platform, rows as OfficeRow[]),
};

let stop: Errand["stop"];
let statements = 0;
let letGo: () => void = () => {};
const tell = (report: Report): void => void process.send!(report);

/** Ends a connection as the database does where its machine goes away. */
async function cut(pid: number): Promise<void> {
  const other = new PgClient.Client(databaseUrl);
  await other.connect();
  await other.query("select pg_terminate_backend($1, 5000)", [pid]);
  await other.end();
}

async function beforeStatement(client: pg.PoolClient | null): Promise<void> {
  statements += 1;
  if (stop?.before !== statements) return;
  if (stop.how === "kill") process.kill(process.pid, "SIGKILL");
  else if (stop.how === "cut") await (client && cut((client as unknown as { processID: number }).processID));
  else {
    const gone = new Promise<void>((resolve) => (letGo = resolve));
    tell({ said: "waits" });
    await gone;
  }
}

pool.on("connect", (client) => {
  const send = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>;
  client.query = (async (...args: unknown[]) => {
    await beforeStatement(client);
    return await send(...args);
  }) as typeof client.query;
});

process.on("message", async (message: Errand | "go") => {
  if (message === "go") return letGo();
  ({ stop } = message);
  at = new Date(message.now);
  statements = 0;
  try {
    const value = await verbs[message.verb](message.args);
    const sent = statements;
    if (stop?.how === "kill") await beforeStatement(null);
    tell({ said: "done", value: value ?? null, statements: sent });
  } catch (error) {
    tell({ said: "failed", message: String(error) });
  }
});
process.on("disconnect", () => process.exit(0));
tell({ said: "ready" });
