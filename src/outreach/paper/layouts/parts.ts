/** The parts that papers and pictures share. Sizes are in `u`: 1 mm on A4; a picture gives its own. Pure. */
import { qrCode } from "../../../platform/qr.ts";
import { box, card, column, DoesNotFit, drawing, placed, row, type Block, type Item } from "../drawing/block.ts";
import type { Leaf, PaperContent } from "../content.ts";
import { mark, symbol, symbolOf } from "../drawing/drawings.ts";
import { ink } from "../drawing/ink.ts";
import { largestSize, setText, type Setting } from "../drawing/set-text.ts";
import type { Typefaces } from "../drawing/typefaces.ts";

/** Mark and name, on nila or (with its tile) on a light ground. */
export function brand(faces: Typefaces, size: number, color: string, tile = false): Block {
  const name = "Lapak Asik";
  const width = faces.width(name, 700, -0.01) * size + size * 0.02;
  const words = setText(faces, name, { width, size, color, weight: 700, tracking: -0.01, leading: 1.1 });
  return row([mark(size * 1.65, tile), words], size * 0.55, "middle");
}

/** A headline as large as its place allows. @throws DoesNotFit */
export function headline(
  faces: Typefaces,
  text: string,
  setting: Omit<Setting, "size">,
  bounds: Parameters<typeof largestSize>[3] & { readonly height: number },
): Block {
  const set = { weight: 700, leading: 1.08, tracking: -0.022, tag: "H1", balanced: true, ...setting } as const;
  const block = setText(faces, text, { ...set, size: largestSize(faces, text, set, bounds) });
  if (block.height > bounds.height) throw new DoesNotFit("The headline is too long for this paper");
  return block;
}

/** The QR code with its quiet zone, on white. */
export function qr(url: string, shown: string, size: number): Block {
  const { size: grid, path } = qrCode(url);
  const code = drawing(path, grid, size, ink.ink, `Kode QR: ${shown}`);
  return { width: size, height: size, items: [box(size, size, 0, ink.white), ...code.items] };
}

/** A leaf of the wall calendar: label on brick, the number large. */
export function leaf(faces: Typefaces, { label, number, foot }: Leaf, width: number): Block {
  const centred = { width: width * 0.92, align: "center", tag: "P" } as const;
  const fitting = (text: string, size: number): number =>
    largestSize(faces, text, { ...centred, weight: 700 }, { from: size, to: size * 0.4, lines: 1 });
  const head = setText(faces, label, {
    ...centred,
    size: fitting(label, width * 0.125),
    color: ink.white,
    weight: 700,
    leading: 1.2,
  });
  const figure = setText(faces, number, {
    ...centred,
    size: width * 0.48,
    color: ink.ink,
    weight: 700,
    tracking: -0.03,
    leading: 1,
  });
  const under = setText(faces, foot, { ...centred, size: fitting(foot, width * 0.15), color: ink.ink, leading: 1.2 });
  const headHeight = width * 0.235;
  const height = headHeight + figure.height + under.height + width * 0.075;
  const radius = width * 0.08;
  const inset = width * 0.04;
  const top = `M0 ${headHeight}v${radius - headHeight}a${radius} ${radius} 0 0 1 ${radius} -${radius}h${width - 2 * radius}a${radius} ${radius} 0 0 1 ${radius} ${radius}v${headHeight - radius}Z`;
  const foot3 = { ...box(width, height, radius, ink.line), y: width * 0.025 };
  return {
    width,
    height: height + width * 0.025,
    items: [
      foot3,
      box(width, height, radius, ink.white),
      ...drawing(top, 1, 1, ink.bata).items.map((item) => ({ ...item, width, height: headHeight })),
      ...placed(head, inset, (headHeight - head.height) / 2),
      ...placed(figure, inset, headHeight + width * 0.015),
      ...placed(under, inset, headHeight + width * 0.015 + figure.height),
    ],
  };
}

/** The leaf with its words beside it, on the slip's ground. */
export function leafCard(faces: Typefaces, shown: Leaf, width: number, u: number, height?: number): Block {
  const padding = 4.6 * u;
  const page = leaf(faces, shown, Math.min(31 * u, width * 0.36));
  const beside = width - 2 * padding - page.width - 4.4 * u;
  const strong = { width: beside, color: ink.ink, weight: 700, leading: 1.18, balanced: true } as const;
  const words = column(
    [
      setText(faces, shown.text, { ...strong, size: 5.8 * u }),
      setText(faces, shown.after, { width: beside, size: 4.8 * u, color: ink.ink, leading: 1.28 }),
    ],
    1.2 * u,
  );
  const inner = row([page, words], 4.4 * u, "middle");
  return card(inner, {
    width,
    padding,
    radius: 4 * u,
    fill: ink.slip,
    middle: true,
    ...(height !== undefined && { height }),
  });
}

