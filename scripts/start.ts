/** `npm start`: the whole service in sandbox mode on one machine: database, demo world, partners, web and worker. */
import { fork, spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { isAbsolute, join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { registerTemplates } from "../src/adapters/whatsapp/register-templates.ts";
import { whatsappTemplates } from "../src/messages/words/templates.ts";
import { PostgresTrouble, startLocalPostgres, type LocalPostgres } from "./local-postgres.ts";
import { readSecrets, type Secrets } from "./secrets.ts";

/** One sentence for the person who starts the service; exit code 1. */
class StartTrouble extends Error {}

const root = join(import.meta.dirname, "..");
const host = process.env["HOST"] || "127.0.0.1";
const port = Number(process.env["PORT"] || 3000);
const dataDir = resolve(process.env["DATA_DIR"] || join(root, "data"));
const base = `http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${port}`;
const children = new Set<ChildProcess>();
let postgres: LocalPostgres | null = null;
let ending = false;
let holdsDataDir = false;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function portIsFree(): Promise<void> {
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new StartTrouble(`PORT must be a number from 1 to 65535, not "${process.env["PORT"]}".`);
  for (let tries = 0; ; tries++) {
    const trouble = await new Promise<NodeJS.ErrnoException | null>((tell) => {
      const server = createServer();
      server.once("error", (error: NodeJS.ErrnoException) => tell(error));
      server.listen(port, host, () => server.close(() => tell(null)));
    });
    if (!trouble) return;
    // What a killed start left behind ends by itself within moments.
    if (trouble.code === "EADDRINUSE" && tries < 15) await pause(200);
    else if (trouble.code === "EADDRINUSE")
      throw new StartTrouble(`Port ${port} is in use. Choose another: PORT=3001 npm start`);
    else if (trouble.code === "EACCES")
      throw new StartTrouble(`Port ${port} may not be used by you. Choose one above 1023: PORT=3000 npm start`);
    else throw new StartTrouble(`Cannot listen on ${host}:${port} (${trouble.code}). Check HOST and PORT.`);
  }
}

/** Two starts on one data directory would spoil it: the second says so. */
function takeDataDir(): void {
  const lock = join(dataDir, "start.pid");
  try {
    mkdirSync(dataDir, { recursive: true });
    if (existsSync(lock)) {
      const pid = Number(readFileSync(lock, "utf8"));
      const command = existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, "utf8") : "";
      if (pid !== process.pid && command.includes("start.ts"))
        throw new StartTrouble(
          `The data in ${dataDir} is in use by a service that runs already (process ${pid}). Stop it, or choose another DATA_DIR.`,
        );
    }
    writeFileSync(lock, String(process.pid));
    holdsDataDir = true;
  } catch (error) {
    if (error instanceof StartTrouble) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOSPC")
      throw new StartTrouble(`There is no space left on the disk of ${dataDir}. Free some space and start again.`);
    throw new StartTrouble(`Cannot write in ${dataDir} (${code}). Choose a DATA_DIR that belongs to you.`);
  }
}

/** The database to use: the one of DATABASE_URL, or our own. */
async function openDatabase(secrets: Secrets): Promise<string> {
  const given = process.env["DATABASE_URL"];
  if (given) {
    try {
      const client = new pg.Client({ connectionString: given, connectionTimeoutMillis: 8000 });
      await client.connect();
      const { rows } = await client.query<{ version: number }>(
        "select current_setting('server_version_num')::int as version",
      );
      await client.end();
      if (rows[0]!.version < 150_000)
        throw new StartTrouble("The PostgreSQL of DATABASE_URL is older than version 15. Use a newer one.");
      return given;
    } catch (error) {
      if (error instanceof StartTrouble) throw error;
      const { message } = error as Error;
      throw new StartTrouble(
        `The database of DATABASE_URL cannot be used: ${message || (error as NodeJS.ErrnoException).code}. Check the address, or start without DATABASE_URL.`,
      );
    }
  }
  postgres = await startLocalPostgres(join(dataDir, "postgres"), secrets.database);
  const client = new pg.Client(postgres.url("postgres"));
  await client.connect();
  const there = await client.query("select from pg_database where datname = 'lapak'");
  if (there.rowCount === 0) await client.query("create database lapak");
  await client.end();
  return postgres.url("lapak");
}

/** LAPAK_NOW in milliseconds, or null where it is not set; asked before anything is started. */
function wantedNow(): number | null {
  const text = process.env["LAPAK_NOW"];
  if (!text) return null;
  const at = /T.*([+-]\d\d:\d\d|Z)$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at))
    throw new StartTrouble(
      `LAPAK_NOW must be a date and time with its offset, such as 2026-06-02T09:00:00+07:00, not "${text}".`,
    );
  return at;
}

