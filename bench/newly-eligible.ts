/**
 * A million members, three of four of whom left a job in the last four years: whose right begins today? The day of each is
 * kept by the product's own walk over all members (`sweepRights`); today's are found by its own query and the law is asked
 * for each again. Then the history of told rights is made ten times as long and the query is timed anew. At last they
 * are told, and the worker is killed while it does so.
 *
 * Run: npm run bench -- newly-eligible (starts a PostgreSQL of its own, takes some minutes). MEMBERS=20000 for a small one.
 */
import { fork } from "node:child_process";
import { sql } from "kysely";
import pg from "pg";
import { claimsOfMembers } from "../src/claims/index.ts";
import { listMembers } from "../src/members/index.ts";
import { memberPurpose } from "../src/members/member.store.ts";
import type { NoticeTeller } from "../src/outreach/index.ts";
import { rightsOf } from "../src/outreach/notices/right.rules.ts";
import { takeDue } from "../src/outreach/notices/right.store.ts";
import { beginSweep, sweepRights } from "../src/outreach/notices/sweep-rights.ts";
import { tellRights } from "../src/outreach/notices/tell-rights.ts";
import { createClock } from "../src/platform/clock.ts";
import { newId } from "../src/platform/ids.ts";
import type { Announced } from "../src/platform/jobs.ts";
import { benchPlatformOn, openBenchPlatform } from "./database.part.ts";
import { median, report } from "./report.part.ts";

const members = Number(process.env["MEMBERS"] ?? 1_000_000);
const office = "00000000-0000-8000-8000-000000000001";
/** Tuesday, 2 June 2026, ten o'clock: nobody's night, so that messages go to the sender's queue at once. */
const clock = createClock(new Date("2026-06-02T10:00:00+07:00").getTime() - Date.now());
type Bench = ReturnType<typeof benchPlatformOn>;
const tellerOf = (platform: Bench): NoticeTeller => ({
  ...platform,
  site: "lapak.example",
  linkTo: (code, lang) => `https://lapak.example/m/${code}/${lang}`,
  stopAt: (token) => `https://lapak.example/berhenti/${token}`,
});

