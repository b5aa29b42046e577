import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";
import { lawBook, type WithLaw } from "../src/entitlement/index.ts";
import { createClock, dayIn, type Clock } from "../src/platform/clock.ts";
import { openDatabase, openPool } from "../src/platform/db/database.ts";
import { createKeys } from "../src/platform/keys.ts";
import type { Platform } from "../src/platform/platform.ts";

export type TestPlatform = Platform &
  WithLaw & {
    readonly pool: pg.Pool;
    readonly databaseUrl: string;
    readonly setNow: (iso: string) => void;
    readonly law: { readonly refresh: () => Promise<void> };
  };

const shippedBook = lawBook();

/**
 * A foundation of its own for a test file: a database cloned from the template, fixed test keys, and an office clock that
 * stands at `now` until the test moves it. Gone when the file ends.
 */
export async function createTestPlatform(now = "2026-06-02T14:31:00+07:00"): Promise<TestPlatform> {
  const server = inject("databaseServer");
  const name = `test_${randomBytes(6).toString("hex")}`;
  const admin = new pg.Client(`${server}postgres`);
  await admin.connect();
  // Cloning wants the template to itself; test files that start together take turns.
  await admin.query("select pg_advisory_lock(7001)");
  await admin.query(`create database ${name} template template_lapak`);
  await admin.query("select pg_advisory_unlock(7001)");
  await admin.end();
  const databaseUrl = `${server}${name}`;
  const pool = openPool(databaseUrl, 10);
  const db = openDatabase(pool);
  let at = new Date(now);
  const clock: Clock = { now: () => at, real: createClock().real, today: (zone) => dayIn(at, zone) };
  afterAll(async () => {
    await db.destroy();
  });
  return {
    pool,
    databaseUrl,
    db,
    clock,
    keys: createKeys(new Map([["test", Buffer.alloc(32, 7)]]), "test", Buffer.alloc(32, 9)),
    log: () => {},
    law: { book: () => shippedBook, refresh: async () => {} },
    setNow: (iso) => {
      at = new Date(iso);
    },
  };
}
