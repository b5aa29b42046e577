/** What a file is, by its bytes and not its name. Pure. */

export type MediaType = "image/jpeg" | "image/png" | "application/pdf";

export type Media = {
  readonly type: MediaType;
  readonly pages: number;
  readonly width: number | null;
  readonly height: number | null;
};

export type MediaTrouble =
  | { readonly code: "EMPTY" }
  | { readonly code: "TOO_LARGE"; readonly bytes: number }
  /** Neither JPG, PNG nor PDF, whatever its name says. */
  | { readonly code: "OTHER_KIND" }
  /** It begins as one of them but ends too soon or is broken inside. */
  | { readonly code: "BROKEN"; readonly type: MediaType }
  | { readonly code: "TOO_MANY_PAGES"; readonly pages: number }
  | { readonly code: "LOCKED" };

type Limits = { readonly maxBytes: number; readonly maxPdfPages: number };

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Reads the kind, size and pages of a file, or says why it cannot be taken. */
export function readMedia(bytes: Buffer, limits: Limits): Media | MediaTrouble {
  if (bytes.length === 0) return { code: "EMPTY" };
  if (bytes.length > limits.maxBytes) return { code: "TOO_LARGE", bytes: bytes.length };
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return readJpeg(bytes);
  if (bytes.subarray(0, 8).equals(pngSignature)) return readPng(bytes);
  if (bytes.subarray(0, 1024).includes("%PDF-")) return readPdf(bytes, limits.maxPdfPages);
  return { code: "OTHER_KIND" };
}

export const isTrouble = (media: Media | MediaTrouble): media is MediaTrouble => "code" in media;

/** Walks the segments of a JPEG (ITU T.81, annex B) up to the picture itself. */
function readJpeg(bytes: Buffer): Media | MediaTrouble {
  const broken: MediaTrouble = { code: "BROKEN", type: "image/jpeg" };
  let at = 2;
  let size: { width: number; height: number } | null = null;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return broken;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return broken;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      if (length < 8) return broken;
      size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    }
    if (marker === 0xda) {
      // The picture ends with EOI; phones may add a few bytes behind it.
      const end = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]));
      return size && size.width > 0 && size.height > 0 && end > at ? { type: "image/jpeg", pages: 1, ...size } : broken;
    }
    at += 2 + length;
  }
  return broken;
}

function readPng(bytes: Buffer): Media | MediaTrouble {
  const whole =
    bytes.length > 45 && bytes.subarray(12, 16).toString("latin1") === "IHDR" && bytes.subarray(-64).includes("IEND");
  if (!whole) return { code: "BROKEN", type: "image/png" };
  return { type: "image/png", pages: 1, width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

function readPdf(bytes: Buffer, maxPages: number): Media | MediaTrouble {
  if (!bytes.subarray(-2048).includes("%%EOF")) return { code: "BROKEN", type: "application/pdf" };
  const text = bytes.toString("latin1");
  if (/\/Encrypt\s/.test(text)) return { code: "LOCKED" };
  // Pages in compressed object streams cannot be counted without inflating; the tree's own count is used where it is readable.
  const counts = [
    ...text.matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)|\/Count\s+(\d+)[^>]*?\/Type\s*\/Pages\b/g),
  ].map((match) => Number(match[1] ?? match[2]));
  const pages = Math.max(1, ...counts, (text.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length);
  return pages > maxPages
    ? { code: "TOO_MANY_PAGES", pages }
    : { type: "application/pdf", pages, width: null, height: null };
}

/**
 * A JPEG without what phones write into it beside the picture: position, time, maker (APP1 to APP15, comments). Its
 * orientation is kept, as the one field of a fresh Exif block, so that the picture stays upright without re-encoding.
 */
export function withoutPrivateData(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let orientation = 1;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const segment = bytes.subarray(at, end);
    if (marker === 0xe1) orientation = orientationOf(segment) ?? orientation;
    // APP2 holds the colour profile and APP14 the colour transform: without them colours change.
    const isPrivate = (marker >= 0xe1 && marker <= 0xef && marker !== 0xe2 && marker !== 0xee) || marker === 0xfe;
    if (!isPrivate) kept.push(segment);
    at = end;
  }
  if (orientation !== 1) kept.splice(1, 0, exifWithOrientation(orientation));
  return Buffer.concat([...kept, bytes.subarray(at)]);
}

/** The orientation (1 to 8) from an Exif block, TIFF 6.0 tag 0x0112. */
function orientationOf(segment: Buffer): number | null {
  if (segment.subarray(4, 10).toString("latin1") !== "Exif\0\0" || segment.length < 24) return null;
  const tiff = segment.subarray(10);
  const little = tiff.subarray(0, 2).toString("latin1") === "II";
  const read16 = (at: number): number =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const first = tiff.length < 8 ? 0 : little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < Math.min(read16(first), 64); entry++) {
    const at = first + 2 + entry * 12;
    if (read16(at) === 0x0112) return read16(at + 8) >= 1 && read16(at + 8) <= 8 ? read16(at + 8) : null;
  }
  return null;
}

const exifWithOrientation = (orientation: number): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xe1, 0x00, 0x22]),
    Buffer.from("Exif\0\0MM\0*\0\0\0\x08\0\x01", "latin1"),
    Buffer.from([0x01, 0x12, 0x00, 0x03, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]),
  ]);
