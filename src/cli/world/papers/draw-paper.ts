import { paintPng, type Typefaces } from "../../../outreach/index.ts";
import { isWomans } from "./family.ts";
import type { Line, Paper } from "./paper.ts";

const ink = "#1a1f29";
const soft = "#61666f";
const red = "#bf1a1a";
const blue = "#2b5794";
const grounds: Readonly<Record<Paper["look"], string>> = {
  CARD: "#d6e8f5",
  BOOK: "#f7f2e0",
  LETTER: "#ffffff",
  PHOTO: "#ccd9c7",
};
const skins = ["#deb591", "#c79975", "#a87a5c"];
const shirts = ["#335c8c", "#8c3d47", "#38735c", "#736699"];
const hair = "#211c1a";

const box = (x: number, y: number, width: number, height: number, colour: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour}"/>`;
const oval = (x: number, y: number, wide: number, high: number, colour: string): string =>
  `<ellipse cx="${x}" cy="${y}" rx="${wide}" ry="${high}" fill="${colour}"/>`;

/** Head and shoulders in a box: the same number gives the same face, on the card as on the photo. */
function face(nik: string, x: number, y: number, width: number, height: number): string {
  const mark = Number(nik.slice(-4)) + Number(nik.slice(6, 10));
  const skin = skins[mark % skins.length]!;
  const [middle, head, unit] = [width / 2, height * 0.44, width / 10];
  const shapes = [
    box(0, 0, width, height, "#c7423d"),
    isWomans(nik) ? oval(middle, head + unit, unit * 2.9, unit * 4.2, hair) : "",
    oval(middle, height + unit, unit * 4.2, unit * 4, shirts[mark % shirts.length]!),
    box(middle - unit * 0.8, head + unit * 2, unit * 1.6, unit * 3.2, skin),
    oval(middle, head - unit * 0.6, unit * 2.3, unit * 2.9, hair),
    oval(middle, head, unit * 2.1, unit * 2.7, skin),
    ...[-0.85, 0.85].map((side) => oval(middle + side * unit, head - unit * 0.2, unit * 0.22, unit * 0.22, hair)),
    box(middle - unit * 0.7, head + unit * 1.1, unit * 1.4, unit * 0.2, "#8c4038"),
  ];
  return `<svg x="${x}" y="${y}" width="${width}" height="${height}">${shapes.join("")}</svg>`;
}

/** Words at 0, 0, by size and weight: labels and titles come again on every paper, names on all of one person. */
const outlines = new Map<string, string>();

/** What words are drawn with: no font is asked for where the picture is painted. */
const penOf =
  (faces: Typefaces) =>
  (x: number, y: number, size: number, words: string, colour: string, bold = false): string => {
    const key = `${size} ${bold} ${words}`;
    const outline =
      outlines.get(key) ??
      faces
        .stretches(words, bold ? 700 : 400, 0)
        .map((stretch) => faces.outline(stretch, 0, size, 0, 0))
        .join("");
    if (outlines.size > 500) outlines.clear();
    outlines.set(key, outline);
    return `<path transform="translate(${x} ${y})" fill="${colour}" d="${outline}"/>`;
  };
type Pen = ReturnType<typeof penOf>;

const fields = (pen: Pen, lines: readonly Line[], x: number, top: number, step: number, size: number): string[] =>
  lines.flatMap(([label, value], at) => [
    pen(x, top + at * step, size * 0.62, label, soft),
    pen(x, top + at * step + size * 1.1, size, value, ink, true),
  ]);

const sizeOf = (look: Paper["look"]): readonly [width: number, height: number] =>
  look === "LETTER" ? [520, 720] : [640, 400];

function shapesOf(pen: Pen, { look, from, title, lines, face: whose }: Paper): readonly string[] {
  switch (look) {
    case "CARD":
      return [
        box(0, 0, 640, 62, blue),
        pen(28, 26, 13, from, "#fff"),
        pen(28, 50, 20, title, "#fff", true),
        ...fields(pen, lines, 28, 92, 52, 20),
        whose ? face(whose, 456, 88, 152, 196) : "",
      ];
    case "BOOK":
      return [
        box(0, 0, 640, 66, "#1f6b61"),
        pen(28, 32, 22, from, "#fff", true),
        pen(28, 54, 14, title, "#fff"),
        ...fields(pen, lines, 28, 104, 62, 24),
        ...Array.from({ length: 6 }, (_, row) => box(28, 236 + row * 24, 584, 1, "#b8ad8c")),
      ];
    case "PHOTO":
      return [
        face(whose!, 40, 0, 310, 400),
        box(376, 190, 240, 146, grounds.CARD),
        box(376, 190, 240, 26, blue),
        pen(388, 208, 12, "KARTU TANDA PENDUDUK", "#fff", true),
        ...fields(pen, lines, 388, 240, 46, 15),
        face(whose!, 560, 270, 46, 58),
      ];
    case "LETTER":
      return [
        pen(48, 66, 20, from, ink, true),
        box(48, 80, 424, 2, ink),
        pen(48, 124, title.length > 34 ? 12 : 17, title, ink, true),
        pen(48, 146, 12, "Nomor: CONTOH/001", soft),
        ...fields(pen, lines, 48, 190, 58, 20),
        pen(48, 560, 13, "Surat ini dibuat untuk dunia contoh.", soft),
        // A stamp that is nobody's.
        `<circle cx="400" cy="610" r="42" fill="none" stroke="#8b98cc" stroke-width="6"/>`,
        pen(370, 615, 15, "CONTOH", "#7386cc", true),
      ];
  }
}

/** The lamp shines on the middle of the card. */
const glare = (width: number, height: number): string =>
  [1, 0.92, 0.84, 0.7].map((part) => oval(width * 0.36, height * 0.52, 260 * part, 165 * part, "#ffffffc0")).join("");

/** A paper as a drawing (SVG) in which nothing asks for a font, with the word CONTOH across. @param unreadable where a lamp shone on it */
export function sketchOf(faces: Typefaces, paper: Paper, unreadable: boolean): string {
  const pen = penOf(faces);
  const [width, height] = sizeOf(paper.look);
  const [at, turn, size] = paper.look === "LETTER" ? ["70 560", -52, 124] : ["96 346", -29, 124];
  const across = `<g transform="translate(${at}) rotate(${turn})">${pen(0, 0, size, "CONTOH", `${red}48`, true)}</g>`;
  const shapes = [
    box(0, 0, width, height, grounds[paper.look]),
    ...shapesOf(pen, paper),
    unreadable ? glare(width, height) : "",
    across,
    box(20, height - 26, 372, 20, "#fff"),
    pen(28, height - 12, 12, "CONTOH. Dokumen dunia contoh, bukan dokumen siapa pun.", red, true),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${shapes.join("")}</svg>`;
}

/**
 * A paper as a photograph of it would come in: a PNG of some 25 kB, drawn in some milliseconds, so that nobody takes it for a
 * real one.
 */
export const drawPaper = async (faces: Typefaces, paper: Paper, unreadable: boolean): Promise<Buffer> =>
  await paintPng(sketchOf(faces, paper, unreadable), paper.look === "LETTER" ? 420 : 500);
