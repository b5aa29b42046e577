/** The look's drawings as single paths: the mark, the awning, and the symbols of steps (24 grid, stroke 2, round ends). Pure. */
import { box, drawing, type Block, type Item } from "./block.ts";
import { ink } from "./ink.ts";

const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

const symbols = {
  id: `M5 5h14a2.5 2.5 0 0 1 2.5 2.5v9a2.5 2.5 0 0 1 -2.5 2.5h-14a2.5 2.5 0 0 1 -2.5 -2.5v-9a2.5 2.5 0 0 1 2.5 -2.5Z${circle(8, 11, 2.2)}M4.8 16c0.5 -1.6 1.7 -2.4 3.2 -2.4s2.7 0.8 3.2 2.4M14.5 10h4M14.5 14h4`,
  phone:
    "M9 2.5h6a2.5 2.5 0 0 1 2.5 2.5v14a2.5 2.5 0 0 1 -2.5 2.5h-6a2.5 2.5 0 0 1 -2.5 -2.5v-14a2.5 2.5 0 0 1 2.5 -2.5ZM11 18.5h2",
  video:
    "M5 6h8a2.5 2.5 0 0 1 2.5 2.5v7a2.5 2.5 0 0 1 -2.5 2.5h-8a2.5 2.5 0 0 1 -2.5 -2.5v-7a2.5 2.5 0 0 1 2.5 -2.5ZM15.5 11l6 -3.5v9l-6 -3.5",
  home: "M3 11.5l9 -7.5l9 7.5M5.5 10v10h13v-10M10 20v-5.5h4v5.5",
  money: `M4.5 6h15a2 2 0 0 1 2 2v8a2 2 0 0 1 -2 2h-15a2 2 0 0 1 -2 -2v-8a2 2 0 0 1 2 -2Z${circle(12, 12, 2.8)}M6 9.5v5M18 9.5v5`,
  check: "M5 12.5l4.5 4.5l9.5 -9.5",
  clock: `${circle(12, 12, 9)}M12 7v5l3.5 2`,
  user: `${circle(12, 8, 4)}M4 20.5c0.7 -4.2 3.8 -6.3 8 -6.3s7.3 2.1 8 6.3`,
  call: "M5 3.5h3.5l1.7 4.3l-2.2 1.7a12 12 0 0 0 6.5 6.5l1.7 -2.2l4.3 1.7v3.5a2 2 0 0 1 -2.2 2a17.5 17.5 0 0 1 -15.5 -15.3a2 2 0 0 1 2 -2.2Z",
  shield: "M12 3l-7.5 3v5.5c0 4.5 3 8 7.5 9.5c4.5 -1.5 7.5 -5 7.5 -9.5v-5.5ZM8.8 12l2.3 2.3l4.3 -4.5",
} as const;

export type SymbolName = keyof typeof symbols;

/** A symbol; the word beside it speaks. */
export const symbol = (name: SymbolName, size: number, color: string, stroke = 2): Block => ({
  width: size,
  height: size,
  items: [
    {
      kind: "shape",
      x: 0,
      y: 0,
      width: size,
      height: size,
      path: symbols[name],
      scale: size / 24,
      fill: null,
      stroke: { color, width: stroke },
      alt: null,
    },
  ],
});

/** What a step is about, as far as its words tell: the title first. */
const tells: ReadonlyArray<readonly [SymbolName, RegExp]> = [
  ["video", /\b(video|wawancara|interview|wawanrembag)/i],
  ["id", /\b(siap|sedia|bawa|ktp|surat|kartu|dokumen|berkas|prepare|bring|papers?|cawis|jangkep)/i],
  ["money", /\b(uang|cair|rekening|bank|money|paid|arta|artos)\b/i],
  ["phone", /\b(isi|jawab|hp|foto|unggah|buka|scan|pindai|fill|answer|phone|open|kirim|send)\b/i],
  ["home", /\b(datang|kantor|cabang|come|office|branch)\b/i],
];

/** The symbol of a step; null where its words name nothing that has one: its number then stands alone. */
export function symbolOf({ title, text }: { readonly title: string; readonly text: string }): SymbolName | null {
  for (const words of [title, text]) for (const [name, tell] of tells) if (tell.test(words)) return name;
  return null;
}

const markParts: ReadonlyArray<readonly [string, string]> = [
  [ink.kunyit, "M4 5h8v10.5a4 4 0 0 1 -8 0ZM20 5h8v10.5a4 4 0 0 1 -8 0Z"],
  [
    ink.white,
    `M12 5h8v10.5a4 4 0 0 1 -8 0ZM28 5h8v10.5a4 4 0 0 1 -8 0Z${circle(20, 24, 3.7)}M12.5 33.5a7.5 5 0 0 1 15 0Z`,
  ],
  [ink.kunyit, "M5.7 32.5h28.6a1.7 1.7 0 0 1 0 3.5h-28.6a1.7 1.7 0 0 1 0 -3.5Z"],
];

/** The mark, on nila without its tile; on a light ground with it. */
export function mark(size: number, tile: boolean): Block {
  const grid = tile ? 48 : 40;
  const parts = markParts.flatMap(([color, path]) => drawing(path, 40, (size * 40) / grid, color).items);
  const inset = tile ? (size * 4) / grid : 0;
  return {
    width: size,
    height: size,
    items: [
      ...(tile ? [box(size, size, (size * 10) / grid, ink.nila)] : []),
      ...parts.map((part) => ({ ...part, x: part.x + inset, y: part.y + inset })),
    ],
  };
}

/** The scalloped awning over `width`, with a scallop more on each side that bleeds. */
export function awning(width: number, count: number, bleeds = { left: true, right: true }): Block {
  const each = width / count;
  const height = each * 0.86;
  const three = (value: number): string => value.toFixed(3);
  const scallop = (at: number): string =>
    `M${three(at * each)} 0h${three(each)}v${three(each * 0.36)}a${three(each / 2)} ${three(each / 2)} 0 0 1 -${three(each)} 0Z`;
  const all = Array.from({ length: count + 2 }, (_, at) => at - 1).filter(
    (at) => (at >= 0 || bleeds.left) && (at < count || bleeds.right),
  );
  const items = [ink.nila, ink.kunyit].map((color, turn): Item => {
    const path = all
      .filter((at) => Math.abs(at) % 2 === turn)
      .map(scallop)
      .join("");
    return { kind: "shape", x: 0, y: 0, width, height, path, scale: 1, fill: color, stroke: null, alt: null };
  });
  return { width, height, items };
}
