import { Resvg } from "@resvg/resvg-js";
import jsqr from "jsqr";
import { expect, test } from "vitest";
import { qrCode, qrSvg } from "./qr.ts";

const read = jsqr as unknown as typeof jsqr.default;

/** What the camera of a phone makes of a picture. */
function readPicture(svg: string, width: number): string | undefined {
  const picture = new Resvg(svg, { fitTo: { mode: "width", value: width } }).render();
  return read(new Uint8ClampedArray(picture.pixels), picture.width, picture.height)?.data;
}

const address = "https://lapak-asik.example/m/7K3M92Q";

test("a reader of codes finds the address, on a screen and on a slip of 2 cm at 203 dots an inch", () => {
  expect(readPicture(qrSvg(address, "Kode QR"), 600)).toBe(address);
  expect(readPicture(qrSvg(address, "Kode QR"), 160)).toBe(address);
});

test("texts of any length and letters come back whole", () => {
  for (const text of ["A", "7K3M92Q", "Ngagem wéwéh JHT? Mangga rawuh.", `${address}?dari=${"x".repeat(250)}`])
    expect(readPicture(qrSvg(text, ""), 900)).toBe(text);
});

test("a stain over a tenth of the code does not hurt", () => {
  const { size } = qrCode(address);
  const stain = `<circle cx="${size / 2}" cy="${size / 2}" r="${size * 0.13}" fill="#a8432a"/></svg>`;
  expect(readPicture(qrSvg(address, "").replace("</svg>", stain), 600)).toBe(address);
});

test("four light modules stand on each side, and the shape is one", () => {
  const { size, path } = qrCode(address);
  expect(size).toBe(33 + 8);
  const rows = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, wide]) => [Number(x), Number(y), Number(wide)]);
  expect(Math.min(...rows.map(([x]) => x!))).toBe(4);
  expect(Math.max(...rows.map(([x, , wide]) => x! + wide!))).toBe(size - 4);
  expect([rows[0]![1], rows.at(-1)![1]]).toEqual([4, size - 5]);
});

test("a label cannot end its attribute", () => {
  expect(qrSvg("A", `"><script>alert(1)</script>`)).not.toContain("<script");
});