/** LAPAK_NOW as an offset; on the same data the office's clock never goes back behind the last fact. */
async function clockOffset(url: string): Promise<number> {
  const wanted = wantedNow();
  const asked = wanted ?? Date.now();
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ at: Date | null }>("select max(at) as at from audit.facts");
  await client.end();
  const last = rows[0]?.at?.getTime() ?? 0;
  const now = Math.max(asked, last);
  return wanted !== null || last > Date.now() ? now - Date.now() : 0;
}

/** A process of ours; started again when it dies, ended when we end (its channel to us closes). */
function keepRunning(name: string, start: () => ChildProcess): Promise<void> {
  return new Promise((ready) => {
    let failures = 0;
    const launch = (): void => {
      const began = Date.now();
      const child = start();
      children.add(child);
      child.on("message", (message: { ready?: boolean }) => message.ready && ready());
      child.once("close", (code) => {
        children.delete(child);
        if (ending) return;
        failures = Date.now() - began > 30_000 ? 0 : failures + 1;
        if (failures >= 5)
          return void end(1, `The ${name} ended five times in a row (code ${code}). Its last words are above.`);
        say(`The ${name} ended (code ${code}); starting it again.`);
        setTimeout(launch, 300 * failures);
      });
    };
    launch();
  });
}

/** The simulated partners: prints one line when all listen. */
async function startSandbox(env: NodeJS.ProcessEnv): Promise<Record<string, number>> {
  const portsFile = join(dataDir, "sandbox", "ports.json");
  mkdirSync(join(dataDir, "sandbox"), { recursive: true });
  let known: Record<string, number> | null = null;
  return await new Promise((ready) => {
    void keepRunning("sandbox", () => {
      const child = spawn(process.execPath, [join(root, "sandbox", "main.ts")], {
        env: { ...env, ...(known && { SANDBOX_PORTS: JSON.stringify(known) }) },
        stdio: ["pipe", "pipe", "inherit"],
      });
      let text = "";
      child.stdout!.on("data", (chunk: Buffer) => {
        text += chunk.toString();
        const line = text.split("\n").find((each) => each.startsWith("{") && each.includes('"ready"'));
        if (!line || known) return;
        known = (JSON.parse(line) as { ports: Record<string, number> }).ports;
        writeFileSync(portsFile, JSON.stringify(known));
        ready(known);
      });
      return child;
    });
  });
}

async function runOnce(args: readonly string[], env: NodeJS.ProcessEnv, what: string): Promise<void> {
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "ignore", "inherit"] });
  children.add(child);
  const code = await new Promise((tell) => child.once("close", tell));
  children.delete(child);
  if (code !== 0) throw new StartTrouble(`${what} failed; the reason is above.`);
}

async function worldIsEmpty(url: string): Promise<boolean> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ done: boolean }>(
    "select exists (select from done_once where action = 'demo-world') as done",
  );
  await client.end();
  return !rows[0]!.done;
}

async function markWorld(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query("insert into done_once (key, action) values ('demo-world', 'demo-world') on conflict do nothing");
  await client.end();
}

