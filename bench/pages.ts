/**
 * Citizen pages a second of one core, beside bare Fastify and Preact rendering the same markup, in turns: as
 * text (the budget), and compressed by both, as browsers take it. For information, a page of a signed-in claimant, which
 * reads the database; the peer renders its markup and reads nothing.
 */
import { execFile, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "../scripts/build.mjs";
import { median, report } from "./report.part.ts";
import { mustPost, openBrowser, openService, walkToDocuments } from "./service.part.ts";

const open = [
  "/",
  "/cek",
  "/cek/keadaan?alasan=PHK",
  "/cek/jawaban?alasan=PHK&tanggal=2026-01-31&kerja=tidak",
  "/mulai",
  "/lanjut",
  "/bantuan",
];
const own = ["/klaim/dokumen"];
const seconds = 3;
const rounds = 5;

/** Seconds of processor that a process has used in all its threads (Linux: fields 14 and 15, in hundredths). */
function processorSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
type Server = { readonly base: string; readonly pid: number };
/** Pages a second of processor: what one core gives, whatever the client's own pace is. */
async function load(
  { base, pid }: Server,
  encoding: "br" | "plain",
  paths: readonly string[],
  cookie: string,
): Promise<number> {
  const before = processorSeconds(pid);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(import.meta.dirname, "load.part.ts"), base, String(seconds), encoding, ...paths],
    { env: { ...process.env, BENCH_COOKIE: cookie } },
  );
  return Number(stdout) / (processorSeconds(pid) - before);
}

const folder = mkdtempSync(join(tmpdir(), "lapak-bench-"));
await build();
const service = await openService();
try {
  await service.start();
  const browser = openBrowser(service.base);
  await walkToDocuments(browser, {
    visit: async (page) => void (await browser.fetch(page)),
    post: async (page, form) => void (await mustPost(browser, page, form)),
  });
  // One address a page: the peer's router does not read queries.
  const bareAddress = new Map([...open, ...own].map((path, index) => [path, `/${index}`]));
  const markup = new Map<string, string>();
  for (const [path, address] of bareAddress) markup.set(address, (await browser.fetch(path)).text);
  writeFileSync(join(folder, "pages.json"), JSON.stringify(Object.fromEntries(markup)));
  const bare = spawn(process.execPath, [join(import.meta.dirname, "bare-pages.part.ts"), join(folder, "pages.json")], {
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const bareBase = `http://127.0.0.1:${await new Promise<string>((tell) => bare.stdout.once("data", (text: Buffer) => tell(text.toString().trim())))}`;
    for (const [address, ours] of markup) {
      const theirs = await openBrowser(bareBase).fetch(address);
      if (Math.abs(theirs.text.length - ours.length) > 200)
        throw new Error(`${address}: the peer renders ${theirs.text.length} characters, we ${ours.length}`);
    }
    const [us, them]: Server[] = [
      { base: service.base, pid: service.webPid() },
      { base: bareBase, pid: bare.pid! },
    ];
    const compare = async (
      encoding: "br" | "plain",
      paths: readonly string[],
      cookie = "",
    ): Promise<{ ours: number; theirs: number; ratio: number }> => {
      const [a, b, ratios]: [number[], number[], number[]] = [[], [], []];
      for (let round = 0; round <= rounds; round++) {
        const ours = await load(us!, encoding, paths, cookie);
        const theirs = await load(
          them!,
          encoding,
          paths.map((path) => bareAddress.get(path)!),
          cookie,
        );
        // The first round only warms both up.
        if (round === 0) continue;
        a.push(ours);
        b.push(theirs);
        ratios.push(ours / theirs);
      }
      return { ours: Math.round(median(a)), theirs: Math.round(median(b)), ratio: Number(median(ratios).toFixed(3)) };
    };
    const plain = await compare("plain", open);
    const packed = await compare("br", open);
    const signedIn = await compare("plain", own, browser.cookie());
    report("pages", {
      pagesPerSecond: plain.ours,
      barePerSecond: plain.theirs,
      ratio: plain.ratio,
      compressedPerSecond: packed.ours,
      bareCompressedPerSecond: packed.theirs,
      compressedRatio: packed.ratio,
      signedInPerSecond: signedIn.ours,
      signedInRatio: signedIn.ratio,
    });
  } finally {
    bare.kill();
  }
} finally {
  await service.remove();
  rmSync(folder, { recursive: true, force: true });
}
