/**
 * The staff queue with 100,000 open claims, all of them in one office: the first page, its counts and the names of its rows,
 * by the console's own view. Budget: 50 ms at the 95th percentile.
 *
 * Run: npm run bench -- queue (starts a PostgreSQL of its own, takes about 15 s)
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startLocalPostgres } from "../scripts/local-postgres.ts";
import { listQueue, queueFilters } from "../src/casework/index.ts";
import { claimSeals } from "../src/claims/index.ts";
import { openDatabase, openPool } from "../src/platform/db/database.ts";
import { migrate } from "../src/platform/db/migrate.ts";
import { createKeys } from "../src/platform/keys.ts";
import { report } from "./report.part.ts";

const open = 100_000;
const office = "00000000-0000-8000-8000-000000000001";
const keys = createKeys(new Map([["bench", Buffer.alloc(32, 1)]]), "bench", Buffer.alloc(32, 2));

/** Rows of the right shape and size; the database is told not to check references, which would only slow the filling. */
async function fill(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  const person = keys.seal(
    JSON.stringify({ nik: "3174031503750004", name: "BAMBANG PRASETYO", birthDate: "1975-03-15", kpj: "10008824417" }),
    claimSeals.person,
  );
  await client.query("set session_replication_role = replica");
  await client.query(
    "insert into offices (id, code, name, kind, address, zone) values ($1, 'MAMPANG', 'Mampang', 'BRANCH', '-', 'Asia/Jakarta')",
    [office],
  );
  await client.query(
    `insert into claims (id, code, member_id, office_id, reason, status, status_since, policy_id, person_sealed, contact_sealed, contact_index, answers_sealed, checks, promise_on, created_at)
    select gen_random_uuid(), 'JHT-' || n, gen_random_uuid(), $1, 'PHK', (array['SUBMITTED', 'INTERVIEWED', 'VERIFIED', 'CORRECTION'])[1 + n % 4], now() - n * interval '1 second', 'permenaker-4-2022',
      $2, $2, sha256(n::text::bytea), $2, '{"name": "MATCH"}', date '2026-06-01' + n % 30, now() from generate_series(1, $3::int) as n`,
    [office, person, open],
  );
  await client.query(`insert into cases (claim_id, office_id, stage, waiting_for, promise_on, opened_on, entered_at, first_officer, first_done_at)
    select id, office_id, case status when 'INTERVIEWED' then 'FIRST' when 'VERIFIED' then 'SECOND' else 'WAITING' end,
      case status when 'SUBMITTED' then 'INTERVIEW' when 'CORRECTION' then 'CLAIMANT' end, promise_on, promise_on - 5, status_since,
      case status when 'VERIFIED' then gen_random_uuid() end, case status when 'VERIFIED' then now() end from claims`);
  await client.query("vacuum analyze cases");
  await client.query("vacuum analyze claims");
  await client.end();
}

const at = (times: readonly number[], part: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * part)]!;

const folder = mkdtempSync(join(tmpdir(), "lapak-bench-"));
const server = await startLocalPostgres(join(folder, "pg"), "bench");
try {
  const admin = new pg.Client(server.url("postgres"));
  await admin.connect();
  await admin.query("create database lapak");
  await admin.end();
  await migrate(server.url("lapak"), join(import.meta.dirname, "..", "db", "migrations"));
  await fill(server.url("lapak"));
  const db = openDatabase(openPool(server.url("lapak"), 4));
  const worst: number[] = [];
  for (const filter of queueFilters) {
    const times: number[] = [];
    for (let turn = 0; turn < 110; turn++) {
      const start = performance.now();
      const queue = await listQueue(db, keys, { officeId: office, filter, today: "2026-06-09" });
      if (turn >= 10) times.push(performance.now() - start);
      if (queue.rows.length !== 50) throw new Error(`The first page of ${filter} has ${queue.rows.length} rows`);
    }
    worst.push(at(times, 0.95));
    console.log(
      JSON.stringify({
        bench: "queue",
        filter,
        open,
        medianMs: Number(at(times, 0.5).toFixed(1)),
        p95Ms: Number(at(times, 0.95).toFixed(1)),
      }),
    );
  }
  await db.destroy();
  report("queue", { p95Ms: Number(Math.max(...worst).toFixed(1)) });
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
