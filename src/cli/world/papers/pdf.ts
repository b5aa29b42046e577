/** The few shapes that a demo paper is made of, as the operators of a PDF page (ISO 32000-1, annex A). Points, from the lower left. */

/** Red, green, blue from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number];

const fill = (colour: Colour): string => `${colour.join(" ")} rg`;
const round = (value: number): string => String(Math.round(value * 100) / 100);
const at = (...values: readonly number[]): string => values.map(round).join(" ");
/** What the standard typefaces have; other letters become blanks. */
const plain = (text: string): string => text.replaceAll(/[^\x20-\x7e]/g, " ").replaceAll(/[\\()]/g, "\\$&");

export const box = (x: number, y: number, width: number, height: number, colour: Colour): string =>
  `${fill(colour)} ${at(x, y, width, height)} re f`;

export const text = (x: number, y: number, size: number, words: string, colour: Colour, bold = false): string =>
  `BT ${fill(colour)} /${bold ? "B" : "R"} ${size} Tf ${at(x, y)} Td (${plain(words)}) Tj ET`;

/** A quarter of a circle as a curve: how far its handles reach, of the radius. */
const reach = 0.5523;

export function oval(x: number, y: number, wide: number, high: number, colour: Colour): string {
  const [w, h] = [wide * reach, high * reach];
  return [
    fill(colour),
    `${at(x + wide, y)} m`,
    `${at(x + wide, y + h, x + w, y + high, x, y + high)} c`,
    `${at(x - w, y + high, x - wide, y + h, x - wide, y)} c`,
    `${at(x - wide, y - h, x - w, y - high, x, y - high)} c`,
    `${at(x + w, y - high, x + wide, y - h, x + wide, y)} c f`,
  ].join(" ");
}

/** Shapes that are seen only within a box. */
export const within = (x: number, y: number, width: number, height: number, shapes: readonly string[]): string =>
  `q ${at(x, y, width, height)} re W n ${shapes.join("\n")} Q`;

/** Something laid over what is below it, which still shows through. */
export const over = (shapes: readonly string[]): string => `q /T gs ${shapes.join("\n")} Q`;

/** Words that rise from the lower left to the upper right. */
export function slanted(x: number, y: number, size: number, words: string, colour: Colour, degrees: number): string {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const turn = [cos, sin, -sin, cos].map((value) => value.toFixed(4)).join(" ");
  return `BT ${fill(colour)} /B ${size} Tf ${turn} ${at(x, y)} Tm (${plain(words)}) Tj ET`;
}

/** A file of one leaf. @param shapes in the order in which they are laid down */
export function pdfOf(width: number, height: number, shapes: readonly string[]): Buffer {
  const content = shapes.join("\n");
  const font = (name: string): string => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} >>`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 4 0 R /Resources << /Font << /R 5 0 R /B 6 0 R >> /ExtGState << /T 7 0 R >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    font("Helvetica"),
    font("Helvetica-Bold"),
    "<< /Type /ExtGState /ca 0.3 >>",
  ];
  let file = "%PDF-1.4\n";
  const starts = objects.map((body, index) => {
    const start = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return start;
  });
  const table = file.length;
  const rows = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}
