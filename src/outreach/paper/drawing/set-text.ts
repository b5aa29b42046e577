import type { Block, Run, Tag, Weight } from "./block.ts";
import { ascent, descent, type Typefaces } from "./typefaces.ts";

/** Words, and how heavy they are. */
export type Span = { readonly text: string; readonly weight: Weight };

export type Setting = {
  readonly width: number;
  readonly size: number;
  readonly color: string;
  readonly weight?: Weight;
  /** From baseline to baseline, in parts of the size. */
  readonly leading?: number;
  readonly tracking?: number;
  readonly align?: "left" | "center";
  readonly tag?: Tag;
  /** Lines of about the same length: for headlines. */
  readonly balanced?: boolean;
};

type Word = Span & { readonly width: number };
type Line = { readonly words: readonly Word[]; readonly width: number };

/** "20 menit" and "loket 2" stay on one line: a number alone at its end or beginning says nothing. */
const bound = (text: string): string =>
  text
    .replace(/(?<=(?:^| )\d{1,3}) (?=\p{L}{1,10}(?:\P{L}|$))/gu, "\u00a0")
    .replace(/(?<= \S{1,8}) (?=\S{1,3}$)/u, "\u00a0");

/** A word that is wider than the line is cut by letters: better broken than over the edge. */
function pieces(faces: Typefaces, { text, weight }: Span, most: number, tracking: number): readonly Word[] {
  const width = faces.width(text, weight, tracking);
  if (width <= most) return [{ text, weight, width }];
  const found: Word[] = [];
  let piece = "";
  for (const letter of text) {
    if (piece !== "" && faces.width(piece + letter, weight, tracking) > most) {
      found.push({ text: piece, weight, width: faces.width(piece, weight, tracking) });
      piece = "";
    }
    piece += letter;
  }
  return [...found, { text: piece, weight, width: faces.width(piece, weight, tracking) }];
}

/** Greedy: each line as full as it goes. Widths are at size 1. */
function brokenInto(words: readonly Word[], most: number, space: number): readonly Line[] {
  const lines: Line[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    const wider = line === undefined ? Infinity : line.width + space + word.width;
    if (line !== undefined && wider <= most + 1e-9)
      lines[lines.length - 1] = { words: [...line.words, word], width: wider };
    else lines.push({ words: [word], width: word.width });
  }
  return lines;
}

/** The same number of lines, none much longer than another: the narrowest measure that needs no line more. */
function balancedInto(words: readonly Word[], most: number, space: number): readonly Line[] {
  const lines = brokenInto(words, most, space);
  let [narrow, wide] = [Math.max(...words.map(({ width }) => width)), most];
  for (let tries = 0; tries < 12; tries++) {
    const middle = (narrow + wide) / 2;
    if (brokenInto(words, middle, space).length > lines.length) narrow = middle;
    else wide = middle;
  }
  return brokenInto(words, wide, space);
}

/** The lines of a text, widths at size 1. */
function linesOf(faces: Typefaces, text: string | readonly Span[], setting: Setting): readonly Line[] {
  const { weight = 400, tracking = 0, size, width, balanced = false } = setting;
  const spans = typeof text === "string" ? [{ text, weight }] : text;
  const most = width / size;
  const words = spans.flatMap((span) =>
    bound(span.text)
      .split(" ")
      .filter((word) => word !== "")
      .flatMap((word) => pieces(faces, { text: word.replace("\u00a0", " "), weight: span.weight }, most, tracking)),
  );
  if (words.length === 0) return [];
  const space = faces.width(" ", 400, tracking);
  return (balanced ? balancedInto : brokenInto)(words, most, space);
}

/** Words of one weight beside each other are one run: they are drawn, selected and copied together. */
function runsOf(line: Line, x: number, y: number, size: number, space: number): readonly Run[] {
  const runs: Run[] = [];
  let pen = x;
  for (const word of line.words) {
    const last = runs.at(-1);
    if (last?.weight === word.weight) runs[runs.length - 1] = { ...last, text: `${last.text} ${word.text}` };
    else runs.push({ x: pen, y, text: word.text, weight: word.weight });
    pen += (word.width + space) * size;
  }
  return runs;
}

/** A text set in lines; no more than its width, as high as it needs. */
export function setText(faces: Typefaces, text: string | readonly Span[], setting: Setting): Block {
  const { size, color, leading = 1.3, tracking = 0, align = "left", tag = "P", width } = setting;
  const lines = linesOf(faces, text, setting);
  if (lines.length === 0) return { width, height: 0, items: [] };
  const space = faces.width(" ", 400, tracking);
  const first = ((leading - ascent - descent) / 2 + ascent) * size;
  const height = lines.length * leading * size;
  const runs = lines.flatMap((line, at) =>
    runsOf(line, align === "left" ? 0 : (width - line.width * size) / 2, first + at * leading * size, size, space),
  );
  return { width, height, items: [{ kind: "text", x: 0, y: 0, width, height, runs, size, tracking, color, tag }] };
}

/** The largest size, in steps of a fortieth, at which a text needs no more lines than these and no word is cut. */
export function largestSize(
  faces: Typefaces,
  text: string,
  setting: Omit<Setting, "size" | "color">,
  { from, to, lines, height = Infinity }: { from: number; to: number; lines: number; height?: number },
): number {
  const { weight = 400, tracking = 0, leading = 1.3, width } = setting;
  const longestWord = Math.max(
    0,
    ...bound(text)
      .split(" ")
      .map((word) => faces.width(word, weight, tracking)),
  );
  for (let size = from; size > to; size -= from / 40) {
    if (longestWord * size > width) continue;
    const needed = linesOf(faces, text, { ...setting, size, color: "" }).length;
    if (needed <= lines && needed * leading * size <= height) return size;
  }
  return to;
}
