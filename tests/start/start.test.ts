import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../../scripts/local-postgres.ts";

const root = join(import.meta.dirname, "../..");
// Only root may enter what mkdtemp makes (mode 700); where the tests run as root this is the hard case.
const folder = mkdtempSync(join(tmpdir(), "lapak-start-"));
const dataDir = join(folder, "data");
const port = await freePort();
const base = `http://127.0.0.1:${port}`;
const running = new Set<ChildProcess>();

type Started = {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  readonly ended: Promise<number | null>;
};

/** A start of its own, as `npm start` makes it; nothing of this test's own settings reaches it but what is named. */
function start(env: Readonly<Record<string, string>>): Started {
  const { DATABASE_URL: _database, LAPAK_NOW: _now, HOST: _host, ...clean } = process.env;
  const child = spawn(process.execPath, [join(root, "scripts", "start.ts")], {
    cwd: root,
    env: { ...clean, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const texts = { out: "", err: "" };
  child.stdout.on("data", (chunk: Buffer) => (texts.out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (texts.err += chunk.toString()));
  running.add(child);
  const ended = new Promise<number | null>((tell) =>
    child.once("close", (code) => (running.delete(child), tell(code))),
  );
  return { child, out: () => texts.out, err: () => texts.err, ended };
}
async function untilReady(started: Started, seconds: number): Promise<void> {
  for (const stop = Date.now() + seconds * 1000; !started.out().includes("Lapak Asik is ready"); await pause(50)) {
    if (Date.now() > stop || started.child.exitCode !== null)
      throw new Error(`Not ready: ${started.out()}${started.err()}`);
  }
}
/** A start that must be refused: its exit code and what it said on stderr. */
async function refusal(env: Readonly<Record<string, string>>): Promise<{ code: number | null; said: string }> {
  const started = start(env);
  const code = await Promise.race([started.ended, pause(25_000, "still running" as never)]);
  return { code, said: started.err().trim() };
}
/** One clear sentence or two on one line; no stack, no file of ours. */
function expectSentence({ code, said }: { code: number | null; said: string }, meaning: RegExp): void {
  expect(said).toMatch(meaning);
  expect(said).not.toMatch(/\n|^\s+at |node:internal|\.ts:\d/m);
  expect([code, said.endsWith(".") || said.endsWith("npm start")]).toEqual([1, true]);
}
/** Every process that was started from this pid on, itself included, by the kernel's own list. */
function family(pid: number): number[] {
  const rows = spawnSync("ps", ["-eo", "pid=,ppid="], { encoding: "utf8" })
    .stdout.trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const found = [pid];
  for (const parent of found) found.push(...rows.filter(([, ppid]) => ppid === parent).map(([child]) => child!));
  return found;
}
const alive = (pid: number): boolean =>
  existsSync(`/proc/${pid}`) && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
async function untilGone(pids: readonly number[], seconds: number): Promise<number[]> {
  for (const stop = Date.now() + seconds * 1000; pids.some(alive) && Date.now() < stop;) await pause(50);
  return pids.filter(alive);
}
const json = async (path: string): Promise<unknown> => (await fetch(`${base}${path}`)).json();
function databaseUrl(): string {
  const { database } = JSON.parse(readFileSync(join(dataDir, "secrets.json"), "utf8")) as { database: string };
  return `postgres://lapak:${encodeURIComponent(database)}@127.0.0.1:${readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n")[3]}/lapak`;
}
async function ask<T extends object>(sql: string): Promise<T> {
  const client = new pg.Client(databaseUrl());
  await client.connect();
  const { rows } = await client.query<T>(sql);
  await client.end();
  return rows[0]!;
}

let service: Started;
beforeAll(async () => {
  service = start({ DATA_DIR: dataDir, PORT: String(port) });
  await untilReady(service, 90);
}, 100_000);
afterAll(async () => {
  for (const child of running) for (const pid of family(child.pid!)) process.kill(pid, "SIGKILL");
  await pause(200);
  rmSync(folder, { recursive: true, force: true });
});

test("a first start says where to go and whom to be, and everything is there", async () => {
  for (const words of [
    `${base}/petugas/masuk`,
    `${base}/sandbox/inbox`,
    "claim as ",
    "Officer (CS)",
    "Second officer",
    "Payment release",
  ])
    expect(service.out()).toContain(words);
  for (const path of ["/", "/healthz", "/readyz", "/metrics", "/cek", "/petugas/masuk", "/sandbox/inbox"])
    expect([path, (await fetch(`${base}${path}`)).status]).toEqual([path, 200]);
  const people = (await json("/sandbox/people.json")) as Array<Record<string, string>>;
  expect(people.length).toBeGreaterThanOrEqual(20);
  for (const person of people) {
    expect(Object.keys(person).slice(0, 8)).toEqual([
      "nik",
      "name",
      "birthDate",
      "kpj",
      "phone",
      "email",
      "reason",
      "expect",
    ]);
    expect([person["nik"], person["birthDate"], person["kpj"]]).toEqual([
      expect.stringMatching(/^\d{16}$/),
      expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      expect.stringMatching(/^\d{11}$/),
    ]);
  }
  const staff = (await json("/sandbox/staff.json")) as Array<Record<string, string>>;
  for (const one of staff)
    expect(Object.keys(one)).toEqual(["username", "password", "totpSecret", "name", "role", "office"]);
  const mampang = staff
    .filter(({ office }) => office === "MAMPANG")
    .map(({ role }) => role)
    .sort();
  expect(mampang).toEqual(["BRANCH_HEAD", "CS", "CS", "CS", "GENERAL_HR", "GUARD", "PENATA_MADYA", "PENATA_MADYA"]);
  expect(await json("/sandbox/inbox.json")).toEqual([]);
  expect(await json("/api/v1/openapi.json")).toMatchObject({
    openapi: expect.stringMatching(/^3\.1/),
    paths: { "/api/v1/eligibility": {} },
  });
});

test("a command beside the running service acts on its data, told nothing but where it lies", () => {
  const { DATABASE_URL: _database, ...clean } = process.env;
  const lapak = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, "scripts", "run-lapak.mjs"), ...args], {
      env: { ...clean, DATA_DIR: dataDir },
      encoding: "utf8",
    });
  const verified = lapak("audit", "verify");
  expect([verified.status, verified.stdout]).toEqual([0, expect.stringContaining("The record is unbroken")]);
  const tried = lapak("policy", "trial", "policies/permenaker-4-2022.json");
  expect([tried.status, tried.stdout]).toEqual([0, expect.stringContaining("Uji coba permenaker-4-2022")]);
}, 60_000);

test("the law answers the design's own example over the API", async () => {
  const facts = {
    case: "c1",
    on: "2022-05-10",
    reason: "RESIGN",
    policy: null,
    member: { birthDate: "1990-03-02", citizenship: "WNI", deathDate: null },
    membership: {
      segment: "PU",
      firstContribution: "2012-01-01",
      employments: [{ from: "2012-01-01", to: "2022-04-01", endReason: "RESIGN", letterDate: "2022-04-03" }],
    },
    balance: 60_000_000,
    paidBefore: [{ date: "2019-05-02", reason: "SEBAGIAN_10", gross: 5_000_000 }],
    taxId: "NIK_VALID",
    taxResident: true,
    heir: null,
    completeOn: "2022-05-10",
  };
  const answer = await fetch(`${base}/api/v1/eligibility`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(facts),
  });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    case: "c1",
    policy: "permenaker-4-2022",
    eligible: true,
    eligibleFrom: "2022-05-03",
    gross: 60_000_000,
    tax: { method: "PROGRESSIVE", amount: 3_000_000 },
    net: 57_000_000,
    payBy: "2022-05-18",
    calendar: "DECREED",
  });
});