/** Where the camera is pointed, and the address for who types. */
export function qrCard(faces: Typefaces, content: PaperContent, width: number, u: number, height?: number): Block {
  const padding = 4.6 * u;
  // Words may shrink; the code is read from a step away.
  const code = qr(content.url, content.shownUrl, Math.max(41 * u, 38));
  const beside = width - padding - 2 * u - code.width - 3 * u;
  const strong = { width: beside, color: ink.ink, weight: 700, leading: 1.18, balanced: true } as const;
  const words = column(
    [
      setText(faces, content.words.scan, { ...strong, size: 6 * u }),
      column(
        [
          setText(faces, content.words.orOpen, { width: beside, size: 4.8 * u, color: ink.ink }),
          urlLine(faces, content.shownUrl, beside, 4.8 * u),
        ],
        0,
      ),
    ],
    1.2 * u,
  );
  const inner = row([code, words], 3 * u, "middle");
  const sized = { width, padding: 2 * u, radius: 4 * u, fill: ink.white, line: ink.line, middle: true };
  return card(inner, { ...sized, ...(height !== undefined && { height }) });
}

/** An address is read letter by letter: on one line if it goes, else cut after its host. */
export function urlLine(
  faces: Typefaces,
  shown: string,
  width: number,
  size: number,
  color: string = ink.nila,
  align: "left" | "center" = "left",
): Block {
  const set = { width, weight: 700, leading: 1.25, align } as const;
  const whole = largestSize(faces, shown, set, { from: size, to: size * 0.72, lines: 1 });
  if (faces.width(shown, 700, 0) * whole <= width) return setText(faces, shown, { ...set, size: whole, color });
  const cut = shown.indexOf("/") + 1;
  const lines = `${shown.slice(0, cut)} ${shown.slice(cut)}`;
  const two = largestSize(faces, lines, set, { from: size, to: size * 0.5, lines: 2 });
  return setText(faces, lines, { ...set, size: two, color });
}

/** One step of three: symbol, number and title, and what to do. */
export function stepCard(
  faces: Typefaces,
  step: PaperContent["steps"][number],
  number: number,
  width: number,
  u: number,
  height?: number,
): Block {
  const padding = 4.6 * u;
  const inner = stepWords(faces, step, number, width - 2 * padding, u);
  const sized = { width, padding, radius: 4 * u, fill: ink.white, line: ink.line };
  return card(inner, { ...sized, ...(height !== undefined && { height }) });
}

/** A step's symbol over its words. Without a symbol its number stands in a disc. */
export function stepWords(
  faces: Typefaces,
  step: PaperContent["steps"][number],
  number: number,
  width: number,
  u: number,
): Block {
  const name = symbolOf(step);
  const title = `${number}. ${step.title}`;
  const set = { width, weight: 700, leading: 1.16, tag: "H2" } as const;
  const size = largestSize(faces, title, set, { from: 6.4 * u, to: 4.2 * u, lines: 2 });
  return column(
    [
      name === null ? disc(faces, String(number), 12.5 * u) : symbol(name, 12.5 * u, ink.nila, 1.7),
      column(
        [
          setText(faces, title, { ...set, size, color: ink.ink }),
          setText(faces, step.text, { width, size: 5 * u, color: ink.ink, leading: 1.3 }),
        ],
        1 * u,
      ),
    ],
    2 * u,
  );
}

/** A number on a nila disc. */
export function disc(faces: Typefaces, number: string, size: number): Block {
  const words = setText(faces, number, {
    width: size,
    size: size * 0.6,
    color: ink.white,
    weight: 700,
    align: "center",
    leading: 1,
  });
  return {
    width: size,
    height: size,
    items: [box(size, size, size / 2, ink.nila), ...placed(words, 0, (size - words.height) / 2)],
  };
}

/** A ground of one colour that reaches into the bleed where it touches an edge. */
export const ground = (x: number, y: number, width: number, height: number, color: string): Item => ({
  ...box(width, height, 0, color),
  x,
  y,
});
