/**
 * Documents over an uplink of 400 kbit/s that breaks every 30 seconds, through the real door, with the client and the piece
 * size of the island. Time runs ten times faster here: 4 Mbit/s, a break every 3 s, a delay of 10 ms for 100; so as many
 * bytes lie between two breaks, and as many are in the air at each, as in the street. Counted is every byte that went into
 * the air, heads of requests included, against the bytes of the files. Files are as large as may be, so that breaks are many.
 */
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Upload } from "tus-js-client";
import { build } from "../scripts/build.mjs";
import { openBadLink } from "./bad-link.part.ts";
import { report } from "./report.part.ts";
import { mustPost, openBrowser, openService, walkToDocuments } from "./service.part.ts";

const faster = 10;
const island = readFileSync(join(import.meta.dirname, "..", "src", "web", "ui", "islands", "upload.ts"), "utf8");
const chunkSize = Number(/chunkSize: (\d+) \* 1024/.exec(island)![1]) * 1024;

await build();
const service = await openService();
try {
  await service.start();
  const browser = openBrowser(service.base);
  await walkToDocuments(browser, {
    visit: async (page) => void (await browser.fetch(page)),
    post: async (page, form) => void (await mustPost(browser, page, form)),
  });
  const list = (await browser.fetch("/klaim/dokumen")).text;
  const codes = [...new Set([...list.matchAll(/href="\/klaim\/dokumen\/([A-Z_]+)"/g)].map(([, code]) => code!))];
  const link = await openBadLink(Number(new URL(service.base).port), {
    bytesPerSecond: 50_000 * faster,
    delayMs: 100 / faster,
    cutEveryMs: 30_000 / faster,
    downMs: 2000 / faster,
    deadMs: 120_000 / faster,
  });
  let needed = 0;
  for (const code of codes) {
    const file = Buffer.concat([
      Buffer.from("%PDF-1.4\n<</Type /Pages /Count 1>>\n"),
      randomBytes(6_000_000),
      Buffer.from("\n%%EOF\n"),
    ]);
    needed += file.length;
    const before = { sent: link.sent(), cuts: link.cuts() };
    await new Promise<void>((resolve, reject) => {
      new Upload(file, {
        endpoint: `http://127.0.0.1:${link.port}/uploads`,
        chunkSize,
        retryDelays: Array.from({ length: 400 }, (_, index) => Math.min(500 * 2 ** Math.min(index, 4), 5000) / faster),
        metadata: { dokumen: code },
        headers: { cookie: browser.cookie() },
        onError: reject,
        onSuccess: () => resolve(),
      }).start();
    });
    console.log(
      `${code}: ${((file.length / (link.sent() - before.sent)) * 100).toFixed(1)} % sent once over ${link.cuts() - before.cuts} breaks`,
    );
    const own = /\/klaim\/berkas\/[0-9a-f-]{36}/.exec((await browser.fetch(`/klaim/dokumen/${code}`)).text)![0];
    const kept = await fetch(service.base + own, { headers: { cookie: browser.cookie() } });
    if (!Buffer.from(await kept.arrayBuffer()).equals(file)) throw new Error(`${code} was not kept as it was sent`);
  }
  report("upload", {
    megabytes: Number((needed / 1e6).toFixed(1)),
    breaks: link.cuts(),
    sentOncePercent: Number(((needed / link.sent()) * 100).toFixed(2)),
  });
  link.close();
} finally {
  await service.remove();
}
