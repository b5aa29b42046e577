import {
  box,
  column,
  firstThatFits,
  placed,
  row,
  spread,
  type Block,
  type Item,
  type Paper,
} from "../drawing/block.ts";
import type { PaperContent } from "../content.ts";
import { awning, symbol, symbolOf } from "../drawing/drawings.ts";
import { ink } from "../drawing/ink.ts";
import * as part from "./parts.ts";
import { largestSize, setText } from "../drawing/set-text.ts";
import type { Typefaces } from "../drawing/typefaces.ts";

const width = 1080;
const gutter = 64;
const inner = width - 2 * gutter;

/** A step beside its symbol, for pictures that are looked at for two seconds: the title large, the words below it. */
function stepLine(faces: Typefaces, content: PaperContent, at: number, wide: number, u: number): Block {
  const step = content.steps[at]!;
  const name = symbolOf(step);
  const icon = 64 * u;
  const beside = wide - icon - 24 * u;
  const title = `${at + 1}. ${step.title}`;
  const set = { width: beside, weight: 700, leading: 1.15, tag: "H2" } as const;
  const size = largestSize(faces, title, set, { from: 44 * u, to: 28 * u, lines: 1 });
  return row(
    [
      name === null ? part.disc(faces, String(at + 1), icon) : symbol(name, icon, ink.nila),
      column(
        [
          setText(faces, title, { ...set, size, color: ink.ink }),
          setText(faces, step.text, { width: beside, size: 29 * u, color: ink.ink, leading: 1.24 }),
        ],
        2 * u,
      ),
    ],
    24 * u,
  );
}

function roof(
  faces: Typefaces,
  content: PaperContent,
  top: number,
  { from, to = 64, lines, most }: { from: number; to?: number; lines: number; most: number },
): Block {
  const brand = part.brand(faces, 46, ink.white);
  const headline = part.headline(
    faces,
    content.headline,
    { width: inner, color: ink.white },
    { from, to, lines, height: most },
  );
  const scallops = awning(width, 18);
  const words = column([brand, headline], 34);
  const height = top + words.height + 36;
  return {
    width,
    height: height + scallops.height,
    items: [
      part.ground(0, 0, width, height + 1, ink.nila),
      ...placed(words, gutter, top),
      ...placed(scallops, 0, height),
    ],
  };
}

/** That it is free, and the telephone. */
function helpLine(faces: Typefaces, content: PaperContent, wide: number, size: number): Block {
  const help = `${content.words.free} ${content.words.telephone}: ${content.telephone.replace(" ", "\u00a0")}`;
  const set = { width: wide, leading: 1.25, balanced: true } as const;
  const fitting = largestSize(faces, help, set, { from: size, to: size * 0.8, lines: 2 });
  return setText(faces, help, { ...set, size: fitting, color: ink.ink });
}

/** What stands last on the square: the address to type, and the rest in small. */
const lastWords = (faces: Typefaces, content: PaperContent, wide: number, size: number): Block =>
  column([part.urlLine(faces, content.shownUrl, wide, size), helpLine(faces, content, wide, size * 0.74)], 6);

const qrTile = (content: PaperContent, size: number): Block => {
  const code = part.qr(content.url, content.shownUrl, size - 8);
  return { width: size, height: size, items: [box(size, size, 18, ink.white), ...placed(code, 4, 4)] };
};

const page = (content: PaperContent, height: number, items: readonly Item[]): Paper => ({
  title: content.headline,
  lang: content.words.tag,
  width,
  height,
  unit: "px",
  pages: [[part.ground(0, 0, width, height, ink.rice), ...items]],
});

/** Down to what is still read on a phone: 24 of 1080 px for the words of a step, beside titles of 36; 22 where words are very wide. */
const scalesDownTo = (least: number): readonly number[] =>
  [1.4, 1.32, 1.25, 1.18, 1.1, 1.04, 1, 0.94, 0.88, 0.82, 0.76].filter((scale) => scale >= least);

/** How high the headline may be, and how small the steps: first the headline gives way, then both. */
const squareWays = [
  [290, 0.88, 64],
  [230, 0.88, 64],
  [180, 0.82, 50],
  [150, 0.76, 44],
] as const;

/** The square picture, 1080 x 1080, for timelines and WhatsApp. @throws DoesNotFit */
export function square(faces: Typefaces, content: PaperContent): Paper {
  const [height, side] = [1080, 230];
  const left = inner - side - 44;
  const last = lastWords(faces, content, left, 44);
  const bottom = height - 48;
  const right = column([...(content.leaf ? [part.leaf(faces, content.leaf, side)] : []), qrTile(content, side)], 22);
  const items = firstThatFits(squareWays, ([most, least, to]) => {
    const head = roof(faces, content, 48, { from: 136, to, lines: 3, most });
    const place = { x: gutter, top: head.height, bottom: bottom - last.height, gap: [14, 44] } as const;
    const steps = spread(scalesDownTo(least), place, (u) =>
      content.steps.map((_, at) => stepLine(faces, content, at, left, u)),
    );
    const beside = head.height + (bottom - head.height - right.height) / 2 + 8;
    return (
      steps && [
        ...head.items,
        ...steps,
        ...placed(last, gutter, bottom - last.height),
        ...placed(right, width - gutter - side, beside),
      ]
    );
  });
  return page(content, height, items);
}

const storyWays = [
  [400, 1.04],
  [320, 0.82],
] as const;

/** The story, 1080 x 1920. The top 190 and the bottom 210 stay free of words: the app lays its own over them. @throws DoesNotFit */
export function story(faces: Typefaces, content: PaperContent): Paper {
  const [height, side] = [1920, 320];
  const band = height - 320;
  const leaf = content.leaf === null ? [] : [part.leaf(faces, content.leaf, side)];
  const tiles = row([...leaf, qrTile(content, side)], 60, "middle");
  const help = helpLine(faces, content, inner, 40);
  const items = firstThatFits(storyWays, ([most, least]) => {
    const head = roof(faces, content, 190, { from: 150, lines: 4, most });
    const place = { x: gutter, top: head.height, bottom: band, gap: [26, 56] } as const;
    const body = spread(scalesDownTo(least), place, (u) => [
      ...content.steps.map((_, at) => stepLine(faces, content, at, inner, u)),
      tiles,
      part.urlLine(faces, content.shownUrl, inner, 54),
    ]);
    return (
      body && [
        ...head.items,
        ...body,
        part.ground(0, band, width, height - band, ink.kunyit),
        ...placed(help, gutter, band + (110 - help.height) / 2),
      ]
    );
  });
  return page(content, height, items);
}
