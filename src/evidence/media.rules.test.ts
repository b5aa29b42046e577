import { expect, test } from "vitest";
import { readMedia, withoutPrivateData } from "./media.rules.ts";

const limits = { maxBytes: 6_291_456, maxPdfPages: 10 };
const frame = Buffer.from([0xff, 0xc0, 0x00, 0x0b, 0x08, 0x00, 0x10, 0x00, 0x20, 0x01, 0x01, 0x11, 0x00]);
const picture = Buffer.from([0xff, 0xda, 0x00, 0x02, 0x12, 0x34, 0xff, 0xd9]);
const jpeg = (...segments: Buffer[]): Buffer => Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, frame, picture]);
const segment = (marker: number, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255]), body]);
const gps = segment(
  0xe1,
  Buffer.concat([
    Buffer.from("Exif\0\0II*\0\x08\0\0\0\x01\0", "latin1"),
    Buffer.from([0x12, 0x01, 0x03, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0]),
    Buffer.from("GPS -6.2607 106.8166"),
  ]),
);

test("a file is what its bytes say", () => {
  expect(readMedia(jpeg(), limits)).toEqual({ type: "image/jpeg", pages: 1, width: 32, height: 16 });
  expect(readMedia(Buffer.from("%PDF-1.4\n1 0 obj<</Type /Pages /Count 2>>\n%%EOF\n"), limits)).toEqual({
    type: "application/pdf",
    pages: 2,
    width: null,
    height: null,
  });
  expect(readMedia(Buffer.from("MZ this is a program called ktp.jpg"), limits)).toEqual({ code: "OTHER_KIND" });
  expect(readMedia(Buffer.from("<script>alert(1)</script>"), limits)).toEqual({ code: "OTHER_KIND" });
});

test("a file that ends too soon is not taken", () => {
  expect(readMedia(jpeg().subarray(0, 20), limits)).toEqual({ code: "BROKEN", type: "image/jpeg" });
  expect(readMedia(jpeg().subarray(0, -2), limits)).toEqual({ code: "BROKEN", type: "image/jpeg" });
  expect(readMedia(Buffer.from("%PDF-1.4\n1 0 obj"), limits)).toEqual({ code: "BROKEN", type: "application/pdf" });
  expect(readMedia(Buffer.alloc(0), limits)).toEqual({ code: "EMPTY" });
});

test("too large, too many pages, locked", () => {
  expect(readMedia(Buffer.alloc(6_291_457, 0xff), limits)).toEqual({ code: "TOO_LARGE", bytes: 6_291_457 });
  expect(readMedia(Buffer.from("%PDF-1.4\n<</Type /Pages /Count 11>>\n%%EOF"), limits)).toEqual({
    code: "TOO_MANY_PAGES",
    pages: 11,
  });
  expect(readMedia(Buffer.from("%PDF-1.4\ntrailer<</Encrypt 5 0 R>>\n%%EOF"), limits)).toEqual({ code: "LOCKED" });
});

test("a photograph keeps its picture and its upright side, and loses where it was taken", () => {
  const clean = withoutPrivateData(jpeg(gps, segment(0xfe, Buffer.from("made by a phone"))));
  expect(clean.includes("GPS")).toBe(false);
  expect(clean.includes("phone")).toBe(false);
  expect(clean.subarray(-picture.length).equals(picture)).toBe(true);
  // The one field that is left: orientation 6 (turn right).
  expect(clean.subarray(2, 38).toString("hex")).toBe(
    "ffe10022457869660000" + "4d4d002a000000080001" + "011200030000000100060000" + "00000000",
  );
  expect(readMedia(clean, limits)).toEqual({ type: "image/jpeg", pages: 1, width: 32, height: 16 });
});
