import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Font } from "fontkit";
import type { Weight } from "./block.ts";

/** Roboto as the look's pictures have it (SIL Open Font License 1.1: may be embedded), letters of all Latin languages. */
const files = { 400: ["latin-400", "latin-ext-400"], 700: ["latin-700", "latin-ext-700"] } as const;

/** Part of a line that one font file can draw. */
export type Stretch = { readonly font: string; readonly text: string; readonly x: number };

/** Measures and draws words, in parts of the type's size. */
export type Typefaces = {
  /** The font files by name, for embedding. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** @returns the width of a text at size 1 */
  readonly width: (text: string, weight: Weight, tracking: number) => number;
  /** A line cut where another font file must draw on. */
  readonly stretches: (text: string, weight: Weight, tracking: number) => readonly Stretch[];
  /** The outline of a text at size 1, as an SVG path that begins at 0, 0 on the baseline, times `size` at `x`, `y`. */
  readonly outline: (stretch: Stretch, tracking: number, size: number, x: number, y: number) => string;
  /** The first character that one of the weights cannot draw; null where all can. */
  readonly missing: (text: string) => string | null;
};

/** Above and below the baseline, in parts of the size: Roboto's own. */
export const ascent = 1900 / 2048;
export const descent = 500 / 2048;

/** By words with the space behind them, as the PDF writer shapes them: what is measured here is what stands there. */
const words = (text: string): readonly string[] => text.split(/(?<= )/);

async function load(): Promise<Typefaces> {
  const { create } = await import("fontkit");
  const require = createRequire(import.meta.url);
  const names = [...files[400], ...files[700]];
  const read = await Promise.all(
    names.map((name) => readFile(require.resolve(`@fontsource/roboto/files/roboto-${name}-normal.woff`))),
  );
  const fonts = new Map(names.map((name, at): [string, Font] => [name, create(read[at]!) as Font]));
  const drawer = (letter: string, weight: Weight): string =>
    files[weight].find((name) => fonts.get(name)!.hasGlyphForCodePoint(letter.codePointAt(0)!)) ?? files[weight][0];

  // Fitting asks for the same words at many sizes.
  const known = new Map<string, number>();
  const wordWidth = (font: string, word: string): number => {
    const key = `${font} ${word}`;
    const width = known.get(key) ?? fonts.get(font)!.layout(word).advanceWidth / fonts.get(font)!.unitsPerEm;
    if (known.size > 5_000) known.clear();
    known.set(key, width);
    return width;
  };
  const advance = (font: string, text: string, tracking: number): number =>
    words(text).reduce((wide, word) => wide + wordWidth(font, word), tracking * [...text].length);
  const stretches = (text: string, weight: Weight, tracking: number): readonly Stretch[] => {
    const found: Stretch[] = [];
    let x = 0;
    for (const letter of text) {
      const font = letter === " " && found.length > 0 ? found.at(-1)!.font : drawer(letter, weight);
      const last = found.at(-1);
      if (last?.font === font) found[found.length - 1] = { ...last, text: last.text + letter };
      else {
        if (last) x += advance(last.font, last.text, tracking);
        found.push({ font, text: letter, x });
      }
    }
    return found;
  };
  return {
    files: new Map(names.map((name, at) => [name, read[at]!])),
    stretches,
    width: (text, weight, tracking) => {
      const last = stretches(text, weight, tracking).at(-1);
      return last === undefined ? 0 : last.x + advance(last.font, last.text, tracking);
    },
    outline: ({ font: name, text, x: from }, tracking, size, x, y) => {
      const font = fonts.get(name)!;
      const scale = size / font.unitsPerEm;
      let pen = x + from * size;
      let path = "";
      for (const word of words(text)) {
        const { glyphs, positions } = font.layout(word);
        for (const [at, glyph] of glyphs.entries()) {
          const { xAdvance, xOffset } = positions[at]!;
          path += glyph.path
            .scale(scale, -scale)
            .translate(pen + xOffset * scale, y)
            .toSVG();
          pen += xAdvance * scale + tracking * size;
        }
      }
      return path;
    },
    missing: (text) =>
      [...text].find((letter) =>
        ([400, 700] as const).some(
          (weight) => !fonts.get(drawer(letter, weight))!.hasGlyphForCodePoint(letter.codePointAt(0)!),
        ),
      ) ?? null,
  };
}

let loaded: Promise<Typefaces> | null = null;

/** The typefaces, read when the first paper is made: a process that makes none does not pay for them. */
export const typefaces = (): Promise<Typefaces> => (loaded ??= load());
