import type { Item, Paper, Tag } from "./block.ts";
import { pressInk, type Process } from "./ink.ts";
import type { Typefaces } from "./typefaces.ts";

/** PDF counts in points of 1/72 inch. */
const points = 72 / 25.4;

export type PrintOptions = {
  /** For a printing house: 3 mm over each edge, crop marks outside of it, colours as a press mixes them, words in black alone. */
  readonly bleed?: boolean;
};

/** Outside of the trim, in mm, where a printing house wants bleed and crop marks: 3 mm and 7 more for the marks. */
const [bleed, slug] = [3, 7];

type Doc = PDFKit.PDFDocument;

/** A colour as this paper is painted: for a screen or an office's printer, or for a press. */
type Paint = (color: string) => string | Process;
const onScreen: Paint = (color) => color;
const onPress: Paint = (color) => {
  const mixed = pressInk[color];
  if (!mixed) throw new Error(`No press knows how ${color} is mixed: it stands in ink.ts`);
  return mixed;
};
/** What must stand on all four plates. */
const registration: Process = [100, 100, 100, 100];

type Painting = { readonly doc: Doc; readonly faces: Typefaces; readonly paint: Paint };

function drawShape(
  { doc, paint }: Painting,
  { path, x, y, scale, fill, stroke }: Extract<Item, { kind: "shape" }>,
): void {
  doc.save().translate(x, y).scale(scale).path(path);
  if (stroke !== null) doc.lineWidth(stroke.width).lineCap("round").lineJoin("round");
  if (fill !== null && stroke !== null) doc.fillAndStroke(paint(fill), paint(stroke.color));
  else if (fill !== null) doc.fill(paint(fill));
  else if (stroke !== null) doc.stroke(paint(stroke.color));
  doc.restore();
}

function drawText(
  { doc, faces, paint }: Painting,
  { runs, size, tracking, color }: Extract<Item, { kind: "text" }>,
): void {
  doc.fillColor(paint(color)).fontSize(size);
  for (const [at, run] of runs.entries())
    // The space at the end of a line is not seen, but read aloud and copied.
    for (const { font, text, x } of faces.stretches(
      at < runs.length - 1 ? `${run.text} ` : run.text,
      run.weight,
      tracking,
    ))
      doc
        .font(font)
        .text(text, run.x + x * size, run.y, {
          lineBreak: false,
          baseline: "alphabetic",
          characterSpacing: tracking * size,
        });
}

/** What is read aloud, in order: headings, paragraphs, lists of what stands together, pictures with their words. */
function drawPage(painting: Painting, page: readonly Item[], document: PDFKit.PDFStructureElement): void {
  const { doc } = painting;
  let list: PDFKit.PDFStructureElement | null = null;
  for (const item of page) {
    if (item.kind === "shape" && item.alt === null) {
      doc.markContent("Artifact", { type: "Layout" });
      drawShape(painting, item);
      doc.endMarkedContent();
      continue;
    }
    const tag: Tag | "Figure" = item.kind === "shape" ? "Figure" : item.tag;
    const draw = (): void => (item.kind === "shape" ? drawShape(painting, item) : drawText(painting, item));
    if (tag === "LI") {
      if (list === null) document.add((list = doc.struct("L")));
      list.add(doc.struct("LI", {}, [doc.struct("LBody", {}, draw)]));
      continue;
    }
    list?.end();
    list = null;
    document.add(doc.struct(tag, item.kind === "shape" ? { alt: item.alt ?? "" } : {}, draw));
  }
  list?.end();
}

/** Thin lines at the corners, in the slug: where the sheet is cut, and where it is folded. */
function drawMarks(doc: Doc, { width, height }: Paper, folds: readonly number[]): void {
  doc.markContent("Artifact", { type: "Page" });
  doc.lineWidth(0.09).undash();
  const from = bleed + 1;
  for (const y of [0, height]) {
    doc.moveTo(-from, y).lineTo(-from - 5, y);
    doc.moveTo(width + from, y).lineTo(width + from + 5, y);
  }
  for (const x of [0, width]) {
    doc.moveTo(x, -from).lineTo(x, -from - 5);
    doc.moveTo(x, height + from).lineTo(x, height + from + 5);
  }
  doc.stroke(registration);
  for (const x of folds)
    doc
      .moveTo(x, -from)
      .lineTo(x, -from - 5)
      .moveTo(x, height + from)
      .lineTo(x, height + from + 5);
  if (folds.length > 0) doc.dash(1, { space: 1 }).stroke(registration).undash();
  doc.endMarkedContent();
}

/**
 * Says for which printing the colours were mixed: coated paper by offset (ISO 12647-2, FOGRA39), by its name in the registry of the ICC, so
 * that no profile need be in the file. It is not PDF/X: that wants PDF 1.6 or older, and a press's own word.
 */
function intendForPress(doc: Doc): void {
  const { data } = (doc as unknown as { readonly _root: { readonly data: Record<string, unknown> } })._root;
  data["OutputIntents"] = [
    doc.ref({
      Type: "OutputIntent",
      S: "GTS_PDFX",
      OutputConditionIdentifier: new String("FOGRA39"),
      RegistryName: new String("http://www.color.org"),
      Info: new String("Coated FOGRA39 (ISO 12647-2:2004)"),
    }),
  ];
  (data["OutputIntents"] as PDFKit.PDFKitReference[])[0]!.end({});
}

/**
 * A paper as PDF 1.7: vectors, its fonts in it, words that can be selected, tagged with title and language.
 * @param madeAt stands in it as the day it was made; the same paper of the same day has the same bytes
 */
export async function paintPdf(
  faces: Typefaces,
  paper: Paper,
  madeAt: Date,
  { bleed: forPress = false }: PrintOptions = {},
): Promise<Buffer> {
  const { default: PDFDocument } = await import("pdfkit");
  const outside = forPress ? bleed + slug : 0;
  const size: [number, number] = [(paper.width + 2 * outside) * points, (paper.height + 2 * outside) * points];
  const doc = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: "1.7",
    // Newer than its types: ISO 14289, for people who hear a paper.
    subset: "PDF/UA" as PDFKit.PDFDocumentOptions["subset"],
    tagged: true,
    lang: paper.lang,
    displayTitle: true,
    info: { Title: paper.title, Author: "Lapak Asik", Creator: "Lapak Asik", CreationDate: madeAt },
    margin: 0,
  });
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve, reject) => doc.on("end", resolve).on("error", reject));
  for (const [name, bytes] of faces.files) doc.registerFont(name, bytes);
  if (forPress) intendForPress(doc);
  const root = doc.struct("Document");
  doc.addStructure(root);
  for (const [at, page] of paper.pages.entries()) {
    doc.addPage({ size, margin: 0 });
    const edge = (mm: number): number[] => [mm * points, mm * points, size[0] - mm * points, size[1] - mm * points];
    Object.assign(doc.page.dictionary.data, {
      TrimBox: edge(outside),
      BleedBox: edge(forPress ? slug : 0),
      CropBox: edge(0),
    });
    doc
      .save()
      .translate(outside * points, outside * points)
      .scale(points);
    doc
      .save()
      .rect(-bleed, -bleed, paper.width + 2 * bleed, paper.height + 2 * bleed)
      .clip();
    drawPage({ doc, faces, paint: forPress ? onPress : onScreen }, page, root);
    doc.restore();
    if (forPress) drawMarks(doc, paper, paper.folds?.[at] ?? []);
    doc.restore();
  }
  root.end();
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}
