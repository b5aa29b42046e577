import { inflateSync } from "node:zlib";
import { PDFiumLibrary, type PDFiumDocument } from "@hyzyla/pdfium";
import jsqr from "jsqr";
import { afterAll, expect, test } from "vitest";
import { paperKinds, renderMessages, type PaperFile, type PaperKind, type PaperOrder } from "../index.ts";
import { renderLetter, renderPaper, renderSlides, renderSlip } from "./render-paper.ts";
import { link, longestOffice, longestTexts, office, texts } from "./announcement.fixture.ts";

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

/** What a PDF draws, page by page, unpacked. */
const drawnIn = (bytes: Buffer): string =>
  [...bytes.toString("latin1").matchAll(/\/FlateDecode\n>>\nstream\n([\s\S]*?)\nendstream/g)]
    .map(([, packed]) => inflateSync(Buffer.from(packed!, "latin1")).toString("latin1"))
    .filter((text) => / (?:scn|SCN)\n/.test(text))
    .join("\n");

test("for a press every colour is mixed of its four inks, and words and code are black alone", async () => {
  for (const kind of ["POSTER", "LEAFLET", "HANDOUT"] as const) {
    const drawn = drawnIn((await made(kind, {}, true)).bytes);
    expect(drawn).toContain("/DeviceCMYK cs\n0 0 0 1 scn");
    expect(drawn).not.toContain("/DeviceRGB");
  }
  expect(drawnIn((await made("POSTER")).bytes)).not.toContain("/DeviceCMYK");
  const press = (await made("POSTER", {}, true)).bytes.toString("latin1");
  expect(press).toContain("/OutputConditionIdentifier (FOGRA39)");
  expect((await made("POSTER")).bytes.toString("latin1")).not.toContain("/OutputIntents");
});

