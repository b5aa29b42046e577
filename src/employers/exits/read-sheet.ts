import sax from "sax";
import { UnreadableFile } from "./exit.ts";

/** A cell of a sheet: its text, whether it is a number, whether a formula stands in it. */
export type SheetCell = { readonly text: string; readonly number: boolean; readonly formula: boolean };

const empty: SheetCell = { text: "", number: false, formula: false };
/** Columns that are looked at; a sheet may have 16,384. */
const mostColumns = 200;
const longestText = 2_000;

const plain = (name: string): string => name.slice(name.indexOf(":") + 1);

/** A parser for parts of a workbook: no document type, so no entities of the sender's own. */
function newParser(): sax.SAXParser {
  const parser = sax.parser(true);
  const trouble = (): never => {
    throw new UnreadableFile({ code: "NOT_A_SHEET" });
  };
  parser.ondoctype = trouble;
  parser.onerror = trouble;
  return parser;
}

/** The texts that cells share, in their order. Phonetic readings (`rPh`) are no part of the text. */
export async function sharedStringReader(text: AsyncIterable<string> | null): Promise<readonly string[]> {
  const strings: string[] = [];
  if (!text) return strings;
  const parser = newParser();
  let held = "";
  let reads = false;
  let aside = false;
  parser.onopentag = ({ name }) => {
    const tag = plain(name);
    if (tag === "si") held = "";
    else if (tag === "rPh") aside = true;
    else if (tag === "t") reads = !aside;
  };
  parser.ontext = (piece) => {
    if (reads && held.length < longestText) held += piece;
  };
  parser.onclosetag = (name) => {
    const tag = plain(name);
    if (tag === "si") strings.push(held.slice(0, longestText));
    else if (tag === "rPh") aside = false;
    else if (tag === "t") reads = false;
  };
  for await (const piece of text) parser.write(piece);
  parser.close();
  return strings;
}

/** `C7` is column 2. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]*/.exec(reference)![0]) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

type Row = { readonly line: number; readonly cells: readonly SheetCell[] };

/** The rows of a sheet as they come. */
export async function* sheetReader(text: AsyncIterable<string>, strings: readonly string[]): AsyncGenerator<Row> {
  const ready: Row[] = [];
  const parser = newParser();
  let line = 0;
  let cells: SheetCell[] = [];
  let cell: { column: number; type: string; text: string; formula: boolean } | null = null;
  let reads = false;
  parser.onopentag = ({ name, attributes }) => {
    const tag = plain(name);
    const attribute = (key: string): string => (attributes[key] as string | undefined) ?? "";
    if (tag === "row") {
      const told = Number(attribute("r"));
      line = Number.isSafeInteger(told) && told > line ? told : line + 1;
      cells = [];
    } else if (tag === "c") {
      const reference = attribute("r");
      const column = reference ? columnOf(reference) : cells.length;
      cell = { column, type: attribute("t"), text: "", formula: false };
    } else if (tag === "f" && cell) cell.formula = true;
    else if (tag === "v" || tag === "t") reads = cell !== null;
  };
  parser.ontext = (piece) => {
    if (reads && cell && cell.text.length < longestText) cell.text += piece;
  };
  parser.onclosetag = (name) => {
    const tag = plain(name);
    if (tag === "v" || tag === "t") reads = false;
    else if (tag === "c" && cell) {
      if (cell.column >= 0 && cell.column < mostColumns) {
        while (cells.length < cell.column) cells.push(empty);
        const shared = cell.type === "s";
        cells[cell.column] = {
          text: shared ? (strings[Number(cell.text)] ?? "") : cell.text.slice(0, longestText),
          number: (cell.type === "" || cell.type === "n") && cell.text !== "",
          formula: cell.formula,
        };
      }
      cell = null;
    } else if (tag === "row") ready.push({ line, cells });
  };
  for await (const piece of text) {
    parser.write(piece);
    yield* ready.splice(0);
  }
  parser.close();
  yield* ready.splice(0);
}
