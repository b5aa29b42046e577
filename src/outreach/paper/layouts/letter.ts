import { DoesNotFit, card, column, placed, row, type Block, type Item, type Paper } from "../drawing/block.ts";
import type { SlipContent } from "./slip.ts";
import { ink } from "../drawing/ink.ts";
import * as part from "./parts.ts";
import * as practical from "./practical.ts";
import { setText } from "../drawing/set-text.ts";
import type { Typefaces } from "../drawing/typefaces.ts";

/** A letter to one person, on paper. */
export type LetterContent = Omit<SlipContent, "headline"> & {
  /** Name and address of the reader, a line each. */
  readonly to: readonly string[];
  /** "Jakarta, 3 Juni 2026". */
  readonly placeAndDay: string;
  /** Said above the letter in bold, and the title of the file. */
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** Under the letter: the office and the role, never a picture of a signature. */
  readonly from: string;
};

const [width, height, left, right] = [210, 297, 22, 20];
const inner = width - left - right;
/** 13 pt: half of those who get letters do not read smaller print any more. */
const size = 4.6;

/** The window of a DL envelope, 20 mm from the left and 45 mm from the top, 85 by 40 mm. */
function address(faces: Typefaces, to: readonly string[]): readonly Item[] {
  const widest = Math.max(...to.map((line) => faces.width(line, 400, 0)));
  const fitting = Math.max(3.4, Math.min(4.2, 80 / widest));
  const lines = to.map((line) => setText(faces, line, { width: 80, size: fitting, color: ink.ink, leading: 1.25 }));
  const block = column(lines, 0);
  if (block.height > 38) throw new DoesNotFit("The address is longer than the window of the envelope");
  return placed(block, left, 46);
}

function closing(faces: Typefaces, content: LetterContent): Block {
  const code = part.qr(content.url, content.shownUrl, 40);
  const beside = inner - code.width - 8;
  return card(
    row(
      [
        code,
        column(
          [
            setText(faces, content.words.scan, { width: beside, size: 5.2, color: ink.ink, weight: 700 }),
            setText(faces, content.words.orOpen, { width: beside, size, color: ink.ink }),
            part.urlLine(faces, content.shownUrl, beside, 5.2, ink.ink),
          ],
          0.8,
        ),
      ],
      4,
      "middle",
    ),
    { width: inner, padding: 2, radius: 3, fill: ink.white, line: ink.ink },
  );
}

/** The letter, as many pages as it needs; a paragraph stays on one page. @throws DoesNotFit */
export function letter(faces: Typefaces, content: LetterContent): Paper {
  const said = (text: string, weight: 400 | 700 = 400): Block =>
    setText(faces, text, { width: inner, size, color: ink.ink, weight, leading: 1.4 });
  const foot = practical.footWords(faces, { ...content, headline: "", steps: [], bring: [], leaf: null }, inner, 0.8);
  const footTop = height - foot.height - 16;
  const head = part.brand(faces, 6.4, ink.nila, true);
  const sender =
    content.office === null
      ? []
      : placed(
          column(
            [content.office.name, content.office.address, content.office.hours].map((line) =>
              setText(faces, line, { width: 84, size: 3.4, color: ink.ink, leading: 1.25 }),
            ),
            0.2,
          ),
          width - right - 84,
          14,
        );
  const blocks = [
    setText(faces, content.subject, { width: inner, size: 5.6, color: ink.ink, weight: 700, leading: 1.25, tag: "H1" }),
    said(content.words.greeting),
    ...content.paragraphs.map((text) => said(text)),
    said(content.from, 700),
    closing(faces, content),
  ];
  const pages: Item[][] = [];
  let y = Infinity;
  for (const block of blocks) {
    if (y + block.height > footTop - 5) {
      if (block.height > footTop - 40) throw new DoesNotFit("A paragraph of the letter is longer than a page");
      const isFirst = pages.length === 0;
      pages.push([
        ...placed(head, left, 14),
        ...(isFirst
          ? [
              ...sender,
              ...address(faces, content.to),
              ...placed(setText(faces, content.placeAndDay, { width: inner, size, color: ink.ink }), left, 92),
            ]
          : []),
        ...placed(foot, left, footTop + 4),
      ]);
      y = isFirst ? 106 : 34;
    }
    pages.at(-1)!.push(...placed(block, left, y));
    y += block.height + 3.6;
  }
  return { title: content.subject, lang: content.words.tag, width, height, unit: "mm", pages };
}
