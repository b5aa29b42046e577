import {
  box,
  card,
  column,
  firstThatFits,
  nothing,
  placed,
  row,
  spread,
  type Block,
  type Paper,
} from "../drawing/block.ts";
import type { PaperContent } from "../content.ts";
import { symbol, symbolOf } from "../drawing/drawings.ts";
import { ink } from "../drawing/ink.ts";
import * as part from "./parts.ts";
import * as practical from "./practical.ts";
import { setText } from "../drawing/set-text.ts";
import type { Typefaces } from "../drawing/typefaces.ts";

const [width, height, gutter] = [210, 297, 16];
const inner = width - 2 * gutter;
const scales = [1.3, 1.24, 1.18, 1.12, 1.06, 1, 0.95, 0.9, 0.85, 0.8, 0.76, 0.73, 0.7];

function stepLine(faces: Typefaces, content: PaperContent, at: number, u: number): Block {
  const step = content.steps[at]!;
  const name = symbolOf(step);
  const icon = 13 * u;
  const beside = inner - icon - 5 * u;
  return row(
    [
      name === null ? part.disc(faces, String(at + 1), icon) : symbol(name, icon, ink.ink, 1.7),
      column(
        [
          setText(faces, `${at + 1}. ${step.title}`, {
            width: beside,
            size: 6.2 * u,
            color: ink.ink,
            weight: 700,
            leading: 1.2,
            tag: "H2",
          }),
          setText(faces, step.text, { width: beside, size: 5 * u, color: ink.ink }),
        ],
        0.5 * u,
      ),
    ],
    5 * u,
    "middle",
  );
}

/** A line to write on by hand. */
function lineToFill(faces: Typefaces, name: string, u: number): Block {
  const words = setText(faces, `${name}:`, { width: inner, size: 5 * u, color: ink.ink, weight: 700 });
  const from = faces.width(`${name}: `, 700, 0) * 5 * u;
  const line = { ...box(inner - from, 0.3, 0, ink.ink), x: from, y: words.height };
  return { width: inner, height: words.height + 0.3, items: [...words.items, line] };
}

/** The hand-out: A4 on white, for the branch's own printer and copier: little ink, and room to write the claim code. @throws DoesNotFit */
export function handOut(faces: Typefaces, content: PaperContent): Paper {
  const brand = part.brand(faces, 6.6, ink.nila, true);
  const items = firstThatFits([44, 30], (most) => {
    const bounds = { from: 17, to: 8, lines: 3, height: most };
    const headline = part.headline(faces, content.headline, { width: inner, color: ink.nila }, bounds);
    const top = 13 + brand.height + 4 + headline.height;
    const body = spread(scales, { x: gutter, top, bottom: height - 12, gap: [2.6, 9] }, (u) => {
      const half = (inner - 6) / 2;
      const office = practical.officeWords(faces, content, half, u);
      const bring = practical.bringList(faces, content, office.height > 0 ? half : inner, u, office.height > 0 ? 1 : 2);
      const both = [bring, office].filter((block) => block.height > 0);
      return [
        ...content.steps.map((_, at) => stepLine(faces, content, at, u)),
        both.length === 0 ? nothing : row(both, 6),
        content.leaf === null
          ? nothing
          : setText(faces, content.leaf.sentence, { width: inner, size: 5.4 * u, color: ink.ink, weight: 700 }),
        part.qrCard(faces, content, inner, u),
        lineToFill(faces, content.words.claimCode, u),
        card(practical.footWords(faces, content, inner - 9 * u, 0.9 * u), {
          width: inner,
          padding: 4.5 * u,
          radius: 3 * u,
          fill: ink.white,
          line: ink.ink,
        }),
      ];
    });
    return body && [...placed(brand, gutter, 13), ...placed(headline, gutter, 13 + brand.height + 4), ...body];
  });
  return { title: content.headline, lang: content.words.tag, width, height, unit: "mm", pages: [items] };
}
