/**
 * An announcement's papers, as its layouts, painters and typefaces make them in the press's process: the first one with its libraries,
 * then each kind warm, beside the plainest page that the same PDF library writes.
 *
 * Run: npm run bench -- poster
 */
import PDFDocument from "pdfkit";
import { link, longestOffice, longestTexts, office, texts } from "../src/outreach/paper/announcement.fixture.ts";
import { paperKinds, renderPaper, type PaperOrder } from "../src/outreach/paper/render-paper.ts";
import { median, report } from "./report.part.ts";

const order: PaperOrder = {
  announcement: { texts, dates: { from: "2026-06-03", until: null } },
  lang: "id",
  office,
  link,
  payWithinDays: 5,
  madeAt: new Date("2026-06-01T02:00:00Z"),
};
const longest: PaperOrder = {
  ...order,
  announcement: { texts: longestTexts, dates: order.announcement.dates },
  office: longestOffice,
};

async function msOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
const medianOf = async (turns: number, work: () => Promise<unknown>): Promise<number> => {
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn++) times.push(await msOf(work));
  return median(times);
};

const made = async (kind: (typeof paperKinds)[number], of: PaperOrder, bleed = false): Promise<Buffer> => {
  const file = await renderPaper(kind, of, { bleed });
  if ("refused" in file) throw new Error(`${kind}: ${file.refused}`);
  return file.bytes;
};
/** One page with one line in a font that every reader has. */
const plainPage = async (): Promise<void> => {
  const doc = new PDFDocument({ size: "A4" });
  const ended = new Promise((resolve) => doc.on("end", resolve));
  doc.on("data", () => {});
  doc.text(texts.id.headline).end();
  await ended;
};

const firstMs = await msOf(() => made("POSTER", order));
const measured: Record<string, number> = {
  firstMs: Math.round(firstMs),
  kilobytes: Math.round((await made("POSTER", order)).length / 1000),
};
for (const kind of paperKinds)
  measured[`${kind.toLowerCase()}Ms`] = Math.round(await medianOf(15, () => made(kind, order)));
measured["longestPosterMs"] = Math.round(await medianOf(15, () => made("POSTER", longest)));
measured["pressPosterMs"] = Math.round(await medianOf(15, () => made("POSTER", order, true)));
measured["plainPageMs"] = Number((await medianOf(15, plainPage)).toFixed(1));
report("poster", measured);
