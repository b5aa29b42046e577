import { PDFiumLibrary, type PDFiumDocument } from "@hyzyla/pdfium";
import jsqr from "jsqr";
import { afterAll, expect, test } from "vitest";
import { paperKinds, renderPaper, type PaperFile, type PaperKind, type PaperOrder } from "../index.ts";
import { link, office, texts } from "./announcement.fixture.ts";

const read = jsqr as unknown as typeof jsqr.default;
const viewer = await PDFiumLibrary.init();
afterAll(() => viewer.destroy());

const order: PaperOrder = {
  announcement: { texts, dates: { from: "2026-06-03", until: null } },
  lang: "id",
  office,
  link,
  payWithinDays: 5,
  madeAt: new Date("2026-06-01T02:00:00Z"),
};

async function made(kind: PaperKind, change: Partial<PaperOrder> = {}, bleed = false): Promise<PaperFile> {
  const file = await renderPaper(kind, { ...order, ...change }, { bleed });
  if ("refused" in file) throw new Error(file.refused);
  return file;
}

/** PDFium gives lines with CR LF: words as they are read. */
const wordsOf = (document: PDFiumDocument): string =>
  [...document.pages()]
    .map((page) => page.getText())
    .join("\n")
    .replace(/\s+/g, " ");

/** The boxes of the first page in mm, from the left lower corner. */
const boxOf = (bytes: Buffer, name: string): readonly number[] =>
  new RegExp(`/${name} \\[([^\\]]+)\\]`)
    .exec(bytes.toString("latin1"))![1]!
    .trim()
    .split(/\s+/)
    .map((edge) => Math.round(((Number(edge) * 25.4) / 72) * 10) / 10);

test("the poster is an A4 sheet whose words can be selected, with its fonts in it, tagged, with title and language", async () => {
  const { bytes, mediaType, fileName } = await made("POSTER");
  expect([mediaType, fileName]).toEqual(["application/pdf", "poster-a4-7K3M92Q-id.pdf"]);
  const document = await viewer.loadDocument(bytes);
  expect(document.getPageCount()).toBe(1);
  const words = wordsOf(document);
  for (const said of [
    "JHT cair dari rumah.",
    "1. Siapkan",
    "Mulai Rabu, 3 Juni 2026",
    "Gratis. Jangan bayar siapa pun.",
    "1500 000",
  ])
    expect(words).toContain(said);
  document.destroy();
  expect(["MediaBox", "CropBox", "TrimBox", "BleedBox"].map((name) => boxOf(bytes, name))).toEqual(
    Array.from({ length: 4 }, () => [0, 0, 210, 297]),
  );
  const plain = bytes.toString("latin1");
  expect(plain.match(/\/FontFile2 /g)).toHaveLength(2);
  expect(plain).not.toMatch(/\/BaseFont \/(?:Helvetica|Times|Courier)/);
  for (const sign of [
    "/Marked true",
    "/StructTreeRoot ",
    "/Lang (id)",
    "/DisplayDocTitle true",
    "/S /H1",
    "/S /Figure",
  ])
    expect(plain).toContain(sign);
});

test("for a printing house the sheet has 3 mm of bleed and room for crop marks", async () => {
  const { bytes } = await made("POSTER", {}, true);
  expect(["MediaBox", "BleedBox", "TrimBox"].map((name) => boxOf(bytes, name))).toEqual([
    [0, 0, 230, 317],
    [7, 7, 223, 310],
    [10, 10, 220, 307],
  ]);
});

test("a phone reads the code from the printed poster, at 150 dots an inch", async () => {
  const { bytes } = await made("POSTER", { lang: "en" });
  const document = await viewer.loadDocument(bytes);
  const { data, width, height } = await document.getPage(0).render({ scale: 150 / 72, render: "bitmap" });
  document.destroy();
  expect([width, height]).toEqual([1239, 1752]);
  expect(read(new Uint8ClampedArray(data), width, height)?.data).toBe("https://lapak-asik.example/m/7K3M92Q");
});

test("pictures have the size that was asked for", async () => {
  const sizeOf = ({ bytes }: PaperFile): number[] => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  expect(sizeOf(await made("SQUARE"))).toEqual([1080, 1080]);
  expect(sizeOf(await made("STORY"))).toEqual([1080, 1920]);
});

test("the same order makes the same bytes", async () => {
  for (const kind of paperKinds) expect((await made(kind)).bytes.equals((await made(kind)).bytes)).toBe(true);
});

test("a letter that no type of ours has is refused and named, and what does not fit is refused", async () => {
  const withHeadline = (headline: string): PaperOrder => ({
    ...order,
    announcement: { ...order.announcement, texts: { ...texts, id: { ...texts.id, headline } } },
  });
  expect(await renderPaper("POSTER", withHeadline("JHT \ua9a2\ua9a4"))).toEqual({
    refused: "UNPRINTABLE",
    character: "\ua9a2",
  });
  expect(await renderPaper("POSTER", withHeadline("JHT ".repeat(100)))).toEqual({ refused: "DOES_NOT_FIT" });
});

test("letters of a regional language that stand in another file of the type are drawn from there", async () => {
  const regional = { ...texts.id, headline: "Sampun sĕlĕsai, JHT dados" };
  const { bytes } = await made("POSTER", {
    announcement: { ...order.announcement, texts: { ...texts, id: regional } },
  });
  const document = await viewer.loadDocument(bytes);
  expect(wordsOf(document)).toContain("Sampun sĕlĕsai, JHT dados");
  document.destroy();
});