/** Rows of the right shape and size; the database is told not to check references, which would only slow the filling. */
async function fill(url: string, { keys }: Bench): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  const person = keys.seal(
    JSON.stringify({
      nik: "3174031503750004",
      name: "BAMBANG PRASETYO",
      motherName: "SITI AMINAH",
      sex: "M",
      phone: "6281200000000",
      email: "bambang@contoh.example",
    }),
    memberPurpose,
  );
  await client.query("set session_replication_role = replica");
  await client.query(
    "insert into offices (id, code, name, kind, address, zone) values ($1, 'MAMPANG', 'Mampang', 'BRANCH', '-', 'Asia/Jakarta')",
    [office],
  );
  // Ids in order, as those are that the service makes: the time first.
  const id = (kind: string): string =>
    `('0197${kind}-' || substr(lpad(to_hex(n), 12, '0'), 1, 4) || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;
  await client.query(
    `insert into members (id, nik_index, person_sealed, birth_date, citizenship, tax_id, home_office_id)
    select ${id("0000")}, sha256(n::text::bytea), $1, date '1966-01-01' + (n::bigint * 7919 % 14600)::int, 'WNI', 'NIK_VALID', $2 from generate_series(1, $3::int) as n`,
    [person, office, members],
  );
  await client.query(
    `insert into memberships (id, member_id, kpj_index, kpj_sealed, segment, first_contribution)
    select ${id("0001")}, ${id("0000")}, sha256(n::text::bytea), $1, 'PU', date '2012-01-01' from generate_series(1, $2::int) as n`,
    [keys.seal("10008824417", memberPurpose), members],
  );
  await client.query(
    `insert into employments (id, membership_id, from_day, to_day, end_reason, letter_date, wage)
    select gen_random_uuid(), ${id("0001")}, date '2012-01-01', date '2018-06-30', 'RESIGN', date '2018-06-30', 4000000 from generate_series(1, $1::int) as n
    union all
    select gen_random_uuid(), ${id("0001")}, date '2018-07-01', case when n % 4 > 0 then date '2026-06-01' - n % 1500 end,
      case when n % 4 > 0 then case n % 3 when 0 then 'PHK' else 'RESIGN' end end, case when n % 4 > 0 then date '2026-06-01' - n % 1500 end, 6000000
      from generate_series(1, $1::int) as n`,
    [members],
  );
  await client.query(
    `insert into ledger_years (member_id, year, contributions, development, balance)
    select ${id("0000")}, 2025, 3420000, 1900000, 41276500 from generate_series(1, $1::int) as n`,
    [members],
  );
  for (const table of ["members", "memberships", "employments", "ledger_years"])
    await client.query(`vacuum analyze ${table}`);
  await client.end();
}

/** Statements that may take longer than a service's may. */
async function atLeisure(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

const today = clock.today();
class Undo extends Error {}

/** The day's rights by the product's own query, all at once, and given back. */
async function findDue({ db }: Bench): Promise<{ seconds: number; ids: string[] }> {
  const start = performance.now();
  let ids: string[] = [];
  await db
    .transaction()
    .execute(async (tx) => {
      ids = (await takeDue(tx, today, members)).map(({ memberId }) => memberId);
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
  return { seconds: (performance.now() - start) / 1000, ids: [...new Set(ids)] };
}

const findSeconds = async (platform: Bench): Promise<number> => {
  const times: number[] = [];
  for (let turn = 0; turn < 5; turn++) times.push((await findDue(platform)).seconds);
  return median(times);
};

/** @throws where the plan is anything but one range of the index */
async function assertPlan({ pool }: Bench): Promise<void> {
  const { rows } = await pool.query(
    `explain select member_id from right_days where tell_on <= '${today}' order by tell_on, member_id limit 100 for update skip locked`,
  );
  const plan = rows.map((row) => (row as Record<string, string>)["QUERY PLAN"]).join("\n");
  if (!/Index Scan using right_days_to_tell.*\n\s+Index Cond: \(tell_on <= /.test(plan) || /Seq Scan|Sort/.test(plan))
    throw new Error(`The plan is not one range of an index:\n${plan}`);
}

/** What a worker does that is killed in the middle: run again as a process of its own. */
if (process.env["BENCH_TELL"]) {
  await tellRights(tellerOf(benchPlatformOn(process.env["BENCH_TELL"], 4, clock)));
  process.exit(0);
}

const platform = await openBenchPlatform(8, clock);
const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};
const countOf = async (query: string): Promise<number> => Number((await platform.pool.query(query)).rows[0].count);
try {
  await fill(platform.url, platform);
  await beginSweep(platform, { id: newId(), type: "MembersImported", subject: newId() } as Announced);
  const sweepSeconds = await secondsOf(async () => {
    while ((await sweepRights(platform)) > 0);
  });
  await atLeisure(platform.url, "vacuum analyze right_days");
  await assertPlan(platform);
  // Each by itself first: the pages of the index are then in memory, as they are on any day.
  await findDue(platform);
  const before = await findSeconds(platform);
  let due: string[] = [];
  const scanSeconds = await secondsOf(async () => {
    due = (await findDue(platform)).ids;
    for (let from = 0; from < due.length; from += 500) {
      const ids = due.slice(from, from + 500);
      await claimsOfMembers(platform.db, platform.keys, ids);
      for (const member of await listMembers(platform.db, platform.keys, ids))
        if (rightsOf(member, platform.law.book(), today).length === 0) throw new Error("The law gives no right");
    }
  });

  await atLeisure(
    platform.url,
    `insert into right_days (member_id, reason, day, policy_id, told_first_at, told_again_at)
    select member_id, reason || turn, day, policy_id, now(), now() from right_days, generate_series(1, 9) as turn where tell_on is null`,
    "vacuum analyze right_days",
  );
  const history = await countOf("select count(*) from right_days where tell_on is null");
  await assertPlan(platform);
  await findDue(platform);
  const after = await findSeconds(platform);

  // A worker that is killed with some hundred told, and another that goes on.
  const worker = fork(import.meta.filename, { env: { ...process.env, BENCH_TELL: platform.url } });
  while ((await countOf("select count(*) from messages")) < due.length / 4) {
    if (worker.exitCode !== null) throw new Error("The worker ended before it could be killed");
    await new Promise((wait) => setTimeout(wait, 20));
  }
  worker.kill("SIGKILL");
  const queuedBefore = await countOf("select count(*) from messages");
  let told = 0;
  const tellSeconds = await secondsOf(async () => (told = await tellRights(tellerOf(platform))));
  const { rows } = await sql<{ people: number; messages: number }>`
    select count(distinct member_id)::int as people, count(*)::int as messages from messages`.execute(platform.db);
  const { people, messages } = rows[0]!;

  report("newly-eligible", {
    members,
    due: due.length,
    sweptPerSecond: Math.round(members / sweepSeconds),
    findMs: Number((before * 1000).toFixed(1)),
    scanSeconds: Number(scanSeconds.toFixed(2)),
    historyRows: history,
    findTenfoldMs: Number((after * 1000).toFixed(1)),
    tenfoldHistoryRatio: Number((after / before).toFixed(2)),
    killedAfter: queuedBefore,
    queuedPerSecond: Math.round(told / tellSeconds),
    toldTwice: messages - people,
    untold: due.length - people,
  });
} finally {
  await platform.close();
}
