import { card, firstThatFits, nothing, placed, row, spread, type Block, type Paper } from "../drawing/block.ts";
import type { PaperContent } from "../content.ts";
import { awning } from "../drawing/drawings.ts";
import { ink } from "../drawing/ink.ts";
import * as part from "./parts.ts";
import * as practical from "./practical.ts";
import { setText } from "../drawing/set-text.ts";
import type { Typefaces } from "../drawing/typefaces.ts";

const [width, height, gutter, bleed] = [210, 297, 15, 3];
const inner = width - 2 * gutter;
const gap = 6;
/** The smallest keeps the steps at 9 pt, and prose at 10: read at arm's length, where the code is scanned. */
const scales = [1.12, 1.06, 1, 0.95, 0.9, 0.85, 0.8, 0.76, 0.73, 0.7, 0.67, 0.64];

/** As high as the higher of two cards, each in its own words. */
const level = (make: (height?: number) => readonly Block[]): Block => {
  const tallest = Math.max(...make().map((block) => block.height));
  return row(make(tallest), gap);
};

function blocks(faces: Typefaces, content: PaperContent, u: number): readonly Block[] {
  const third = (inner - 2 * gap) / 3;
  const half = (inner - gap) / 2;
  const plain = { padding: 4.6 * u, radius: 4 * u, fill: ink.white, line: ink.line };
  const steps = level((tall) => content.steps.map((step, at) => part.stepCard(faces, step, at + 1, third, u, tall)));
  const leaf = content.leaf;
  const dateAndCode =
    leaf === null
      ? part.qrCard(faces, content, inner, u)
      : level((tall) => [
          part.leafCard(faces, leaf, half - 4, u, tall),
          part.qrCard(faces, content, half + 4, u, tall),
        ]);
  const has = { bring: content.bring.length > 0, office: content.office !== null };
  const wide = has.bring && has.office ? half : inner;
  const bring = (tall?: number): Block =>
    card(practical.bringList(faces, content, wide - 9.2 * u, u, has.office ? 1 : 2), {
      ...plain,
      width: wide,
      ...(tall !== undefined && { height: tall }),
    });
  const office = (tall?: number): Block =>
    card(practical.officeWords(faces, content, wide - 9.2 * u, u), {
      ...plain,
      width: wide,
      ...(tall !== undefined && { height: tall }),
    });
  const more =
    has.bring && has.office
      ? level((tall) => [bring(tall), office(tall)])
      : has.bring
        ? bring()
        : has.office
          ? office()
          : nothing;
  const noPhone = content.office === null ? "" : content.words.noPhone;
  const [question, answer] = noPhone.split(/(?<=\?) /, 2);
  return [
    steps,
    dateAndCode,
    more,
    setText(
      faces,
      [
        { text: question ?? "", weight: 400 },
        { text: answer ?? "", weight: 700 },
      ],
      { width: inner, size: 6 * u, color: ink.ink, leading: 1.25 },
    ),
  ];
}

/** The A4 poster: one sentence, three steps, one date, one code, one warning. @throws DoesNotFit */
export function poster(faces: Typefaces, content: PaperContent): Paper {
  const brand = part.brand(faces, 8, ink.white);
  const scallops = awning(width, 15);
  const foot = practical.footWords(faces, content, inner, 1);
  const footTop = height - foot.height - 11;
  const items = firstThatFits([60, 46, 36, 30], (most) => {
    const bounds = { from: 30, to: 11, lines: 3, height: most };
    const headline = part.headline(faces, content.headline, { width: inner, color: ink.white }, bounds);
    const roof = 11 + brand.height + 5 + headline.height + 5;
    const place = { x: gutter, top: roof + scallops.height, bottom: footTop, gap: [3, 12] } as const;
    const body = spread(scales, place, (u) => blocks(faces, content, u));
    return (
      body && [
        part.ground(-bleed, -bleed, width + 2 * bleed, height + 2 * bleed, ink.rice),
        part.ground(-bleed, -bleed, width + 2 * bleed, roof + bleed + 0.1, ink.nila),
        ...placed(brand, gutter, 11),
        ...placed(headline, gutter, 11 + brand.height + 5),
        ...placed(scallops, 0, roof),
        ...body,
        part.ground(-bleed, footTop, width + 2 * bleed, height - footTop + bleed, ink.kunyit),
        ...placed(foot, gutter, footTop + 5.5),
      ]
    );
  });
  return { title: content.headline, lang: content.words.tag, width, height, unit: "mm", pages: [items] };
}
