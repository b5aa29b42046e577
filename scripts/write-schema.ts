/** Writes what is generated from the database: `db/schema.sql` (golden dump, read in review) and the row types of `tables.ts`. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { migrate } from "../src/platform/db/migrate.ts";
import { dumpSchema } from "./dump-schema.ts";
import { startLocalPostgres } from "./local-postgres.ts";

const folder = mkdtempSync(join(tmpdir(), "lapak-schema-"));
const server = await startLocalPostgres(join(folder, "pg"), "schema", { fast: true });
try {
  const client = new pg.Client(server.url("postgres"));
  await client.connect();
  await client.query("create database lapak");
  await client.end();
  await migrate(server.url("lapak"), "db/migrations");
  const reader = new pg.Client(server.url("lapak"));
  await reader.connect();
  writeFileSync("db/schema.sql", await dumpSchema(reader));
  await reader.end();
  const made = spawnSync(
    "npx",
    [
      "kysely-codegen",
      "--dialect",
      "postgres",
      "--url",
      server.url("lapak"),
      "--out-file",
      "src/platform/db/tables.ts",
      "--include-pattern",
      "(public|audit).*",
      "--exclude-pattern",
      "(public.)?migrations",
      "--no-domains",
      "--numeric-parser",
      "number",
      "--date-parser",
      "string",
    ],
    { stdio: "inherit" },
  );
  if (made.status !== 0) throw new Error("The row types could not be written");
  const file = "src/platform/db/tables.ts";
  // int8 is read as a number (src/platform/db/database.ts): rupiah and counts fit.
  const text = readFileSync(file, "utf8").replace(
    /export type Int8 = .*/,
    "export type Int8 = ColumnType<number, number | string, number | string>;",
  );
  writeFileSync(file, text);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