test("the code of the sheet for a press is read too", async () => {
  const document = await viewer.loadDocument((await made("POSTER", {}, true)).bytes);
  const { data, width, height } = await document.getPage(0).render({ scale: 150 / 72, render: "bitmap" });
  document.destroy();
  expect(read(new Uint8ClampedArray(data), width, height)?.data).toBe("https://lapak-asik.example/m/7K3M92Q");
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

test("the leaflet is a sheet across with two sides, its folds marked 97 and 197, and 100 and 200 mm from the left", async () => {
  const { bytes } = await made("LEAFLET", {}, true);
  const document = await viewer.loadDocument(bytes);
  expect(document.getPageCount()).toBe(2);
  document.destroy();
  expect(["TrimBox", "BleedBox"].map((name) => boxOf(bytes, name))).toEqual([
    [10, 10, 307, 220],
    [7, 7, 310, 223],
  ]);
});

test("a guard's slip needs no announcement: A6, or the width of a receipt", async () => {
  const slip = { lang: "id", headline: "Klaim JHT lewat HP Anda", office, link, madeAt: order.madeAt };
  for (const [size, box] of [
    ["A6", [0, 0, 105, 148]],
    ["ROLL", [0, 0, 80, 137]],
  ] as const) {
    const file = await renderSlip(size, slip);
    if ("refused" in file) throw new Error(file.refused);
    expect(boxOf(file.bytes, "TrimBox")).toEqual(box);
    const document = await viewer.loadDocument(file.bytes);
    expect(wordsOf(document)).toContain("Klaim JHT lewat HP Anda");
    const { data, width, height } = await document.getPage(0).render({ scale: 203 / 72, render: "bitmap" });
    document.destroy();
    expect(read(new Uint8ClampedArray(data), width, height)?.data).toBe(link);
  }
});

test("a letter shows its address in the window, goes on on a second page, and refuses an address that is too long", async () => {
  const letter = {
    lang: "id",
    office,
    to: ["Ibu Siti Aminah", "Jalan Kemang Timur Raya Gang 5 Nomor 12 RT 004 RW 003", "Jakarta Selatan 12730"],
    placeAndDay: "Jakarta, 3 Juni 2026",
    subject: "Anda sekarang bisa mengurus JHT",
    paragraphs: Array.from(
      { length: 14 },
      (_, at) => `${at + 1}. ${"Anda tidak perlu datang ke kantor kami. ".repeat(4)}`,
    ),
    from: "Kepala Kantor Cabang Mampang",
    link,
    madeAt: order.madeAt,
  };
  const file = await renderLetter(letter);
  if ("refused" in file) throw new Error(file.refused);
  expect(file.fileName).toBe("surat-7K3M92Q-id.pdf");
  const document = await viewer.loadDocument(file.bytes);
  expect(document.getPageCount()).toBe(2);
  const words = wordsOf(document);
  document.destroy();
  for (const said of [
    "Ibu Siti Aminah",
    "Bapak/Ibu yang kami hormati,",
    "14. Anda tidak",
    "Gratis. Jangan bayar siapa pun.",
  ])
    expect(words).toContain(said);
  expect(await renderLetter({ ...letter, to: Array.from({ length: 12 }, () => "Jalan") })).toEqual({
    refused: "DOES_NOT_FIT",
  });
});

test("the slides are seven: the sentence, three steps, what to bring, when, where", async () => {
  const made = await renderSlides(order);
  if ("refused" in made) throw new Error(made.refused);
  expect(made.slides.map(({ words }) => words.split("\n")[1])).toEqual([
    "JHT cair dari rumah.",
    "1. Siapkan",
    "2. Isi",
    "3. Wawancara",
    "Yang perlu dibawa",
    "MULAI",
    "Kantor Cabang Mampang",
  ]);
  for (const { svg } of made.slides) expect(svg).not.toMatch(/<(?:script|text|style|image)/);
});

test("the messages say the same, and the SMS is one", () => {
  const { whatsapp, sms } = renderMessages(order);
  expect(whatsapp).toBe(`*JHT cair dari rumah.*

Tiga langkah:
1. *Siapkan*: KTP, kartu peserta, surat berhenti, buku tabungan.
2. *Isi*: Jawab pertanyaan dan foto dokumen. 20 menit.
3. *Wawancara*: Lewat video di HP, 10 menit. Waktunya Anda pilih.

Yang perlu dibawa:
- KTP asli
- Kartu peserta
- Surat berhenti kerja
- Buku tabungan

Mulai Rabu, 3 Juni 2026.

*Kantor Cabang Mampang*
Jalan Mampang Raya 112, Jakarta Selatan 12790
Jam buka: Senin-Jumat 08.00-15.00 WIB

https://lapak-asik.example/m/7K3M92Q

Gratis. Jangan bayar siapa pun. Petugas tidak pernah meminta uang atau kode Anda. Telepon: 1500 000`);
  expect(sms).toBe(
    "JHT cair dari rumah. Mulai Rabu, 3 Juni 2026. https://lapak-asik.example/m/7K3M92Q Gratis. Jangan bayar siapa pun.",
  );
});

test("the longest announcement still goes into one SMS, in each language of the fixed parts", () => {
  const long = {
    ...order,
    announcement: { texts: longestTexts, dates: { from: null, until: null } },
    office: longestOffice,
  };
  const longLink = "https://lapak-asik.layanan-pekerja.example/m/7K3M92Q";
  for (const lang of ["id", "plain", "en", "jv", "su"])
    expect(renderMessages({ ...long, lang, link: longLink }).sms).toMatch(
      /^Tabungan hari tua .* (?:Gratis|Free)\. .*\.$/,
    );
  expect(renderMessages({ ...long, lang: "su", link: longLink }).sms).toBe(
    "Tabungan hari tua pekerja yang dirumahkan bisa dicairkan ini. https://lapak-asik.layanan-pekerja.example/m/7K3M92Q Gratis. Ulah mayar ka saha wae.",
  );
});
