import { box, oval, over, pdfOf, slanted, text, within, type Colour } from "./pdf.ts";
import { isWomans } from "./family.ts";
import type { Line, Paper } from "./paper.ts";

const ink: Colour = [0.1, 0.12, 0.16];
const soft: Colour = [0.38, 0.4, 0.45];
const red: Colour = [0.75, 0.1, 0.1];
const white: Colour = [1, 1, 1];
const grounds = {
  CARD: [0.84, 0.91, 0.96],
  BOOK: [0.97, 0.95, 0.88],
  LETTER: [1, 1, 1],
  PHOTO: [0.8, 0.85, 0.78],
} as const satisfies Readonly<Record<Paper["look"], Colour>>;

const skins: readonly Colour[] = [
  [0.87, 0.71, 0.57],
  [0.78, 0.6, 0.46],
  [0.66, 0.48, 0.36],
];
const shirts: readonly Colour[] = [
  [0.2, 0.36, 0.55],
  [0.55, 0.24, 0.28],
  [0.22, 0.45, 0.36],
  [0.45, 0.4, 0.6],
];
const hair: Colour = [0.13, 0.11, 0.1];

/** Head and shoulders in a box: the same number gives the same face, on the card as on the photo. */
function face(nik: string, x: number, y: number, width: number, height: number): string {
  const mark = Number(nik.slice(-4)) + Number(nik.slice(6, 10));
  const skin = skins[mark % skins.length]!;
  const shirt = shirts[mark % shirts.length]!;
  const [middle, head, unit] = [x + width / 2, y + height * 0.56, width / 10];
  const long = isWomans(nik);
  return within(x, y, width, height, [
    box(x, y, width, height, [0.78, 0.26, 0.24]),
    ...(long ? [oval(middle, head - unit, unit * 2.9, unit * 4.2, hair)] : []),
    oval(middle, y - unit, unit * 4.2, unit * 4, shirt),
    box(middle - unit * 0.8, y + unit * 2, unit * 1.6, unit * 3.2, skin),
    oval(middle, head + unit * 0.6, unit * 2.3, unit * 2.9, hair),
    oval(middle, head, unit * 2.1, unit * 2.7, skin),
    ...[-0.85, 0.85].map((side) => oval(middle + side * unit, head + unit * 0.2, unit * 0.22, unit * 0.22, hair)),
    box(middle - unit * 0.7, head - unit * 1.3, unit * 1.4, unit * 0.2, [0.55, 0.25, 0.22]),
  ]);
}

const fields = (lines: readonly Line[], x: number, top: number, step: number, size: number): string[] =>
  lines.flatMap(([label, value], index) => [
    text(x, top - index * step, size * 0.62, label, soft),
    text(x, top - index * step - size * 1.05, size, value, ink, true),
  ]);

/** A hand's stroke that is nobody's signature, and a stamp that is nobody's either. */
const signed = (x: number, y: number): string[] => [
  oval(x, y, 34, 34, [0.72, 0.78, 0.93]),
  oval(x, y, 29, 29, white),
  text(x - 24, y - 4, 11, "CONTOH", [0.45, 0.53, 0.8], true),
  slanted(x + 14, y - 10, 22, "~ cth ~", [0.2, 0.25, 0.5], 14),
];

const size = (look: Paper["look"]): readonly [width: number, height: number] =>
  look === "LETTER" ? [420, 595] : [595, 375];

function shapesOf({ look, from, title, lines, face: whose }: Paper): string[] {
  switch (look) {
    case "CARD":
      return [
        box(0, 320, 595, 55, [0.17, 0.34, 0.58]),
        text(28, 351, 12, from, white),
        text(28, 331, 17, title, white, true),
        ...fields(lines, 28, 296, 46, 17),
        ...(whose ? [face(whose, 420, 110, 140, 180)] : []),
      ];
    case "BOOK":
      return [
        box(0, 315, 595, 60, [0.12, 0.42, 0.38]),
        text(28, 347, 18, from, white, true),
        text(28, 327, 12, title, white),
        ...fields(lines, 28, 284, 54, 20),
        ...Array.from({ length: 6 }, (_, row) => box(28, 40 + row * 24, 539, 0.7, [0.72, 0.68, 0.55])),
      ];
    case "PHOTO":
      return [
        face(whose!, 60, 0, 290, 375),
        box(352, 60, 220, 130, grounds.CARD),
        box(352, 168, 220, 22, [0.17, 0.34, 0.58]),
        text(362, 174, 9, "KARTU TANDA PENDUDUK", white, true),
        ...fields(lines, 362, 152, 40, 13),
        face(whose!, 524, 66, 40, 50),
      ];
    case "LETTER":
      return [
        text(40, 540, 15, from, ink, true),
        box(40, 530, 340, 1.4, ink),
        text(40, 496, title.length > 34 ? 9 : 13, title, ink, true),
        text(40, 478, 9, "Nomor: CONTOH/001", soft),
        ...fields(lines, 40, 440, 46, 15),
        text(40, 150, 10, "Surat ini dibuat untuk dunia contoh.", soft),
        ...signed(290, 110),
      ];
  }
}

/**
 * A paper as a file: drawn, and with the word CONTOH across, so that nobody takes it for a real one. Some kilobytes, in less
 * than a millisecond.
 * @param unreadable as a photograph in which the lamp shines on the card
 */
export function drawPaper(paper: Paper, unreadable: boolean): Buffer {
  const [width, height] = size(paper.look);
  const glare = [0, 1, 2, 3].map((ring) => oval(width * 0.36, height * 0.5, 240 - ring * 20, 150 - ring * 12, white));
  return pdfOf(width, height, [
    box(0, 0, width, height, grounds[paper.look]),
    ...shapesOf(paper),
    ...(unreadable ? [...glare.map((ring) => over([ring])), oval(width * 0.36, height * 0.5, 170, 110, white)] : []),
    over([paper.look === "LETTER" ? slanted(52, 170, 96, "CONTOH", red, 52) : slanted(90, 50, 112, "CONTOH", red, 30)]),
    box(22, 8, 286, 18, white),
    text(28, 14, 9, "CONTOH. Dokumen dunia contoh, bukan dokumen siapa pun.", red, true),
  ]);
}
