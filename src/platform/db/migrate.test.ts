import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, expect, inject, test } from "vitest";
import { migrate } from "./migrate.ts";

const server = inject("databaseServer");
const place = mkdtempSync(join(tmpdir(), "lapak-migrate-"));
const folder = join(place, "migrations");
mkdirSync(folder);
writeFileSync(join(place, "practice.sql"), "select 1;\n");
const admin = new pg.Client(`${server}postgres`);
await admin.connect();
await admin.query("drop database if exists test_migrate");
await admin.query("create database test_migrate");
const url = `${server}test_migrate`;
afterAll(async () => {
  await admin.query("drop database test_migrate");
  await admin.end();
  rmSync(place, { recursive: true, force: true });
});

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

async function names(): Promise<string[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>("select name from migrations order by name");
    return rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

test("a migration runs once, also where it is given another number after it ran", async () => {
  write("0001_doors.sql", "create table doors (id integer primary key);");
  write("0002_windows.sql", "create table windows (id integer primary key);");
  write("0002_stairs.sql", "create table stairs (id integer primary key);");
  expect(await migrate(url, folder)).toEqual(["0001_doors.sql", "0002_stairs.sql", "0002_windows.sql"]);
  renameSync(join(folder, "0002_stairs.sql"), join(folder, "0003_stairs.sql"));
  write("0004_roof.sql", "create table roof (id integer primary key);");
  expect(await migrate(url, folder)).toEqual(["0004_roof.sql"]);
  expect(await names()).toEqual([
    "0001_doors.sql",
    "0002_windows.sql",
    "0003_stairs.sql",
    "0004_roof.sql",
    "practice.sql",
  ]);
  expect(await migrate(url, folder)).toEqual([]);
});

test("a migration that changed after it ran is refused, and so is one that was changed and renumbered", async () => {
  write("0001_doors.sql", "create table doors (id bigint primary key);");
  await expect(migrate(url, folder)).rejects.toThrow("The migration 0001_doors.sql has changed since it ran here.");
  write("0001_doors.sql", "create table doors (id integer primary key);");
  renameSync(join(folder, "0003_stairs.sql"), join(folder, "0005_stairs.sql"));
  write("0005_stairs.sql", "create table stairs (id bigint primary key);");
  await expect(migrate(url, folder)).rejects.toThrow("The migration 0005_stairs.sql failed");
});
