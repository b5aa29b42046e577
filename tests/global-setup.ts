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

type Server = { url(database: string): string; stop(): Promise<void> };

/** Another server than the one that comes with us, for instance the oldest version we support: `TEST_DATABASE_URL`, of one who may create databases. */
const givenServer = (url: string): Server => ({
  url: (database) => Object.assign(new URL(url), { pathname: `/${database}` }).href,
  stop: async () => {},
});

/** One real PostgreSQL for the whole run; `template_lapak` is migrated once and cloned by each test file. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "lapak-test-"));
  const given = process.env["TEST_DATABASE_URL"];
  const server: Server = given
    ? givenServer(given)
    : await startLocalPostgres(join(folder, "pg"), "test", { fast: true });
  const client = new pg.Client(server.url("postgres"));
  await client.connect();
  await client.query("drop database if exists template_lapak");
  await client.query("create database template_lapak");
  await client.end();
  await migrate(server.url("template_lapak"), join(import.meta.dirname, "..", "db", "migrations"));
  project.provide("databaseServer", server.url(""));
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