test("a second start on the same port or the same data says so and leaves the first alone", async () => {
  expectSentence(
    await refusal({ DATA_DIR: join(folder, "other"), PORT: String(port) }),
    new RegExp(`Port ${port} is in use`),
  );
  expectSentence(
    await refusal({ DATA_DIR: dataDir, PORT: String(await freePort()) }),
    /in use by a service that runs already/,
  );
  expect((await fetch(`${base}/readyz`)).status).toBe(200);
});

test("kill -9 of everything: the next start has all that was there, and Ctrl-C ends every process", async () => {
  const before = await ask<{ members: number; facts: number }>(
    "select (select count(*)::int from members) as members, (select count(*)::int from audit.facts) as facts",
  );
  expect(before.members).toBeGreaterThanOrEqual(5000);
  const form = new URLSearchParams({
    nama: "Siti Contoh",
    nik: "3174034907979001",
    kpj: "99000889861",
    "lahir-day": "9",
    "lahir-month": "7",
    "lahir-year": "1997",
  });
  const person = await fetch(`${base}/mulai`, { method: "POST", body: form, redirect: "manual" });
  const jar = person.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const code = await fetch(`${base}/mulai/kontak`, {
    method: "POST",
    body: new URLSearchParams({ lewat: "SMS", hp: "081300000123" }),
    headers: { cookie: jar },
    redirect: "manual",
  });
  expect([person.status, code.status, code.headers.get("location")]).toEqual([303, 303, "/mulai/kode"]);
  const pids = family(service.child.pid!);
  expect(pids.length).toBeGreaterThanOrEqual(5);
  for (const pid of pids) process.kill(pid, "SIGKILL");
  expect(await untilGone(pids, 5)).toEqual([]);

  const began = Date.now();
  service = start({ DATA_DIR: dataDir, PORT: String(port) });
  await untilReady(service, 40);
  expect(Date.now() - began).toBeLessThan(30_000);
  const after = await ask<{ members: number; facts: number; asked: number }>(
    "select (select count(*)::int from members) as members, (select count(*)::int from audit.facts) as facts, (select count(*)::int from challenges) as asked",
  );
  expect([after.members, after.asked, after.facts >= before.facts + 1]).toEqual([before.members, 1, true]);
  // A worker that was killed while sending is believed dead after 30 s; then the message is tried again.
  for (
    const stop = Date.now() + 45_000;
    ((await json("/sandbox/inbox.json")) as unknown[]).length === 0 && Date.now() < stop;
  )
    await pause(100);
  // It comes by SMS as asked; where the worker died between sending and writing that down, the next channel carries it after 20 s.
  const received = (await json("/sandbox/inbox.json")) as Array<{ channel: string; text: string }>;
  expect(received.length).toBeGreaterThanOrEqual(1);
  expect(new Set(received.map(({ text }) => /\d{6}/.exec(text)?.[0])).size).toBe(1);
  expect(["sms", "whatsapp"]).toContain(received[0]!.channel);

  const all = family(service.child.pid!);
  service.child.kill("SIGINT");
  expect(await Promise.race([service.ended, pause(15_000, "still running")])).toBe(0);
  expect(await untilGone(all, 3)).toEqual([]);
  expect(existsSync(join(dataDir, "start.pid"))).toBe(false);
}, 90_000);

