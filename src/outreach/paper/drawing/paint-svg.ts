import type { Item, Paper } from "./block.ts";
import type { Typefaces } from "./typefaces.ts";

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const rounded = (value: number): string => String(Math.round(value * 1000) / 1000);

function shown(faces: Typefaces, item: Item): string {
  if (item.kind === "shape") {
    const { path, fill, stroke, scale, x, y } = item;
    const line =
      stroke === null
        ? ""
        : ` stroke="${stroke.color}" stroke-width="${stroke.width}" stroke-linecap="round" stroke-linejoin="round"`;
    return `<path transform="translate(${rounded(x)} ${rounded(y)}) scale(${scale})" fill="${fill ?? "none"}"${line} d="${path}"/>`;
  }
  const outlines = item.runs.flatMap(({ text, weight, x, y }) =>
    faces
      .stretches(text, weight, item.tracking)
      .map((stretch) => faces.outline(stretch, item.tracking, item.size, x, y)),
  );
  return `<path fill="${item.color}" d="${outlines.join("")}"/>`;
}

/** All words of a page, in the order in which they are read. */
export const wordsOf = (page: readonly Item[]): string =>
  page
    .flatMap((item) => (item.kind === "text" ? [item.runs.map(({ text }) => text).join(" ")] : (item.alt ?? [])))
    .join("\n");

/** A page as a picture that needs no font: its words are outlines, and are said as its label. */
export function paintSvg(faces: Typefaces, { width, height }: Paper, page: readonly Item[]): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" ` +
    `aria-label="${escaped(wordsOf(page))}">${page.map((item) => shown(faces, item)).join("")}</svg>`
  );
}
