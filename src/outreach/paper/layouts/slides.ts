import { column, firstThatFits, placed, row, spread, type Block, type Item, type Paper } from "../drawing/block.ts";
import type { PaperContent } from "../content.ts";
import { awning, symbol, symbolOf } from "../drawing/drawings.ts";
import { ink } from "../drawing/ink.ts";
import * as part from "./parts.ts";
import * as practical from "./practical.ts";
import { largestSize, setText } from "../drawing/set-text.ts";
import type { Typefaces } from "../drawing/typefaces.ts";

const [width, height, gutter] = [1920, 1080, 110];
const inner = width - 2 * gutter;
const roof = 150;
/** Old sets cut off up to a thirtieth at each edge: words stay clear of it. */
const foot = 180;
/** Read from five metres on a set of 32 inches: nothing is smaller than 40 of 1080. */
const scales = [1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1, 0.9, 0.8];

/** What all slides have: the name above, the address and "free" below, big enough to be typed from a chair. */
function frame(faces: Typefaces, content: PaperContent, middle: readonly Item[]): readonly Item[] {
  const brand = part.brand(faces, 52, ink.white);
  const url = part.urlLine(faces, content.shownUrl, inner * 0.55, 54, ink.ink);
  const help = inner * 0.42;
  const set = { width: help, weight: 700, leading: 1.2 } as const;
  const free = column(
    [
      setText(faces, content.words.free, {
        ...set,
        size: largestSize(faces, content.words.free, set, { from: 42, to: 34, lines: 1 }),
        color: ink.ink,
      }),
      setText(faces, `${content.words.telephone}: ${content.telephone}`, { ...set, size: 38, color: ink.ink }),
    ],
    2,
  );
  const top = height - foot;
  return [
    part.ground(0, 0, width, height, ink.rice),
    part.ground(0, 0, width, roof + 1, ink.nila),
    ...placed(brand, gutter, (roof - brand.height) / 2 + 6),
    ...placed(awning(width, 29), 0, roof),
    ...middle,
    part.ground(0, top, width, foot, ink.kunyit),
    ...placed(url, gutter, top + (foot - 34 - url.height) / 2),
    ...placed(free, width - gutter - help, top + (foot - 34 - free.height) / 2),
  ];
}

const place = { x: gutter, top: roof + 60, bottom: height - foot, gap: [24, 90] } as const;

const withBody = (faces: Typefaces, content: PaperContent, make: (u: number) => readonly Block[]): readonly Item[] =>
  frame(
    faces,
    content,
    firstThatFits([scales], (sizes) => spread(sizes, place, make)),
  );

function opening(faces: Typefaces, content: PaperContent): readonly Item[] {
  const code = part.qr(content.url, content.shownUrl, 420);
  const wide = inner - code.width - 90;
  const bounds = { from: 170, to: 70, lines: 4, height: 560 };
  const sentence = part.headline(faces, content.headline, { width: wide, color: ink.nila }, bounds);
  const scan = setText(faces, content.words.scan, {
    width: code.width,
    size: 44,
    color: ink.ink,
    weight: 700,
    leading: 1.2,
    align: "center",
  });
  return withBody(faces, content, () => [row([{ ...sentence, width: wide }, column([code, scan], 20)], 90, "middle")]);
}

const stepSlide = (faces: Typefaces, content: PaperContent, at: number): readonly Item[] =>
  withBody(faces, content, (u) => {
    const step = content.steps[at]!;
    const name = symbolOf(step);
    const icon = 300;
    const beside = inner - icon - 90;
    const title = `${at + 1}. ${step.title}`;
    return [
      row(
        [
          name === null ? part.disc(faces, String(at + 1), icon) : symbol(name, icon, ink.nila, 1.6),
          column(
            [
              setText(faces, title, {
                width: beside,
                size: 84 * u,
                color: ink.ink,
                weight: 700,
                leading: 1.15,
                tag: "H2",
              }),
              setText(faces, step.text, { width: beside, size: 56 * u, color: ink.ink, leading: 1.3 }),
            ],
            16 * u,
          ),
        ],
        90,
        "middle",
      ),
    ];
  });

/** What to bring, and until when; the parts bring their own sizes in mm of a poster: 10 px here are 1 mm there. */
function closing(faces: Typefaces, content: PaperContent): ReadonlyArray<readonly Item[]> {
  const leaf = content.leaf;
  const slides: Array<readonly Item[]> = [];
  if (content.bring.length > 0)
    slides.push(withBody(faces, content, (u) => [practical.bringList(faces, content, inner, 10 * u, 2)]));
  if (leaf !== null) slides.push(withBody(faces, content, (u) => [part.leafCard(faces, leaf, inner, 11 * u)]));
  if (content.office !== null)
    slides.push(withBody(faces, content, (u) => [practical.officeWords(faces, content, inner, 10 * u)]));
  return slides;
}

/** The slides for the television of the waiting room, 1920 x 1080: the sentence, each step, then what to bring, when and where. @throws DoesNotFit */
export function slides(faces: Typefaces, content: PaperContent): Paper {
  return {
    title: content.headline,
    lang: content.words.tag,
    width,
    height,
    unit: "px",
    pages: [
      opening(faces, content),
      ...content.steps.map((_, at) => stepSlide(faces, content, at)),
      ...closing(faces, content),
    ],
  };
}