test("what a person set wrong is one sentence each, and nothing is left running", async () => {
  const old = join(folder, "old");
  mkdirSync(join(old, "postgres"), { recursive: true });
  writeFileSync(join(old, "postgres", "PG_VERSION"), "17\n");
  const free = String(await freePort());
  const secret = "geheim-42";
  const wrong = await refusal({
    DATA_DIR: join(folder, "wrong"),
    PORT: free,
    DATABASE_URL: `postgres://nobody:${secret}@127.0.0.1:${await freePort()}/none`,
  });
  expectSentence(wrong, /The database of DATABASE_URL cannot be used/);
  expect(wrong.said).not.toContain(secret);
  expectSentence(
    await refusal({ DATA_DIR: join(folder, "wrong"), PORT: free, DATABASE_URL: "this is no address" }),
    /DATABASE_URL/,
  );
  expectSentence(await refusal({ DATA_DIR: old, PORT: free }), /made by PostgreSQL 17; this is version 18/);
  expect(readdirSync(join(old, "postgres"))).toEqual(["PG_VERSION"]);
  expectSentence(await refusal({ DATA_DIR: join(folder, "wrong"), PORT: "banyak" }), /PORT must be a number/);
  expectSentence(
    await refusal({ DATA_DIR: join(folder, "wrong"), PORT: free, LAPAK_NOW: "besok pagi" }),
    /LAPAK_NOW must be a date and time with its offset/,
  );
  expectSentence(await refusal({ DATA_DIR: "/dev/null/data", PORT: free }), /Cannot (use|write in) \/dev\/null\/data/);
}, 60_000);

test("the parts alone name each setting that is missing; wrong usage is told apart; six digits for a secret", () => {
  const { DATABASE_URL: _database, ...clean } = process.env;
  const lapak = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, "bin", "lapak.mjs"), ...args], { env: clean, encoding: "utf8" });
  const serve = lapak("serve");
  expect(serve.status).toBe(1);
  for (const name of [
    "DATABASE_URL",
    "LAPAK_KEYS",
    "LAPAK_FINDING_KEY",
    "PUBLIC_URL",
    "BANK_PRIVATE_KEY",
    "WHATSAPP_TOKEN",
    "SMS_SECRET",
    "SMTP_URL",
    "CIVIL_REGISTRY_KEY",
    "SCANNER_URL",
  ])
    expect(serve.stderr).toContain(`  ${name}: `);
  expect(serve.stderr).not.toMatch(/^\s+at /m);
  expect([
    lapak("dance").status,
    lapak("code").status,
    lapak("policy", "check").status,
    lapak("code", "tidak 1!").status,
    lapak("help").status,
  ]).toEqual([2, 2, 2, 1, 0]);
  expect(lapak("code", "JBSWY3DPEHPK3PXP").stdout).toMatch(/^\d{6}\n$/);
}, 40_000);
