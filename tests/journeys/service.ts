import { execSync, spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TOTP } from "otpauth";
import pg from "pg";
import { freePort } from "../../scripts/local-postgres.ts";

const root = join(import.meta.dirname, "../..");

export type Person = {
  nik: string;
  name: string;
  birthDate: string;
  kpj: string;
  phone: string;
  email: string;
  reason: string;
  expect: string;
  bank: string;
  account: string;
};
type Staff = { username: string; password: string; totpSecret: string; role: string; office: string };
type Sent = { channel: string; to: string; subject: string | null; text: string; links: string[]; at: string };

/** The whole service as `npm start` starts it, with data and a port of its own; `now` is the office's time. */
export type Service = {
  readonly base: string;
  readonly people: readonly Person[];
  readonly staff: readonly Staff[];
  readonly log: () => string;
  /** What arrived at a phone or address so far, newest last. */
  readonly inbox: (to: string) => Promise<Sent[]>;
  /** The newest six-digit code that reached a phone or address since so many messages. */
  readonly codeFor: (to: string, since?: number) => Promise<string>;
  /** One question to its database, as its owner: for what no page can do, or to see what no page shows. */
  readonly ask: (sql: string) => Promise<unknown>;
  /** Kills its web process, as a fault would; another is started in its place. */
  readonly killWeb: () => void;
  /** Another web process beside the first, on the same data; its address. */
  readonly startWeb: () => Promise<string>;
  /** Ends it and starts it again on the same data and port, at a later time of the office. */
  readonly restartAt: (now: string) => Promise<void>;
  readonly stop: () => Promise<void>;
};

export async function startService(now: string, settings: Readonly<Record<string, string>> = {}): Promise<Service> {
  const dataDir = mkdtempSync(join(tmpdir(), "lapak-journey-"));
  let port = await freePort();
  let output = "";
  const launch = async (at: string): Promise<ChildProcess> => {
    output = "";
    const started = spawn(process.execPath, [join(root, "scripts", "start.ts")], {
      cwd: root,
      env: {
        ...process.env,
        PORT: String(port),
        DATA_DIR: dataDir,
        LAPAK_NOW: at,
        HOST: "127.0.0.1",
        DATABASE_URL: "",
        ...settings,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    started.stdout!.on("data", (chunk: Buffer) => (output += chunk.toString()));
    started.stderr!.on("data", (chunk: Buffer) => (output += chunk.toString()));
    const began = Date.now();
    while (!output.includes("is ready")) {
      if (started.exitCode !== null || Date.now() - began > 120_000)
        throw new Error(`The service did not start:\n${output}`);
      await new Promise((wait) => setTimeout(wait, 100));
    }
    return started;
  };
  const end = async (running: ChildProcess): Promise<void> => {
    const gone = new Promise((tell) => running.once("close", tell));
    if (running.exitCode === null) running.kill("SIGINT");
    await gone;
  };
  /** A port that was free may be another test's by now: then it is the next one. */
  const first = async (tries: number): Promise<ChildProcess> => {
    try {
      return await launch(now);
    } catch (error) {
      if (tries === 0 || !output.includes("is in use")) throw error;
      port = await freePort();
      return await first(tries - 1);
    }
  };
  let child = await first(2);
  const base = `http://127.0.0.1:${port}`;
  const others: ChildProcess[] = [];
  const webPid = (): number => {
    const rows = execSync("ps -eo pid=,ppid=,args=")
      .toString()
      .split("\n")
      .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line));
    return Number(rows.find((row) => row !== null && Number(row[2]) === child.pid && row[3]!.endsWith(" serve"))![1]);
  };
  const read = async <T>(path: string): Promise<T> => (await (await fetch(`${base}${path}`)).json()) as T;
  const inbox = (to: string): Promise<Sent[]> => read<Sent[]>(`/sandbox/inbox.json?to=${encodeURIComponent(to)}`);
  return {
    base,
    people: await read<Person[]>("/sandbox/people.json"),
    staff: await read<Staff[]>("/sandbox/staff.json"),
    log: () => output,
    inbox,
    codeFor: async (to, since = 0) => {
      for (let tries = 0; tries < 150; tries++) {
        const found = (await inbox(to))
          .slice(since)
          .map(({ text }) => /\b(\d{6})\b/.exec(text)?.[1])
          .filter(Boolean)
          .at(-1);
        if (found) return found;
        await new Promise((wait) => setTimeout(wait, 200));
      }
      throw new Error(`No code reached ${to}`);
    },
    ask: async (sql) => {
      const { database } = JSON.parse(readFileSync(join(dataDir, "secrets.json"), "utf8")) as { database: string };
      const databasePort = readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n")[3];
      const client = new pg.Client(`postgres://lapak:${encodeURIComponent(database)}@127.0.0.1:${databasePort}/lapak`);
      await client.connect();
      const { rows } = await client.query(sql);
      await client.end();
      return rows[0];
    },
    killWeb: () => process.kill(webPid(), "SIGKILL"),
    startWeb: async () => {
      const own = Object.fromEntries(
        readFileSync(`/proc/${webPid()}/environ`, "utf8")
          .split("\0")
          .filter(Boolean)
          .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
      );
      const otherPort = await freePort();
      const other = spawn(process.execPath, [join(root, "scripts", "run-lapak.mjs"), "serve"], {
        cwd: root,
        env: { ...own, PORT: String(otherPort), NODE_CHANNEL_FD: "" },
        stdio: "ignore",
      });
      others.push(other);
      const address = `http://127.0.0.1:${otherPort}`;
      for (
        let tries = 0;
        !(await fetch(`${address}/readyz`).then(
          ({ ok }) => ok,
          () => false,
        ));
        tries++
      ) {
        if (tries > 150 || other.exitCode !== null) throw new Error("The second web process did not start");
        await new Promise((wait) => setTimeout(wait, 200));
      }
      return address;
    },
    restartAt: async (at) => {
      await end(child);
      child = await launch(at);
    },
    stop: async () => {
      for (const other of others) other.kill("SIGTERM");
      await end(child);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The present six digits of an officer; a code works once, so a fresh one is waited for where this one was used. */
export const totpOf = (secret: string): string => new TOTP({ secret, digits: 6, period: 30 }).generate();