async function end(code: number, words?: string): Promise<void> {
  if (ending) return;
  ending = true;
  if (words) process.stderr.write(`${words}\n`);
  const gone = [...children].map(
    (child) => new Promise((tell) => (child.exitCode !== null ? tell(null) : child.once("close", tell))),
  );
  for (const child of children) child.kill("SIGTERM");
  await Promise.race([Promise.all(gone), pause(8000)]);
  for (const child of children) child.kill("SIGKILL");
  await postgres?.stop();
  if (holdsDataDir) for (const name of ["start.pid", "running.json"]) rmSync(join(dataDir, name), { force: true });
  process.exit(code);
}

async function start(): Promise<void> {
  const began = Date.now();
  const { build } = await import("./build.mjs");
  const [major] = process.versions.node.split(".").map(Number);
  if (major! < 24)
    throw new StartTrouble(
      `This needs Node 24 or newer and found ${process.version}. Run it with "npm start" after "npm ci".`,
    );
  wantedNow();
  await portIsFree();
  takeDataDir();
  await build().catch((error: Error) => {
    throw new StartTrouble(error.message);
  });
  const built = Date.now();
  const secrets = readSecrets(dataDir);
  const databaseUrl = await openDatabase(secrets);
  const { migrate } = await import("../src/platform/db/migrate.ts");
  await migrate(databaseUrl, join(root, "db", "migrations"));
  const offset = await clockOffset(databaseUrl);
  const worldDir = join(dataDir, "world");
  const freshWorld = await worldIsEmpty(databaseUrl);
  if (freshWorld || !existsSync(worldDir)) {
    const today = new Date(Date.now() + offset + 7 * 3_600_000).toISOString().slice(0, 10);
    await runOnce(
      [join(root, "sandbox", "world", "write-world.ts"), "--out", worldDir, "--today", today],
      process.env,
      "Inventing the demo world",
    );
  }
  const sandboxEnv: NodeJS.ProcessEnv = {
    ...process.env,
    SANDBOX_DIR: join(dataDir, "sandbox"),
    SANDBOX_WORLD: worldDir,
    SANDBOX_CALLBACK: base,
    SANDBOX_SECRETS: JSON.stringify(secrets.sandbox),
  };
  const ports = await startSandbox(sandboxEnv);
  const partner = (name: string): string => `http://127.0.0.1:${ports[name]}`;
  await registerTemplates(
    { url: partner("whatsapp"), account: "sandbox", token: secrets.sandbox.whatsappToken },
    whatsappTemplates(),
  );
  const settings: Readonly<Record<string, string>> = {
    LAPAK_SANDBOX: "1",
    HOST: host,
    PORT: String(port),
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: base,
    LAPAK_CLOCK_OFFSET_MS: String(Math.round(offset)),
    LAPAK_KEYS: `${secrets.keyId}:${secrets.sealing}`,
    LAPAK_FINDING_KEY: secrets.finding,
    BANK_URL: partner("bank"),
    BANK_CLIENT_ID: secrets.sandbox.bankClientId,
    BANK_PRIVATE_KEY: secrets.bankPrivateKeyPem,
    BANK_CLIENT_SECRET: secrets.sandbox.bankClientSecret,
    BANK_PARTNER_ID: secrets.sandbox.bankPartnerId,
    BANK_SOURCE_ACCOUNT: "0000000001",
    WHATSAPP_URL: partner("whatsapp"),
    WHATSAPP_PHONE_ID: "100000000000001",
    WHATSAPP_TOKEN: secrets.sandbox.whatsappToken,
    WHATSAPP_APP_SECRET: secrets.sandbox.whatsappAppSecret,
    SMS_URL: partner("sms"),
    SMS_TOKEN: secrets.sandbox.smsToken,
    SMS_SECRET: secrets.sandbox.smsSecret,
    SMTP_URL: `smtp://127.0.0.1:${ports["smtp"]}`,
    CIVIL_REGISTRY_URL: partner("civilRegistry"),
    CIVIL_REGISTRY_KEY: secrets.sandbox.civilRegistryKey,
    SANDBOX_DOOR_URL: partner("door"),
  };
  const env: NodeJS.ProcessEnv = { ...process.env, ...settings };
  // So that `npx lapak audit verify` and its like act on this sandbox without being told its settings.
  writeFileSync(join(dataDir, "running.json"), JSON.stringify(settings), { mode: 0o600 });
  const lapak = join(root, "dist", "lapak.mjs");
  // `dist/lapak.mjs` exports its door; `bin/lapak.mjs` would build again.
  const run = join(root, "scripts", "run-lapak.mjs");
  if (!existsSync(lapak)) throw new StartTrouble("The build made no dist/lapak.mjs. Run `npm run build` to see why.");
  if (freshWorld) {
    await runOnce([run, "world", "load", worldDir], env, "Filling the demo world");
    await markWorld(databaseUrl);
  }
  const part = (name: string): Promise<void> =>
    keepRunning(name, () =>
      fork(run, [name === "web" ? "serve" : "worker"], { env, stdio: ["ignore", "inherit", "inherit", "ipc"] }),
    );
  await Promise.all([part("web"), part("worker")]);
  announce(((Date.now() - began) / 1000).toFixed(1), ((Date.now() - built) / 1000).toFixed(1), worldDir);
}

