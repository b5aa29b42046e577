import { longestLine, splitLine } from "../../members/index.ts";
import { mostRows, UnreadableFile, type ReceivedRow } from "./exit.ts";
import { readColumns, rowOf, uncutRow, type Columns } from "./sheet-columns.rules.ts";

const newline = 10;

/** The lines of a file as bytes, without their ends; one that is too long comes cut, so that it is answered and never gathered. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<{ bytes: Buffer; tooLong: boolean }> {
  let held: Buffer[] = [];
  let length = 0;
  const take = (): { bytes: Buffer; tooLong: boolean } => {
    const bytes = Buffer.concat(held);
    const line = { bytes: bytes.at(-1) === 13 ? bytes.subarray(0, -1) : bytes, tooLong: length > longestLine };
    held = [];
    length = 0;
    return line;
  };
  const hold = (part: Buffer): void => {
    if (length <= longestLine) held.push(part);
    length += part.length;
  };
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    for (let at = 0; ;) {
      const end = bytes.indexOf(newline, at);
      if (end === -1) {
        // A copy: the stream may use its own memory again.
        if (at < bytes.length) hold(Buffer.from(bytes.subarray(at)));
        break;
      }
      hold(bytes.subarray(at, end));
      yield take();
      at = end + 1;
    }
  }
  if (length > 0) yield take();
}

const utf8 = new TextDecoder("utf-8", { fatal: true });
function decode(bytes: Buffer): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

type Separator = "," | ";" | "\t";

/** What stands between the cells of the first line: whichever of the three makes most of them. */
function separatorOf(line: string): Separator {
  const count = (separator: Separator): number => line.split(separator).length;
  return ([";", ",", "\t"] as const).reduce((best, each) => (count(each) > count(best) ? each : best));
}

/**
 * Reads a file of exits row by row as it comes in; memory holds a line. Commas, semicolons or tabs; a cell does not go on
 * over the end of its line, so one forgotten quotation mark spoils one row.
 * @throws UnreadableFile where the file as a whole cannot be read
 */
export async function* readCsv(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ReceivedRow> {
  let columns: Columns | null = null;
  let separator: Separator = ",";
  let line = 0;
  let rows = 0;
  for await (const { bytes, tooLong } of linesOf(chunks)) {
    line += 1;
    if (
      line === 1 &&
      (bytes.subarray(0, 2).equals(Buffer.from([0xff, 0xfe])) || bytes.subarray(0, 2).equals(Buffer.from([0xfe, 0xff])))
    )
      throw new UnreadableFile({ code: "UTF16" });
    const text = decode(bytes);
    if (columns === null) {
      if (text === null || tooLong) throw new UnreadableFile({ code: "NO_HEADER" });
      if (text.trim() === "") continue;
      separator = separatorOf(text);
      columns = readColumns(splitLine(text, separator) ?? []);
      continue;
    }
    if (bytes.length === 0) continue;
    const cells = text === null || tooLong ? null : splitLine(text, separator);
    const row: ReceivedRow | null =
      cells !== null
        ? rowOf(columns, cells, line)
        : text === null
          ? { line, row: uncutRow(bytes.toString("latin1")), trouble: "ENCODING" }
          : { line, row: uncutRow(text), trouble: tooLong ? "TOO_LONG" : "QUOTES" };
    if (row === null) continue;
    if (++rows > mostRows) throw new UnreadableFile({ code: "TOO_MANY_ROWS" });
    yield row;
  }
  if (columns === null) throw new UnreadableFile({ code: "EMPTY" });
}
