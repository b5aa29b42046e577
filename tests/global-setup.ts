import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startLocalPostgres } from "../scripts/local-postgres.ts";
import { migrate } from "../src/platform/db/migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    databaseServer: string;
  }
}

/** One real PostgreSQL for the whole run; `template_lapak` is migrated once and cloned by each test file. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "lapak-test-"));
  const server = await startLocalPostgres(join(folder, "pg"), "test", { fast: true });
  const client = new pg.Client(server.url("postgres"));
  await client.connect();
  await client.query("create database template_lapak");
  await client.end();
  await migrate(server.url("template_lapak"), join(import.meta.dirname, "..", "db", "migrations"));
  project.provide("databaseServer", server.url(""));
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
