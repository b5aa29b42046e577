/**
 * The service as a person starts it: how fast it is ready, also after everything was killed; how much the web process holds
 * at rest; and how many bytes the citizen's pages weigh on the wire (brotli, nothing cached before).
 */
import { execSync, spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request as open } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../scripts/local-postgres.ts";
import { build } from "../scripts/build.mjs";
import { report } from "./report.part.ts";

const root = join(import.meta.dirname, "..");
const dataDir = mkdtempSync(join(tmpdir(), "lapak-bench-"));
const port = await freePort();
const base = `http://127.0.0.1:${port}`;
let child: ChildProcess;
const jar = new Map<string, string>();

async function start(): Promise<number> {
  const began = performance.now();
  child = spawn(process.execPath, [join(root, "scripts", "start.ts")], { cwd: root, env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: "", LAPAK_NOW: "" }, stdio: ["ignore", "pipe", "inherit"] });
  await new Promise<void>((ready) => child.stdout!.on("data", (chunk: Buffer) => chunk.toString().includes("is ready") && ready()));
  return (performance.now() - began) / 1000;
}
const stop = (): Promise<unknown> => {
  const gone = new Promise((tell) => child.once("close", tell));
  child.kill("SIGINT");
  return gone;
};
/** Every process of this start, the database's too. */
const killAll = (): void => {
  const pids = execSync("ps -eo pid,args").toString().split("\n").filter((line) => line.includes(dataDir) || line.includes(`${child.pid}`)).map((line) => Number(line.trim().split(" ")[0]));
  const children = execSync("ps -eo pid,ppid").toString().split("\n").map((line) => line.trim().split(/\s+/).map(Number)).filter(([, parent]) => parent === child.pid).map(([pid]) => pid!);
  for (const pid of new Set([...pids, ...children, child.pid!])) if (pid && pid !== process.pid) try { process.kill(pid, "SIGKILL"); } catch { continue; }
};

/** Bytes of body and head of one answer, and the answer itself. */
function fetchRaw(path: string, method = "GET", form?: Record<string, string>): Promise<{ bytes: number; type: string; text: string; location: string | null }> {
  return new Promise((resolve, reject) => {
    const body = form ? new URLSearchParams(form).toString() : undefined;
    const request = open(`${base}${path}`, { method, headers: { "accept-encoding": "br", cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "), ...(body && { "content-type": "application/x-www-form-urlencoded", "content-length": String(Buffer.byteLength(body)) }) } }, async (answer) => {
      let bytes = answer.rawHeaders.reduce((sum, each) => sum + each.length + 2, 20);
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk as Buffer);
      const raw = Buffer.concat(chunks);
      bytes += raw.length;
      for (const cookie of answer.headers["set-cookie"] ?? []) jar.set(cookie.split("=")[0]!, cookie.slice(cookie.indexOf("=") + 1).split(";")[0]!);
      const { brotliDecompressSync } = await import("node:zlib");
      resolve({ bytes, type: String(answer.headers["content-type"]), text: (answer.headers["content-encoding"] === "br" ? brotliDecompressSync(raw) : raw).toString(), location: answer.headers.location ?? null });
    });
    request.on("error", reject);
    request.end(body);
  });
}

/** A page with everything it loads that is not in `cached`. */
async function weigh(path: string, cached = new Set<string>()): Promise<number> {
  const page = await fetchRaw(path);
  let bytes = page.bytes;
  for (const [, asset] of page.text.matchAll(/(?:href|src)="(\/(?:assets\/[^"]+|mark\.svg))"/g)) {
    if (cached.has(asset!)) continue;
    cached.add(asset!);
    bytes += (await fetchRaw(asset!)).bytes;
  }
  return bytes;
}

await build();
const first = await start();
await stop();
const again = await start();
killAll();
await new Promise((wait) => setTimeout(wait, 300));
const afterKill = await start();
try {
  const people = JSON.parse((await fetchRaw("/sandbox/people.json")).text) as Array<Record<string, string>>;
  const who = people.find(({ reason, expect }) => reason === "PHK" && expect!.startsWith("Eligible"))!;
  const firstPage = await weigh("/");
  const cached = new Set<string>();
  let path = await weigh("/", cached);
  const pages: number[] = [];
  const visit = async (page: string): Promise<void> => {
    path += await weigh(page, cached);
    pages.push(await weigh(page));
  };
  const post = async (page: string, form: Record<string, string>): Promise<string> => {
    const answer = await fetchRaw(page, "POST", form);
    path += answer.bytes;
    if (!answer.location) throw new Error(`${page} did not go on: ${answer.text.replace(/<[^>]+>/g, " ").slice(0, 300)}`);
    return answer.location;
  };
  await visit("/cek");
  await visit("/cek/keadaan?alasan=PHK");
  await visit("/cek/jawaban?alasan=PHK&tanggal=2026-01-31&kerja=tidak");
  await visit("/mulai");
  const [year, month, day] = who["birthDate"]!.split("-");
  await post("/mulai", { nama: who["name"]!, nik: who["nik"]!, kpj: who["kpj"]!, "lahir-day": String(Number(day)), "lahir-month": String(Number(month)), "lahir-year": year! });
  await visit("/mulai/kontak");
  await post("/mulai/kontak", { lewat: "WHATSAPP", hp: who["phone"]!, email: "" });
  await visit("/mulai/kode");
  let code: string | undefined;
  for (let tries = 0; tries < 100 && !code; tries++) {
    await new Promise((wait) => setTimeout(wait, 200));
    code = (JSON.parse((await fetchRaw(`/sandbox/inbox.json?to=${who["phone"]}`)).text) as Array<{ text: string }>).map(({ text }) => /\b(\d{6})\b/.exec(text)?.[1]).filter(Boolean).at(-1);
  }
  await post("/mulai/kode", { kode: code! });
  await visit("/klaim/alasan");
  await post("/klaim/alasan", { alasan: "PHK" });
  await visit("/klaim/pekerjaan");
  await post("/klaim/pekerjaan", { bukti: "PERJANJIAN_BERSAMA" });
  await visit("/klaim/rekening");
  await post("/klaim/rekening", { bank: who["bank"]!, rekening: who["account"]! });
  await visit("/klaim/dokumen");
  await visit("/klaim/dokumen/KTP");
  await visit("/klaim/periksa");
  for (let turn = 0; turn < 20; turn++) await fetchRaw("/cek");
  await new Promise((wait) => setTimeout(wait, 3000));
  const web = execSync("ps -eo pid,ppid,args").toString().split("\n").map((line) => line.trim().split(/\s+/)).find((words) => words[1] === String(child!.pid) && words.at(-1) === "serve")![0];
  const memory = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${web}/status`, "utf8"))![1]) / 1024;
  report("service", {
    firstStartSeconds: Number(first.toFixed(1)),
    startAgainSeconds: Number(again.toFixed(1)),
    afterKillSeconds: Number(afterKill.toFixed(1)),
    webMegabytes: Math.round(memory),
    firstPageBytes: firstPage,
    otherPageBytes: Math.max(...pages),
    pathBytes: path,
  });
} finally {
  await stop();
  rmSync(dataDir, { recursive: true, force: true });
}
