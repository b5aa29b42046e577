/**
 * Bench `members-import`: people with their histories through `lapak members import`, start of the process included, against
 * PostgreSQL's own COPY of the very rows that it stored, into the same tables with their indexes and constraints, in the
 * same run on the same server. `PEOPLE` (1,000,000) and `ROUNDS` (1) may be given.
 */
import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { build } from "../scripts/build.mjs";
import { startLocalPostgres } from "../scripts/local-postgres.ts";
import { migrate } from "../src/platform/db/migrate.ts";
import { settingsOf } from "../tests/test-house.ts";
import { writeMembersFile } from "./members-file.part.ts";
import { median, report } from "./report.part.ts";

const people = Number(process.env["PEOPLE"] ?? 1_000_000);
const rounds = Number(process.env["ROUNDS"] ?? 1);
const root = join(import.meta.dirname, "..");
/** In the order in which rows name each other. Employers first: they are few and both sides have them made. */
const tables = ["employers", "members", "memberships", "employments", "ledger_years", "benefit_payments"];

/** Runs the command. Memory is that of the process, looked at five times a second. */
function importFile(
  file: string,
  url: string,
  folder: string,
): Promise<{ seconds: number; peak: number; peakOfFirstHalf: number }> {
  const env = { ...process.env, ...settingsOf({ databaseUrl: url }, folder) };
  const began = performance.now();
  const command = spawn(process.execPath, [join(root, "scripts", "run-lapak.mjs"), "members", "import", file], {
    env,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const seen: Array<{ at: number; megabytes: number }> = [];
  const watch = setInterval(() => {
    try {
      const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${command.pid}/status`, "utf8"))?.[1];
      if (kilobytes) seen.push({ at: performance.now(), megabytes: Number(kilobytes) / 1024 });
    } catch {
      // It has just ended.
    }
  }, 200);
  return new Promise((resolve, reject) => {
    command.on("close", (code) => {
      clearInterval(watch);
      if (code !== 0) return reject(new Error(`The command ended with ${code}`));
      const ended = performance.now();
      const half = began + (ended - began) / 2;
      const peakOf = (samples: typeof seen): number => Math.max(...samples.map(({ megabytes }) => megabytes));
      const peakOfFirstHalf = peakOf(seen.filter(({ at }) => at < half));
      resolve({ seconds: (ended - began) / 1000, peak: peakOf(seen), peakOfFirstHalf });
    });
  });
}

const folder = mkdtempSync(join(tmpdir(), "lapak-bench-"));
chmodSync(folder, 0o755);
const server = await startLocalPostgres(join(folder, "pg"), "bench");

async function onServer<Value>(database: string, body: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client(server.url(database));
  await client.connect();
  try {
    return await body(client);
  } finally {
    await client.end();
  }
}

async function makeDatabase(name: string): Promise<string> {
  await onServer("postgres", (client) => client.query(`create database ${name}`));
  await migrate(server.url(name), join(root, "db", "migrations"));
  return server.url(name);
}

const drop = (name: string): Promise<unknown> =>
  onServer("postgres", (client) => client.query(`drop database ${name} with (force)`));

const checkpoint = (): Promise<unknown> => onServer("postgres", (client) => client.query("checkpoint"));

try {
  await build();
  const file = join(folder, "members.csv");
  const rowsFolder = join(folder, "pg", "rows");
  mkdirSync(rowsFolder, { mode: 0o777 });
  chmodSync(rowsFolder, 0o777);
  const lines = await writeMembersFile(file, people);
  console.log(`${lines} lines of ${people} people, ${Math.round(statSync(file).size / 1e6)} MB`);
  const ours: number[] = [];
  const copies: number[] = [];
  const ratios: number[] = [];
  let memory = { peak: 0, peakOfFirstHalf: 0 };
  let rows = 0;
  for (let round = 0; round < rounds; round++) {
    const url = await makeDatabase("ours");
    await checkpoint();
    const { seconds, ...seen } = await importFile(file, url, folder);
    if (seen.peak > memory.peak) memory = seen;
    rows = 0;
    const formats = ["binary", "text"] as const;
    await onServer("ours", async (client) => {
      for (const table of tables) {
        const counted = await client.query<{ count: string }>(`select count(*) from ${table}`);
        rows += Number(counted.rows[0]!.count);
        for (const format of formats)
          await client.query(`copy ${table} to '${join(rowsFolder, `${table}.${format}`)}' (format ${format})`);
      }
      const members = await client.query<{ count: string }>("select count(*) from members");
      if (Number(members.rows[0]!.count) !== people) throw new Error("Not all people are in");
    });
    await drop("ours");
    // COPY knows two forms, and which is faster differs: ours is held against the faster.
    const copied: number[] = [];
    for (const format of formats) {
      await makeDatabase("peer");
      await checkpoint();
      const began = performance.now();
      await onServer("peer", async (client) => {
        for (const table of tables)
          await client.query(`copy ${table} from '${join(rowsFolder, `${table}.${format}`)}' (format ${format})`);
      });
      copied.push((performance.now() - began) / 1000);
      await drop("peer");
    }
    console.log(
      `round ${round + 1}: ours ${seconds.toFixed(1)} s, COPY binary and text ${copied.map((each) => each.toFixed(1)).join(" and ")} s`,
    );
    ours.push(seconds);
    copies.push(Math.min(...copied));
    ratios.push(copies.at(-1)! / seconds);
  }
  report("members-import", {
    people,
    lines,
    rowsStored: rows,
    seconds: Number(median(ours).toFixed(1)),
    copySeconds: Number(median(copies).toFixed(1)),
    ratio: Number(median(ratios).toFixed(2)),
    peopleASecond: Math.round(people / median(ours)),
    megabytes: Math.round(memory.peak),
    memoryRatio: Number((memory.peak / memory.peakOfFirstHalf).toFixed(2)),
  });
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
