/**
 * What a thing on paper is made of, before anybody draws it: words at their places, shapes and pictures. One description, drawn
 * as PDF and as SVG alike. Lengths are in the page's own unit (mm on paper, px in pictures); y runs down. Pure.
 */

/** What a piece of text is to somebody who hears the page instead of seeing it. */
export type Tag = "H1" | "H2" | "P" | "LI";

export type Weight = 400 | 700;

/** Words of one weight, from a point on their baseline. */
export type Run = { readonly x: number; readonly y: number; readonly text: string; readonly weight: Weight };

export type Place = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type Text = Place & {
  readonly kind: "text";
  readonly runs: readonly Run[];
  readonly size: number;
  /** Between letters, in parts of the size. */
  readonly tracking: number;
  readonly color: string;
  readonly tag: Tag;
};

export type Shape = Place & {
  readonly kind: "shape";
  /** An SVG path in its own unit, `scale` of it to one of the page's, its origin at `x`, `y`. */
  readonly path: string;
  readonly scale: number;
  readonly fill: string | null;
  readonly stroke: { readonly color: string; readonly width: number } | null;
  /** Said in its place; null where it only adorns. */
  readonly alt: string | null;
};

export type Item = Text | Shape;

/** Items in the order in which they are read, in a box from 0, 0. */
export type Block = { readonly width: number; readonly height: number; readonly items: readonly Item[] };

const movedItem = (item: Item, dx: number, dy: number): Item =>
  item.kind === "shape"
    ? { ...item, x: item.x + dx, y: item.y + dy }
    : {
        ...item,
        x: item.x + dx,
        y: item.y + dy,
        runs: item.runs.map((run) => ({ ...run, x: run.x + dx, y: run.y + dy })),
      };

/** The items of a block, put at a place. */
export const placed = (block: Block, x: number, y: number): readonly Item[] =>
  block.items.map((item) => movedItem(item, x, y));

/** What takes no room: where an announcement has nothing for a part. */
export const nothing: Block = { width: 0, height: 0, items: [] };

/** Blocks below each other. A block of no height takes no gap. */
export function column(blocks: readonly Block[], gap: number): Block {
  let y = 0;
  const items: Item[] = [];
  for (const block of blocks.filter(({ height }) => height > 0)) {
    if (y > 0) y += gap;
    items.push(...placed(block, 0, y));
    y += block.height;
  }
  return { width: Math.max(0, ...blocks.map(({ width }) => width)), height: y, items };
}

/** Blocks beside each other, on a middle line or with their heads level. */
export function row(blocks: readonly Block[], gap: number, align: "top" | "middle" = "top"): Block {
  const height = Math.max(0, ...blocks.map((block) => block.height));
  let x = 0;
  const items: Item[] = [];
  for (const block of blocks) {
    items.push(...placed(block, x, align === "top" ? 0 : (height - block.height) / 2));
    x += block.width + gap;
  }
  return { width: Math.max(0, x - gap), height, items };
}

/** A rectangle with round corners; its line lies within, a thirteenth of the corner's radius where no width is given. */
export function box(
  width: number,
  height: number,
  radius: number,
  fill: string | null,
  line?: string,
  lineWidth = radius / 13,
): Item {
  const r = Math.min(radius, width / 2, height / 2);
  const inset = line === undefined ? 0 : lineWidth / 2;
  const [w, h] = [width - 2 * inset, height - 2 * inset];
  const path =
    r === 0
      ? `M0 0H${width}V${height}H0Z`
      : `M${inset + r} ${inset}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 -${r} ${r}h${2 * r - w}` +
        `a${r} ${r} 0 0 1 -${r} -${r}v${2 * r - h}a${r} ${r} 0 0 1 ${r} -${r}Z`;
  const stroke = line === undefined ? null : { color: line, width: 2 * inset };
  return { kind: "shape", x: 0, y: 0, width, height, path, scale: 1, fill, stroke, alt: null };
}

/** A block on a card of its own; `height` where cards beside it are taller. */
export function card(
  block: Block,
  {
    width,
    padding,
    radius,
    fill,
    line,
    height = block.height + 2 * padding,
    middle = false,
  }: {
    readonly width: number;
    readonly padding: number;
    readonly radius: number;
    readonly fill: string;
    readonly line?: string;
    readonly height?: number;
    readonly middle?: boolean;
  },
): Block {
  const top = middle ? (height - block.height) / 2 : padding;
  return { width, height, items: [box(width, height, radius, fill, line), ...placed(block, padding, top)] };
}

/** A filled shape, as large as `size` of its grid. */
export const drawing = (path: string, grid: number, size: number, fill: string, alt: string | null = null): Block => ({
  width: size,
  height: size,
  items: [{ kind: "shape", x: 0, y: 0, width: size, height: size, path, scale: size / grid, fill, stroke: null, alt }],
});

/** One or more pages of the same size. */
export type Paper = {
  readonly title: string;
  /** BCP 47. */
  readonly lang: string;
  readonly width: number;
  readonly height: number;
  readonly unit: "mm" | "px";
  readonly pages: ReadonlyArray<readonly Item[]>;
  /** Where a sheet is folded, in mm from the left. */
  readonly folds?: ReadonlyArray<readonly number[]>;
};

/** Words that are longer than allowed, or a paper that is drawn wrongly: nothing is printed with its end cut off. */
export class DoesNotFit extends Error {}

/**
 * Blocks from `top` to `bottom`, the room that is left shared out between them, at the first of the scales at which they fit.
 * Null where even the last is too large.
 */
export function spread(
  scales: readonly number[],
  place: { readonly x: number; readonly top: number; readonly bottom: number; readonly gap: readonly [number, number] },
  make: (scale: number) => readonly Block[],
): readonly Item[] | null {
  const [least, most] = place.gap;
  for (const scale of scales) {
    const blocks = make(scale).filter(({ height }) => height > 0);
    const used = blocks.reduce((sum, { height }) => sum + height, 0);
    const left = place.bottom - place.top - used;
    if (left < least * (blocks.length + 1) * scale) continue;
    const gap = Math.min(left / (blocks.length + 1), most);
    let y = place.top + (left - gap * (blocks.length - 1)) / 2;
    return blocks.flatMap((block) => {
      const items = placed(block, place.x, y);
      y += block.height + gap;
      return items;
    });
  }
  return null;
}

/** The first of several ways to lay out a page that has room for everything. @throws DoesNotFit */
export function firstThatFits<Way>(
  ways: readonly Way[],
  layOut: (way: Way) => readonly Item[] | null,
): readonly Item[] {
  for (const way of ways) {
    try {
      const items = layOut(way);
      if (items !== null) return items;
    } catch (error) {
      // A part that found no room of its own in this way may find it in the next.
      if (!(error instanceof DoesNotFit) || way === ways.at(-1)) throw error;
    }
  }
  throw new DoesNotFit("These words do not fit on the paper: shorten the headline, the steps or the list");
}
