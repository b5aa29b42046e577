/** What somebody needs to come or to call: things to bring, the branch, the telephone. Sizes as in `parts.ts`. Pure. */
import { box, column, nothing, row, type Block } from "../drawing/block.ts";
import type { PaperContent } from "../content.ts";
import { symbol } from "../drawing/drawings.ts";
import { ink } from "../drawing/ink.ts";
import { largestSize, setText } from "../drawing/set-text.ts";
import type { Typefaces } from "../drawing/typefaces.ts";

/** A heading over a list with open boxes to tick. */
export function bringList(faces: Typefaces, content: PaperContent, width: number, u: number, columns = 1): Block {
  if (content.bring.length === 0) return nothing;
  const gap = 5 * u;
  const each = (width - gap * (columns - 1)) / columns;
  const tick = 3.8 * u;
  const things = content.bring.map((thing) =>
    row(
      [
        column(
          [
            { width: tick, height: 0.9 * u, items: [] },
            { width: tick, height: tick, items: [box(tick, tick, 0.7 * u, ink.white, ink.nila, 0.5 * u)] },
          ],
          0,
        ),
        setText(faces, thing, { width: each - tick - 2 * u, size: 4.8 * u, color: ink.ink, leading: 1.26, tag: "LI" }),
      ],
      2 * u,
    ),
  );
  const perColumn = Math.ceil(things.length / columns);
  const lists = Array.from({ length: columns }, (_, at) =>
    column(things.slice(at * perColumn, (at + 1) * perColumn), 1 * u),
  ).map((list) => ({ ...list, width: each }));
  return column(
    [
      setText(faces, content.words.bring, {
        width,
        size: 5.6 * u,
        color: ink.ink,
        weight: 700,
        leading: 1.2,
        tag: "H2",
      }),
      row(lists, gap),
    ],
    1.8 * u,
  );
}

/** The branch: where, when, whom to ask for. */
export function officeWords(faces: Typefaces, content: PaperContent, width: number, u: number): Block {
  const { office, words } = content;
  if (office === null) return nothing;
  const line = (name: Parameters<typeof symbol>[0], text: string): Block =>
    text === ""
      ? nothing
      : row(
          [
            symbol(name, 5.4 * u, ink.nila),
            setText(faces, text, { width: width - 7.4 * u, size: 4.6 * u, color: ink.ink, leading: 1.26 }),
          ],
          2 * u,
        );
  return column(
    [
      setText(faces, office.name, { width, size: 5.6 * u, color: ink.ink, weight: 700, leading: 1.2, tag: "H2" }),
      line("home", office.address),
      line("clock", office.hours === "" ? "" : `${words.hours}: ${office.hours}`),
      line("user", office.people.length === 0 ? "" : `${words.askFor}: ${office.people.join(", ")}`),
    ],
    1.3 * u,
  );
}

/** The last word on every paper: free, nobody asks for money, and the telephone. */
export function footWords(faces: Typefaces, content: PaperContent, width: number, u: number): Block {
  const call = 34 * u;
  const left = width - call - 5 * u;
  const free = { width: left, weight: 700, leading: 1.2 } as const;
  return row(
    [
      column(
        [
          setText(faces, content.words.free, {
            ...free,
            size: largestSize(faces, content.words.free, free, { from: 7.2 * u, to: 4.9 * u, lines: 1 }),
            color: ink.ink,
          }),
          setText(faces, content.words.nobodyAsks, { width: left, size: 4.8 * u, color: ink.ink }),
        ],
        0.6 * u,
      ),
      column(
        [
          setText(faces, content.words.telephone, { width: call, size: 4.8 * u, color: ink.ink }),
          setText(faces, content.telephone, { width: call, size: 7.2 * u, color: ink.ink, weight: 700, leading: 1.2 }),
        ],
        0.6 * u,
      ),
    ],
    5 * u,
    "middle",
  );
}
