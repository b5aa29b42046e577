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

type BenchPlatform = Platform & WithLaw & { readonly pool: pg.Pool };

/** The foundation of a process on a bench's database; every such process has the same keys. */
export function benchPlatformOn(url: string, connections: number, clock = createClock()): BenchPlatform {
  const pool = openPool(url, connections);
  const book = lawBook();
  return {
    db: openDatabase(pool),
    pool,
    keys: createKeys(new Map([["bench", Buffer.alloc(32, 1)]]), "bench", Buffer.alloc(32, 2)),
    clock,
    log: () => {},
    law: { book: () => book },
  };
}

/** A foundation on a PostgreSQL of its own with every safety on: a commit waits for the disk, as it does for citizens. */
export async function openBenchPlatform(
  connections: number,
  clock = createClock(),
): Promise<BenchPlatform & { readonly url: string; readonly close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "lapak-bench-"));
  const server = await startLocalPostgres(join(folder, "pg"), "bench");
  const admin = new pg.Client(server.url("postgres"));
  await admin.connect();
  await admin.query("create database lapak");
  await admin.end();
  const url = server.url("lapak");
  await migrate(url, join(import.meta.dirname, "..", "db", "migrations"));
  const platform = benchPlatformOn(url, connections, clock);
  const close = async (): Promise<void> => {
    await platform.db.destroy();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...platform, url, close };
}
