import type { FileHandle } from "node:fs/promises";
import type { Block } from "../../members/index.ts";

/** Bytes taken in at once: some thousands of lines, a transaction of about half a second. */
export const blockBytes = 1024 * 1024;

const feed = 10;

const countLines = (bytes: Buffer): number => {
  let count = bytes.length > 0 && bytes[bytes.length - 1] !== feed ? 1 : 0;
  for (let at = bytes.indexOf(feed); at !== -1; at = bytes.indexOf(feed, at + 1)) count++;
  return count;
};

/** Where the last person of whole lines begins, so that the lines of one person stay together; 0 where all are one person's. */
function lastPerson(bytes: Buffer, nikOf: (line: string) => string): number {
  let last: string | null = null;
  for (let end = bytes.length; end > 0;) {
    const from = end < 2 ? 0 : bytes.lastIndexOf(feed, end - 2) + 1;
    const nik = nikOf(bytes.toString("utf8", from, end).trim());
    if (last !== null && nik !== last) return end;
    last = nik;
    end = from;
  }
  return 0;
}

/** A line that is longer than a line can be: where it ends, found without holding it. */
async function endOfLine(handle: FileHandle, from: number, buffer: Buffer): Promise<number> {
  for (let at = from; ;) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, at);
    if (bytesRead === 0) return at;
    const end = buffer.subarray(0, bytesRead).indexOf(feed);
    if (end !== -1) return at + end + 1;
    at += bytesRead;
  }
}

/**
 * Cuts a file into parts of whole lines, the lines of one person together where they stand together. Parts that are in
 * are passed over. Memory stays flat whatever the file.
 */
export async function* cutBlocks(
  handle: FileHandle,
  file: { readonly firstByte: number; readonly nikOf: (line: string) => string },
  done: ReadonlyArray<{ readonly firstByte: number; readonly endByte: number; readonly endLine: number }>,
): AsyncGenerator<Block> {
  const known = new Map(done.map((each) => [each.firstByte, each]));
  const buffer = Buffer.allocUnsafe(blockBytes);
  let firstLine = 2;
  for (let firstByte = file.firstByte; ;) {
    const isIn = known.get(firstByte);
    if (isIn) {
      firstByte = isIn.endByte;
      firstLine = isIn.endLine;
      continue;
    }
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, firstByte);
    if (bytesRead === 0) return;
    const read = buffer.subarray(0, bytesRead);
    let end = bytesRead;
    if (bytesRead === buffer.length) {
      const whole = read.lastIndexOf(feed) + 1;
      if (whole === 0) {
        const endByte = await endOfLine(handle, firstByte + bytesRead, buffer);
        yield { firstByte, endByte, firstLine: firstLine++, bytes: null };
        firstByte = endByte;
        continue;
      }
      end = lastPerson(read.subarray(0, whole), file.nikOf) || whole;
    }
    const bytes = new Uint8Array(read.subarray(0, end));
    const block = { firstByte, endByte: firstByte + end, firstLine, bytes };
    // The bytes are given away with the block.
    firstLine += countLines(read.subarray(0, end));
    firstByte += end;
    yield block;
  }
}
