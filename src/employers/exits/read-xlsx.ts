import type { Readable } from "node:stream";
import sax from "sax";
import { fromBufferPromise, type Entry } from "yauzl";
import { mostRows, UnreadableFile, type ReceivedRow } from "./exit.ts";
import { sheetReader, sharedStringReader, type SheetCell } from "./read-sheet.ts";
import { dayOfSerial, readColumns, rowOf, type Columns } from "./sheet-columns.rules.ts";

/**
 * What a workbook may weigh. A sheet of 500,000 rows weighs some 250 MB as XML, which is read as it is unpacked and never held; held are the
 * packed file and the texts that cells share. A part that swells more than a hundredfold is no sheet that anybody typed.
 */
const bounds = {
  file: 64 * 1024 * 1024,
  entries: 2_000,
  directory: 1024 * 1024,
  strings: 96 * 1024 * 1024,
  sheet: 400 * 1024 * 1024,
  swelling: 100,
} as const;

export const isZip = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 4)).equals(Buffer.from("PK\x03\x04"));

async function gather(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const held: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > bounds.file) throw new UnreadableFile({ code: "TOO_LARGE" });
    held.push(Uint8Array.from(chunk));
  }
  return Buffer.concat(held);
}

type Workbook = {
  /** The XML of a part, piece by piece; null where the workbook has none. */
  readonly part: (name: string, mostBytes: number) => Promise<AsyncIterable<string> | null>;
};

/** Opens the zip: its directory only. What a part weighs unpacked is checked before, and while, it is unpacked. */
async function openWorkbook(file: Buffer): Promise<Workbook> {
  const zip = await fromBufferPromise(file, { lazyEntries: true, autoClose: false });
  if (zip.entryCount > bounds.entries) throw new UnreadableFile({ code: "NOT_A_SHEET" });
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry);
  return {
    part: async (name, mostBytes) => {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return null;
      const swells = entry.uncompressedSize > bounds.directory + entry.compressedSize * bounds.swelling;
      if (entry.uncompressedSize > mostBytes || swells) throw new UnreadableFile({ code: "TOO_LARGE" });
      return textOf(await zip.openReadStreamPromise(entry), mostBytes);
    },
  };
}

async function* textOf(stream: Readable, mostBytes: number): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw new UnreadableFile({ code: "TOO_LARGE" });
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}

/** The elements of a small part with their attributes. */
async function elementsOf(
  text: AsyncIterable<string> | null,
): Promise<ReadonlyArray<{ readonly name: string; readonly attributes: Readonly<Record<string, string>> }>> {
  const found: Array<{ name: string; attributes: Record<string, string> }> = [];
  if (!text) return found;
  const parser = sax.parser(true);
  parser.onopentag = ({ name, attributes }) => found.push({ name, attributes: attributes as Record<string, string> });
  for await (const piece of text) parser.write(piece);
  parser.close();
  return found;
}

/** Where the first sheet lies, and from which day its dates count. */
async function firstSheet(book: Workbook): Promise<{ readonly path: string; readonly from1904: boolean }> {
  const elements = await elementsOf(await book.part("xl/workbook.xml", bounds.directory));
  const sheet = elements.find(({ name }) => /(^|:)sheet$/.test(name));
  const rels = await elementsOf(await book.part("xl/_rels/workbook.xml.rels", bounds.directory));
  const id = sheet?.attributes["r:id"];
  const target = rels.find(({ attributes }) => attributes["Id"] === id)?.attributes["Target"];
  if (!sheet || !target) throw new UnreadableFile({ code: "NOT_A_SHEET" });
  const flag = elements.find(({ name }) => /(^|:)workbookPr$/.test(name))?.attributes["date1904"];
  return { path: target.startsWith("/") ? target.slice(1) : `xl/${target}`, from1904: flag === "1" || flag === "true" };
}

/** A cell as the text that a CSV would hold. A formula becomes one that is refused; it is never worked out. */
function textOfCell(cell: SheetCell, column: number, columns: Columns | null, from1904: boolean): string {
  if (cell.formula) return "=";
  if (!cell.number || columns === null) return cell.text;
  const { cellOf } = columns;
  if (column === cellOf.tanggal_berhenti || column === cellOf.tanggal_surat)
    return dayOfSerial(Number(cell.text), from1904) ?? cell.text;
  // A spreadsheet's number holds 15 digits: the sixteenth of a NIK is lost, and what stands there may be somebody else's.
  if (column === cellOf.nik && cell.text.replace(/\D/g, "").length > 15) return `${cell.text} ?`;
  return cell.text;
}

/**
 * Reads the first sheet of a workbook (XLSX) row by row. Formulas are never worked out; links, macros and further sheets are
 * not looked at.
 * @throws UnreadableFile where it cannot be read, or weighs more unpacked than is taken
 */
export async function* readXlsx(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ReceivedRow> {
  const file = await gather(chunks);
  try {
    const book = await openWorkbook(file);
    const { path, from1904 } = await firstSheet(book);
    const strings = await sharedStringReader(await book.part("xl/sharedStrings.xml", bounds.strings));
    const sheet = await book.part(path, bounds.sheet);
    if (!sheet) throw new UnreadableFile({ code: "NOT_A_SHEET" });
    let columns: Columns | null = null;
    let count = 0;
    for await (const { line, cells } of sheetReader(sheet, strings)) {
      const texts = cells.map((cell, at) => textOfCell(cell, at, columns, from1904));
      if (columns === null) {
        if (texts.some((text) => text.trim() !== "")) columns = readColumns(texts);
        continue;
      }
      const row = rowOf(columns, texts.slice(0, columns.cells), line);
      if (row === null) continue;
      if (++count > mostRows) throw new UnreadableFile({ code: "TOO_MANY_ROWS" });
      yield row;
    }
    if (columns === null) throw new UnreadableFile({ code: "EMPTY" });
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    // A broken zip, XML that is none, letters that are no UTF-8: all of them say that this is no workbook.
    throw new UnreadableFile({ code: "NOT_A_SHEET" });
  }
}
