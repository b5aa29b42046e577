import {
  column,
  firstThatFits,
  nothing,
  placed,
  row,
  spread,
  type Block,
  type Item,
  type Paper,
} from "../drawing/block.ts";
import type { PaperContent } from "../content.ts";
import { awning } from "../drawing/drawings.ts";
import { ink } from "../drawing/ink.ts";
import * as part from "./parts.ts";
import * as practical from "./practical.ts";
import { setText } from "../drawing/set-text.ts";
import type { Typefaces } from "../drawing/typefaces.ts";

const [width, height, bleed, margin] = [297, 210, 3, 9];
/** The flap is 3 mm narrower: it lies inside when the sheet is folded. */
const [panel, flap] = [100, 97];
const inner = panel - 2 * margin;
const scales = [1.2, 1.12, 1.06, 1, 0.95, 0.9, 0.85, 0.8, 0.76, 0.73, 0.7];

/** What one sees first: the name, the sentence, the date. */
function front(faces: Typefaces, content: PaperContent, left: number): readonly Item[] {
  const brand = part.brand(faces, 6.4, ink.white);
  const bounds = { from: 21, to: 8.5, lines: 6, height: 78 };
  const headline = part.headline(faces, content.headline, { width: inner, color: ink.white }, bounds);
  const roof = 124;
  const scallops = awning(panel, 7, { left: false, right: true });
  const below = firstThatFits([scales], (sizes) =>
    spread(sizes, { x: left + margin, top: roof + scallops.height, bottom: height - 9, gap: [2, 8] }, (u) => [
      content.leaf === null ? nothing : part.leafCard(faces, content.leaf, inner, u),
      setText(faces, content.words.free, { width: inner, size: 5.6 * u, color: ink.ink, weight: 700, leading: 1.2 }),
    ]),
  );
  return [
    part.ground(left, -bleed, panel + bleed, roof + bleed + 0.1, ink.nila),
    ...placed(brand, left + margin, 12),
    ...placed(headline, left + margin, (roof + 12 + brand.height - headline.height) / 2),
    ...placed(scallops, left, roof),
    ...below,
  ];
}

/** Behind: where we are, the code, whom to call. */
function back(faces: Typefaces, content: PaperContent, left: number): readonly Item[] {
  const foot = column(
    [
      setText(faces, content.words.telephone, { width: inner, size: 4.8, color: ink.ink }),
      setText(faces, content.telephone, { width: inner, size: 9, color: ink.ink, weight: 700, leading: 1.15 }),
    ],
    0.5,
  );
  const footTop = height - foot.height - 12;
  const above = firstThatFits([scales], (sizes) =>
    spread(sizes, { x: left + margin, top: 8, bottom: footTop - 2, gap: [3, 10] }, (u) => [
      codeBelow(faces, content, inner, u),
      practical.officeWords(faces, content, inner, u),
      setText(faces, content.office === null ? "" : content.words.noPhone, {
        width: inner,
        size: 5 * u,
        color: ink.ink,
        weight: 700,
      }),
    ]),
  );
  return [
    ...above,
    part.ground(left, footTop, panel, height - footTop + bleed, ink.kunyit),
    ...placed(foot, left + margin, footTop + 5),
  ];
}

function codeBelow(faces: Typefaces, content: PaperContent, wide: number, u: number): Block {
  return column(
    [
      part.qr(content.url, content.shownUrl, Math.max(50 * u, 40)),
      setText(faces, content.words.scan, { width: wide, size: 6 * u, color: ink.ink, weight: 700, leading: 1.2 }),
      setText(faces, content.words.orOpen, { width: wide, size: 4.8 * u, color: ink.ink }),
      part.urlLine(faces, content.shownUrl, wide, 5.4 * u),
    ],
    1.2 * u,
  );
}

/** The flap: what to bring; where there is nothing to bring, that nobody may ask for money. */
function flapWords(faces: Typefaces, content: PaperContent): readonly Item[] {
  const wide = flap - 2 * margin;
  return firstThatFits([[1.35, 1.28, ...scales]], (sizes) =>
    spread(sizes, { x: margin, top: 10, bottom: height - 10, gap: [3, 12] }, (u) => [
      practical.bringList(faces, content, wide, u * 1.1),
      setText(faces, content.words.free, { width: wide, size: 7 * u, color: ink.ink, weight: 700, leading: 1.2 }),
      setText(faces, content.words.nobodyAsks, { width: wide, size: 5.2 * u, color: ink.ink }),
    ]),
  );
}

function inside(faces: Typefaces, content: PaperContent): readonly Item[] {
  const wide = [panel, panel, flap].map((each) => each - 2 * margin);
  const starts = [0, panel, 2 * panel].map((start) => start + margin);
  const title = setText(faces, content.words.steps, {
    width: inner,
    size: 9,
    color: ink.white,
    weight: 700,
    leading: 1.1,
    tag: "H2",
  });
  const roof = 20;
  const scallops = awning(width, 21);
  const foot = practical.footWords(faces, content, width - 2 * margin, 0.95);
  const footTop = height - foot.height - 10;
  const steps = firstThatFits([[1.5, 1.4, 1.3, ...scales]], (sizes) =>
    spread(sizes, { x: 0, top: roof + scallops.height, bottom: footTop, gap: [4, 14] }, (u) => {
      const words = content.steps.map((step, at) => part.stepWords(faces, step, at + 1, wide[at]!, u));
      const tallest = Math.max(...words.map((block) => block.height));
      const three: Block = {
        width,
        height: tallest,
        items: words.flatMap((block, at) => placed(block, starts[at]!, 0)),
      };
      const half = (width - 2 * margin - 8) / 2;
      const size = Math.min(u, 1.1);
      const cards = (tall?: number): readonly Block[] => [
        ...(content.leaf === null ? [] : [part.leafCard(faces, content.leaf, half, size, tall)]),
        part.qrCard(faces, content, content.leaf === null ? width - 2 * margin : half, size, tall),
      ];
      const tall = Math.max(...cards().map((block) => block.height));
      const two = row(cards(tall), 8);
      return [three, { width, height: two.height, items: placed(two, margin, 0) }];
    }),
  );
  return [
    part.ground(-bleed, -bleed, width + 2 * bleed, height + 2 * bleed, ink.rice),
    part.ground(-bleed, -bleed, width + 2 * bleed, roof + bleed + 0.1, ink.nila),
    ...placed(title, margin, (roof - title.height) / 2 + 1),
    ...placed(scallops, 0, roof),
    ...steps,
    part.ground(-bleed, footTop, width + 2 * bleed, height - footTop + bleed, ink.kunyit),
    ...placed(foot, margin, footTop + 5),
  ];
}

/**
 * The leaflet: A4 across, folded twice into three. Outside from the left flap, back and front; inside the three steps.
 * The front comes first in the file's words, though it stands on the right. @throws DoesNotFit
 */
export function leaflet(faces: Typefaces, content: PaperContent): Paper {
  const outside = [
    part.ground(-bleed, -bleed, width + 2 * bleed, height + 2 * bleed, ink.rice),
    ...front(faces, content, flap + panel),
    ...flapWords(faces, content),
    ...back(faces, content, flap),
  ];
  return {
    title: content.headline,
    lang: content.words.tag,
    width,
    height,
    unit: "mm",
    pages: [outside, inside(faces, content)],
    folds: [
      [flap, flap + panel],
      [panel, 2 * panel],
    ],
  };
}
