/**
 * The service as a person starts it: how fast it is ready, also after everything was killed; how much the web process holds
 * at rest after 20 pages; and how many bytes the citizen's pages weigh on the wire (brotli, nothing cached before).
 */
import { setTimeout as pause } from "node:timers/promises";
import { build } from "../scripts/build.mjs";
import { report } from "./report.part.ts";
import { mustPost, openBrowser, openService, residentMegabytes, walkToDocuments } from "./service.part.ts";

await build();
const service = await openService();
const browser = openBrowser(service.base);

/** A page with everything it loads that is not in `cached`: its bytes, and whether a script was among it. */
async function weigh(path: string, cached = new Set<string>()): Promise<{ bytes: number; scripts: number }> {
  const page = await browser.fetch(path);
  if (page.status !== 200) throw new Error(`${path} answered ${page.status}`);
  let bytes = page.bytes;
  for (const [, asset] of page.text.matchAll(/(?:href|src)="(\/(?:assets\/[^"]+|mark\.svg))"/g)) {
    if (cached.has(asset!)) continue;
    cached.add(asset!);
    bytes += (await browser.fetch(asset!)).bytes;
  }
  return { bytes, scripts: page.text.split("<script").length - 1 };
}

try {
  const first = await service.start();
  await service.stop();
  const again = await service.start();
  service.killAll();
  await pause(300);
  const afterKill = await service.start();

  const firstPage = await weigh("/");
  const cached = new Set<string>();
  let path = (await weigh("/", cached)).bytes;
  const pages: Array<{ page: string; bytes: number }> = [];
  const visit = async (page: string): Promise<void> => {
    path += (await weigh(page, cached)).bytes;
    pages.push({ page, bytes: (await weigh(page)).bytes });
  };
  const post = async (page: string, form: Record<string, string>): Promise<void> => {
    path += (await mustPost(browser, page, form)).bytes;
  };
  await walkToDocuments(browser, { visit, post });
  await visit("/klaim/dokumen/KTP");
  await visit("/klaim/periksa");
  // Pages beside the path to submission.
  for (const page of ["/lanjut", "/bantuan", "/pesan-asli", "/data-anda", "/status-layanan"])
    pages.push({ page, bytes: (await weigh(page)).bytes });
  const heaviest = pages.sort((a, b) => b.bytes - a.bytes)[0]!;
  console.log(`The heaviest page is ${heaviest.page}`);
  for (let turn = 0; turn < 20; turn++) await browser.fetch("/cek");
  await pause(3000);
  report("service", {
    firstStartSeconds: Number(first.toFixed(1)),
    startAgainSeconds: Number(again.toFixed(1)),
    afterKillSeconds: Number(afterKill.toFixed(1)),
    webMegabytes: Math.round(residentMegabytes(service.webPid())),
    firstPageBytes: firstPage.bytes,
    firstPageScripts: firstPage.scripts,
    otherPageBytes: heaviest.bytes,
    pathBytes: path,
  });
} finally {
  await service.remove();
}
