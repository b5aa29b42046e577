import { column, placed, row, type Block, type Item, type Paper } from "../drawing/block.ts";
import { ink } from "../drawing/ink.ts";
import { setText } from "../drawing/set-text.ts";
import type { Typefaces } from "../drawing/typefaces.ts";
import * as part from "./parts.ts";

/** A report on A4: headings, sentences and tables, as many pages as it needs. */
export type ReportContent = {
  readonly title: string;
  /** Whose it is, and of when. */
  readonly subtitle: string;
  readonly lang: string;
  readonly parts: ReadonlyArray<{
    readonly heading: string;
    readonly sentences: readonly string[];
    readonly table: {
      readonly head: readonly string[];
      /** A text for each column of the head. */
      readonly rows: ReadonlyArray<readonly string[]>;
      /** Parts of the width for each column; together 1. */
      readonly widths: readonly number[];
    } | null;
  }>;
  readonly foot: string;
};

const [width, height, left, right, top, bottom] = [210, 297, 18, 18, 34, 20];
const inner = width - left - right;

/** @throws DoesNotFit never: a row that does not go on this page goes on the next */
export function report(faces: Typefaces, content: ReportContent): Paper {
  const said = (text: string, size: number, weight: 400 | 700 = 400, color: string = ink.ink, wide = inner): Block =>
    setText(faces, text, { width: wide, size, color, weight, leading: 1.35 });
  const rule: Block = { width: inner, height: 0.3, items: [part.ground(0, 0, inner, 0.3, ink.line)] };
  const cells = (texts: readonly string[], widths: readonly number[], weight: 400 | 700): Block =>
    row(
      texts.map((text, index) => {
        const wide = inner * widths[index]! - 3;
        return { ...said(text, 3.5, weight, weight === 700 ? ink.soft : ink.ink, wide), width: wide };
      }),
      3,
    );
  const blocks: Block[] = [
    setText(faces, content.title, { width: inner, size: 7.4, color: ink.nila, weight: 700, leading: 1.2, tag: "H1" }),
    said(content.subtitle, 4.2, 400, ink.soft),
    ...content.parts.flatMap(({ heading, sentences, table }) => [
      setText(faces, heading, { width: inner, size: 5, color: ink.ink, weight: 700, leading: 1.3, tag: "H2" }),
      ...sentences.map((sentence) => said(sentence, 3.9)),
      ...(table
        ? [
            column([cells(table.head, table.widths, 700), rule], 1),
            ...table.rows.map((each) => column([cells(each, table.widths, 400), rule], 1)),
          ]
        : []),
    ]),
  ];
  const pages: Item[][] = [];
  let y = Infinity;
  for (const block of blocks) {
    if (y + block.height > height - bottom) {
      pages.push([
        ...placed(part.brand(faces, 5.6, ink.nila, true), left, 14),
        ...placed(said(content.foot, 3, 400, ink.soft), left, height - bottom + 6),
      ]);
      y = top;
    }
    pages.at(-1)!.push(...placed(block, left, y));
    y += block.height + 2.6;
  }
  return { title: content.title, lang: content.lang, width, height, unit: "mm", pages };
}
