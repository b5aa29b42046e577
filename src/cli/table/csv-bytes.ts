import { isUtf8 } from "node:buffer";

/** What a person does with a file that is no CSV in UTF-8. */
export const howToSave = "Save it as “CSV UTF-8” (in Excel: Save As, CSV UTF-8) and start again. Nothing was taken in.";

/** What the first bytes say of a file that is no CSV in UTF-8. */
export function otherKind(start: Buffer): string | null {
  if (start.length === 0) return "It is empty.";
  const begins = (...bytes: number[]): boolean => bytes.every((byte, at) => start[at] === byte);
  if (begins(0x50, 0x4b, 3, 4)) return `It is a spreadsheet (XLSX) or another packed file, not a CSV. ${howToSave}`;
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return `It is an old spreadsheet (XLS), not a CSV. ${howToSave}`;
  if (begins(0x1f, 0x8b)) return "It is packed (gzip). Unpack it first. Nothing was taken in.";
  const nuls = start.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (begins(0xff, 0xfe) || begins(0xfe, 0xff) || nuls > start.length / 4)
    return `It is written in UTF-16. ${howToSave}`;
  return null;
}

/** The number of the first line that is not UTF-8, in a piece that holds one. */
export function lineOfWrongByte(piece: Buffer, before: number): number {
  let line = before;
  for (let at = 0; ; line++) {
    const feed = piece.indexOf(10, at);
    if (feed === -1 || !isUtf8(piece.subarray(at, feed))) return line;
    at = feed + 1;
  }
}
