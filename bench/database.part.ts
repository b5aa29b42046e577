import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startLocalPostgres } from "../scripts/local-postgres.ts";
import { createClock } from "../src/platform/clock.ts";
import { openDatabase, openPool } from "../src/platform/db/database.ts";
import { migrate } from "../src/platform/db/migrate.ts";
import { createKeys } from "../src/platform/keys.ts";
import { lawBook, type WithLaw } from "../src/entitlement/index.ts";
import type { Platform } from "../src/platform/platform.ts";

/** A foundation on a PostgreSQL of its own with every safety on: a commit waits for the disk, as it does for citizens. */
export async function openBenchPlatform(
  connections: number,
): Promise<Platform & WithLaw & { readonly pool: pg.Pool; readonly close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "lapak-bench-"));
  const server = await startLocalPostgres(join(folder, "pg"), "bench");
  const admin = new pg.Client(server.url("postgres"));
  await admin.connect();
  await admin.query("create database lapak");
  await admin.end();
  await migrate(server.url("lapak"), join(import.meta.dirname, "..", "db", "migrations"));
  const pool = openPool(server.url("lapak"), connections);
  const db = openDatabase(pool);
  const book = lawBook();
  const close = async (): Promise<void> => {
    await db.destroy();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    db,
    pool,
    keys: createKeys(new Map([["bench", Buffer.alloc(32, 1)]]), "bench", Buffer.alloc(32, 2)),
    clock: createClock(),
    log: () => {},
    law: { book: () => book },
    close,
  };
}
