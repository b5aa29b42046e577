import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { longestLine, readHeader, type Header } from "../../members/index.ts";
import { howToSave, lineOfWrongByte, otherKind } from "../table/csv-bytes.ts";

/** A file that can be taken in: known by its bytes, and where its lines begin. */
export type SeenFile = {
  readonly sha256: Buffer;
  readonly bytes: number;
  readonly header: Header;
  /** The first line as it stands, for the report of refused lines. */
  readonly headerLine: string;
  readonly firstByte: number;
};

const bom = Buffer.from([0xef, 0xbb, 0xbf]);

/** How many bytes at the end begin a letter that goes on in the next piece. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
}

function countFeeds(piece: Buffer): number {
  let count = 0;
  for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, at + 1)) count++;
  return count;
}

function headerOf(start: Buffer): { header: Header; headerLine: string; firstByte: number } | string {
  const from = start.subarray(0, 3).equals(bom) ? 3 : 0;
  const feed = start.indexOf(10, from);
  const end = feed === -1 ? start.length : feed;
  const headerLine = start.subarray(from, end).toString().replace(/\r$/, "");
  const header = readHeader(headerLine);
  const list = (names: readonly string[]): string => names.map((name) => `“${name.slice(0, 40)}”`).join(", ");
  if (!("code" in header)) return { header, headerLine, firstByte: Math.min(end + 1, start.length) };
  const nothing = "docs/members-import.md has the columns. Nothing was taken in.";
  if (header.code === "NO_HEADER") return `Its first line does not name the columns (nik, nama, kpj …). ${nothing}`;
  if (header.code === "MISSING_COLUMNS") return `The first line lacks ${list(header.columns)}. ${nothing}`;
  if (header.code === "UNKNOWN_COLUMNS")
    return `The first line names what nobody knows: ${list(header.columns)}. ${nothing}`;
  return `The first line names ${list(header.columns)} twice. ${nothing}`;
}

/**
 * Looks at a whole file once before anything of it is taken in: that it is a CSV in UTF-8, what its columns are, and its
 * fingerprint.
 * @returns a sentence where it is not what we take
 */
export async function lookAtFile(handle: FileHandle): Promise<SeenFile | string> {
  const hash = createHash("sha256");
  const buffer = Buffer.allocUnsafe(1024 * 1024);
  let start: Buffer | null = null;
  let rest = Buffer.alloc(0);
  let bytes = 0;
  let line = 1;
  for (;;) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, bytes);
    const chunk = buffer.subarray(0, bytesRead);
    if (start === null) {
      start = Buffer.from(chunk.subarray(0, longestLine));
      const other = otherKind(start);
      if (other) return other;
    }
    if (bytesRead === 0) break;
    hash.update(chunk);
    bytes += bytesRead;
    const piece = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const whole = piece.subarray(0, piece.length - unfinished(piece));
    if (!isUtf8(whole))
      return `Line ${lineOfWrongByte(whole, line)} is not written in UTF-8 (it may be Windows-1252). ${howToSave}`;
    line += countFeeds(whole);
    rest = Buffer.from(piece.subarray(whole.length));
  }
  if (rest.length > 0) return `Line ${line} is not written in UTF-8 (it may be Windows-1252). ${howToSave}`;
  const head = headerOf(start);
  return typeof head === "string" ? head : { sha256: hash.digest(), bytes, ...head };
}
