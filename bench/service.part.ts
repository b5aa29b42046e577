/** The service as a person starts it, for scenarios that measure it from outside, and the way of one claimant through it. */
import { execSync, spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request as open } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { brotliDecompressSync } from "node:zlib";
import { freePort } from "../scripts/local-postgres.ts";

const root = join(import.meta.dirname, "..");

/** One answer; `bytes` are its head and body as they crossed the wire. */
export type Answer = {
  readonly bytes: number;
  readonly status: number;
  readonly text: string;
  readonly location: string | null;
};
export type Service = {
  readonly base: string;
  /** Starts every process; seconds until ready. */
  readonly start: () => Promise<number>;
  readonly stop: () => Promise<void>;
  /** `kill -9` of every process of this start, the database's too. */
  readonly killAll: () => void;
  readonly webPid: () => number;
  /** Stops what runs and removes the data. */
  readonly remove: () => Promise<void>;
};

const processes = (): Array<{ pid: number; parent: number; args: string }> =>
  execSync("ps -eo pid=,ppid=,args=")
    .toString()
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((found) => found !== null)
    .map(([, pid, parent, args]) => ({ pid: Number(pid), parent: Number(parent), args: args! }));

/** A service with an empty data folder of its own on a free port; nothing is started yet. */
export async function openService(): Promise<Service> {
  const dataDir = mkdtempSync(join(tmpdir(), "lapak-bench-"));
  const port = await freePort();
  let child: ChildProcess | null = null;
  const start = async (): Promise<number> => {
    const began = performance.now();
    const started = spawn(process.execPath, [join(root, "scripts", "start.ts")], {
      cwd: root,
      env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: "", LAPAK_NOW: "" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    child = started;
    await new Promise<void>((ready, fail) => {
      started.stdout.on("data", (chunk: Buffer) => chunk.toString().includes("is ready") && ready());
      started.once("close", (code) => fail(new Error(`The service ended with ${code} before it was ready`)));
    });
    return (performance.now() - began) / 1000;
  };
  const stop = async (): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode) return;
    const gone = new Promise((tell) => child!.once("close", tell));
    child.kill("SIGTERM");
    await gone;
  };
  const killAll = (): void => {
    const all = processes();
    const ours = new Set([child!.pid!]);
    for (let grown = true; grown;) {
      const more = all.filter(({ pid, parent }) => ours.has(parent) && !ours.has(pid));
      for (const { pid } of more) ours.add(pid);
      grown = more.length > 0;
    }
    for (const pid of ours) {
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        continue;
      }
    }
  };
  return {
    base: `http://127.0.0.1:${port}`,
    start,
    stop,
    killAll,
    webPid: () => processes().find(({ parent, args }) => parent === child!.pid && args.endsWith(" serve"))!.pid,
    remove: async () => {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A browser without a screen: keeps cookies, takes brotli. */
export function openBrowser(base: string): {
  readonly fetch: (path: string, form?: Record<string, string>) => Promise<Answer>;
  readonly cookie: () => string;
} {
  const jar = new Map<string, string>();
  const cookie = (): string => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const fetch = (path: string, form?: Record<string, string>): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const body = form && new URLSearchParams(form).toString();
      const headers = {
        "accept-encoding": "br",
        cookie: cookie(),
        ...(body !== undefined && {
          "content-type": "application/x-www-form-urlencoded",
          "content-length": String(Buffer.byteLength(body)),
        }),
      };
      const request = open(`${base}${path}`, { method: form ? "POST" : "GET", headers }, async (answer) => {
        const chunks: Buffer[] = [];
        for await (const chunk of answer) chunks.push(chunk as Buffer);
        const raw = Buffer.concat(chunks);
        for (const line of answer.headers["set-cookie"] ?? [])
          jar.set(line.split("=")[0]!, line.slice(line.indexOf("=") + 1).split(";")[0]!);
        const head = answer.rawHeaders.reduce((sum, each) => sum + each.length + 2, 20);
        resolve({
          bytes: head + raw.length,
          status: answer.statusCode!,
          text: (answer.headers["content-encoding"] === "br" ? brotliDecompressSync(raw) : raw).toString(),
          location: answer.headers.location ?? null,
        });
      });
      request.on("error", reject);
      request.end(body);
    });
  return { fetch, cookie };
}

export type Steps = {
  readonly visit: (page: string) => Promise<void>;
  readonly post: (page: string, form: Record<string, string>) => Promise<void>;
};

/** From the check of a laid-off worker to the list of documents, as a person walks it; `steps` see every page and form. */
export async function walkToDocuments(browser: ReturnType<typeof openBrowser>, { visit, post }: Steps): Promise<void> {
  const people = JSON.parse((await browser.fetch("/sandbox/people.json")).text) as Array<Record<string, string>>;
  const who = people.find(({ reason, expect }) => reason === "PHK" && expect!.startsWith("Eligible"))!;
  await visit("/cek");
  await visit("/cek/keadaan?alasan=PHK");
  await visit("/cek/jawaban?alasan=PHK&tanggal=2026-01-31&kerja=tidak");
  await visit("/mulai");
  const [year, month, day] = who["birthDate"]!.split("-");
  await post("/mulai", {
    nama: who["name"]!,
    nik: who["nik"]!,
    kpj: who["kpj"]!,
    "lahir-day": String(Number(day)),
    "lahir-month": String(Number(month)),
    "lahir-year": year!,
  });
  await visit("/mulai/kontak");
  await post("/mulai/kontak", { lewat: "WHATSAPP", hp: who["phone"]!, email: "" });
  await visit("/mulai/kode");
  let code: string | undefined;
  for (let tries = 0; tries < 100 && !code; tries++) {
    await pause(200);
    const inbox = JSON.parse((await browser.fetch(`/sandbox/inbox.json?to=${who["phone"]}`)).text) as Array<{
      text: string;
    }>;
    code = inbox
      .map(({ text }) => /\b(\d{6})\b/.exec(text)?.[1])
      .filter(Boolean)
      .at(-1);
  }
  await post("/mulai/kode", { kode: code! });
  await visit("/klaim/alasan");
  await post("/klaim/alasan", { alasan: "PHK" });
  await visit("/klaim/pekerjaan");
  await post("/klaim/pekerjaan", { bukti: "PERJANJIAN_BERSAMA" });
  await visit("/klaim/rekening");
  await post("/klaim/rekening", { bank: who["bank"]!, rekening: who["account"]! });
  await visit("/klaim/dokumen");
}

/** Posts a form that must lead on. */
export async function mustPost(
  browser: ReturnType<typeof openBrowser>,
  page: string,
  form: Record<string, string>,
): Promise<Answer> {
  const answer = await browser.fetch(page, form);
  if (!answer.location) throw new Error(`${page} did not go on: ${answer.text.replace(/<[^>]+>/g, " ").slice(0, 300)}`);
  return answer;
}

/** Resident memory of a process, in MB. */
export const residentMegabytes = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))![1]) / 1024;
