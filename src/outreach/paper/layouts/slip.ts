import { column, firstThatFits, nothing, placed, spread, type Block, type Paper } from "../drawing/block.ts";
import type { PaperContent } from "../content.ts";
import { ink } from "../drawing/ink.ts";
import * as part from "./parts.ts";
import { setText } from "../drawing/set-text.ts";
import type { Typefaces } from "../drawing/typefaces.ts";

/** What a slip says: less than an announcement, so that a guard's slip needs none. */
export type SlipContent = Pick<PaperContent, "words" | "headline" | "url" | "shownUrl" | "office" | "telephone">;

/** One column in the middle: the sentence, the code, the address. */
function slipBlocks(faces: Typefaces, content: SlipContent, wide: number, code: number, u: number): readonly Block[] {
  const centred = { width: wide, align: "center", color: ink.ink } as const;
  const middle = (block: Block): Block => ({
    width: wide,
    height: block.height,
    items: placed(block, (wide - block.width) / 2, 0),
  });
  const { office, words } = content;
  return [
    column(
      [
        setText(faces, "Lapak Asik", { ...centred, size: 4.6 * u, weight: 700 }),
        part.headline(faces, content.headline, { ...centred }, { from: 9.5 * u, to: 5 * u, lines: 4, height: 40 * u }),
      ],
      0.8 * u,
    ),
    middle(part.qr(content.url, content.shownUrl, code)),
    column(
      [
        setText(faces, words.scan, { ...centred, size: 5 * u, weight: 700, leading: 1.2 }),
        setText(faces, words.orOpen, { ...centred, size: 4.2 * u }),
        part.urlLine(faces, content.shownUrl, wide, 5 * u, ink.ink, "center"),
      ],
      0.6 * u,
    ),
    office === null
      ? nothing
      : column(
          [
            setText(faces, office.name, { ...centred, size: 4.2 * u, weight: 700, leading: 1.2 }),
            setText(faces, office.hours, { ...centred, size: 3.8 * u }),
          ],
          0.3 * u,
        ),
    column(
      [
        setText(faces, words.free, { ...centred, size: 4.8 * u, weight: 700, leading: 1.2 }),
        setText(faces, `${words.telephone}: ${content.telephone}`, { ...centred, size: 4.4 * u }),
      ],
      0.5 * u,
    ),
  ];
}

/** A slip of A6 with one code, to be handed over at the door. @throws DoesNotFit */
export function slip(faces: Typefaces, content: SlipContent): Paper {
  const [width, height, margin] = [105, 148, 8];
  const items = firstThatFits([56, 48, 42], (code) =>
    spread([1.1, 1, 0.94, 0.88, 0.82, 0.76], { x: margin, top: 4, bottom: height - 4, gap: [1.5, 8] }, (u) =>
      slipBlocks(faces, content, width - 2 * margin, code, u),
    ),
  );
  return { title: content.headline, lang: content.words.tag, width, height, unit: "mm", pages: [items] };
}

/** The same for a receipt printer: a roll of 80 mm of which 72 are printed, as long as it needs. */
export function rollSlip(faces: Typefaces, content: SlipContent): Paper {
  const [width, margin] = [80, 4.6];
  const body = column(slipBlocks(faces, content, width - 2 * margin, 48, 0.92), 3.4);
  const height = Math.ceil(body.height + 12);
  return {
    title: content.headline,
    lang: content.words.tag,
    width,
    height,
    unit: "mm",
    pages: [placed(body, margin, 6)],
  };
}