function announce(all: string, afterBuild: string, worldDir: string): void {
  const people = JSON.parse(
    `[${readFileSync(join(worldDir, "people.ndjson"), "utf8").trim().split("\n").join(",")}]`,
  ) as Array<{
    nik: string;
    name: string;
    birthDate: string;
    kpj: string;
    phone: string;
    reason: string;
    expect: string;
  }>;
  const staff = JSON.parse(
    `[${readFileSync(join(worldDir, "staff.ndjson"), "utf8").trim().split("\n").join(",")}]`,
  ) as Array<{ username: string; password: string; role: string; office: string; totpSecret: string }>;
  const one = people.find(({ reason }) => reason === "PHK") ?? people[0]!;
  const login = (role: string, office: (code: string) => boolean = () => true): string => {
    const who = staff.find((each) => each.role === role && office(each.office));
    return who ? `${who.username} / ${who.password}` : "-";
  };
  const mampang = staff.filter(({ username }) => username.includes("mampang"))[0]?.office;
  const there = (code: string): boolean => code === mampang;
  say(`
Lapak Asik is ready (${all} s; ${afterBuild} s after the build). Everything is simulated; no message, no money leaves this machine.

  Citizens                ${base}/
  Staff                   ${base}/petugas/masuk
  What people received    ${base}/sandbox/inbox
  People one can be       ${base}/sandbox/people.json
  Staff logins            ${base}/sandbox/staff.json   (the six digits: npx lapak code TOTPSECRET, or any authenticator app)

  For instance, claim as ${one.name}: NIK ${one.nik}, KPJ ${one.kpj}, born ${one.birthDate}, phone ${one.phone}
  Officer (CS)            ${login("CS", there)}
  Second officer          ${login("PENATA_MADYA", there)}
  Payment release         ${login("PAYMENT_RELEASER")}
  A year of claims        npx lapak world claims   (the desks are empty until somebody claims)

Ctrl-C ends everything; the data stays in ${isAbsolute(dataDir) ? dataDir : resolve(dataDir)}.`);
}

process.on("SIGINT", () => void end(0));
process.on("SIGTERM", () => void end(0));
process.on("SIGHUP", () => void end(0));

try {
  await start();
} catch (error) {
  const { DatabaseTrouble } = await import("../src/platform/db/migrate.ts");
  const known = error instanceof StartTrouble || error instanceof PostgresTrouble || error instanceof DatabaseTrouble;
  const { code, message, stack } = error as NodeJS.ErrnoException;
  const words = known
    ? message
    : code === "ENOSPC"
      ? `There is no space left on the disk of ${dataDir}. Free some space and start again.`
      : (stack ?? message);
  await end(1, words);
}
