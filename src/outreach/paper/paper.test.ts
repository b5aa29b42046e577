import { Resvg } from "@resvg/resvg-js";
import jsqr from "jsqr";
import fc from "fast-check";
import { expect, test } from "vitest";
import { longest } from "../announcements/announcement.ts";
import { lineTroubles } from "../announcements/announcement.rules.ts";
import { longestLine } from "../carrying/carrying.ts";
import { link, longestOffice, longestText, longestTexts, office, texts } from "./announcement.fixture.ts";
import type { Item, Paper, Place } from "./drawing/block.ts";
import { contentOf } from "./content.ts";
import { handOut } from "./layouts/hand-out.ts";
import { leaflet } from "./layouts/leaflet.ts";
import { paintSvg, wordsOf } from "./drawing/paint-svg.ts";
import { square, story } from "./layouts/picture.ts";
import { poster } from "./layouts/poster.ts";
import { slides } from "./layouts/slides.ts";
import { rollSlip, slip } from "./layouts/slip.ts";
import { typefaces } from "./drawing/typefaces.ts";

const read = jsqr as unknown as typeof jsqr.default;
const faces = await typefaces();
const layouts = { poster, leaflet, handOut, slip, rollSlip, square, story, slides };
type Layout = keyof typeof layouts;
const all = Object.keys(layouts) as Layout[];

const open = { from: null, until: null };
const season = { from: "2026-09-30", until: "2026-12-31" };
const longLink = "https://lapak-asik.layanan-pekerja.example/m/7K3M92Q";
const contents = {
  "the look's own": contentOf({ texts, dates: open }, "id", office, link, 5),
  "English, with dates": contentOf({ texts, dates: season }, "en", office, link, 5),
  "Javanese, with dates": contentOf({ texts, dates: season }, "jv", office, link, 5),
  "the whole country's, nothing to bring": contentOf(
    { texts: { ...texts, id: { ...texts.id, bring: [] } }, dates: open },
    "id",
    null,
    link,
    null,
  ),
  "the longest that may be written": contentOf(
    { texts: longestTexts, dates: season },
    "en",
    longestOffice,
    longLink,
    5,
  ),
  "the longest, with the fixed parts in Javanese": contentOf(
    { texts: longestTexts, dates: open },
    "jv",
    longestOffice,
    longLink,
    5,
  ),
};
const cases = Object.keys(contents) as Array<keyof typeof contents>;
const each = all.flatMap((layout) => cases.map((which) => [layout, which] as const));

const overlap = (one: Place, other: Place): boolean =>
  one.x < other.x + other.width - 0.01 &&
  other.x < one.x + one.width - 0.01 &&
  one.y < other.y + other.height - 0.01 &&
  other.y < one.y + one.height - 0.01;

/** Where ink really is: text by the widths of its letters, not by the box that was meant for it. */
function inked(item: Item): Place {
  if (item.kind === "shape") return item;
  const left = Math.min(...item.runs.map(({ x }) => x));
  const right = Math.max(
    ...item.runs.map(({ x, text, weight }) => x + faces.width(text, weight, item.tracking) * item.size),
  );
  const top = Math.min(...item.runs.map(({ y }) => y)) - item.size * 0.75;
  const bottom = Math.max(...item.runs.map(({ y }) => y)) + item.size * 0.2;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** What must stand free: words, codes, symbols. Cards and grounds lie under them. */
const speaking = (page: readonly Item[]): readonly Item[] =>
  page.filter((item) => item.kind === "text" || item.alt !== null || (item.stroke !== null && item.fill === null));

/** What stands where it must not: over an edge, or over something else; by its words. */
function troublesIn(paper: Paper): readonly string[] {
  const margin = paper.unit === "mm" ? 4.5 : 40;
  return paper.pages.flatMap((page) => {
    const items = speaking(page).map((item) => ({
      place: inked(item),
      name: item.kind === "text" ? item.runs.map(({ text }) => text).join(" ") : "shape",
    }));
    return items.flatMap(({ place, name }, at) => {
      const leaves =
        place.x < margin ||
        place.x + place.width > paper.width - margin ||
        place.y < margin ||
        place.y + place.height > paper.height - margin;
      const over = items.slice(at + 1).find((other) => overlap(place, other.place));
      return [...(leaves ? [`${name} leaves its margin`] : []), ...(over ? [`${name} lies over ${over.name}`] : [])];
    });
  });
}

test.each(each)("%s, %s: nothing overlaps, nothing is cut, nothing leaves its margin", (layout, which) => {
  expect(troublesIn(layouts[layout](faces, contents[which]))).toEqual([]);
});

/** The longest beginning of these letters that a field takes. */
function longestLawful(letters: string, most: number): string {
  for (let length = most; length > 0; length--) {
    const text = letters.slice(0, length).trim();
    if (lineTroubles("field", text, most).length === 0) return text;
  }
  return "";
}

/** Words as wild as people write them: prose, capitals, digits, wide and narrow letters, one endless word. */
const wild = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...longestText.steps[0].text.split(" "),
        "mempertanggungjawabkannya",
        "PEMBERITAHUAN",
        "JHT",
        "di",
      ),
      fc.string({ unit: fc.constantFrom(..."aeiounmwgMWJ0189.,-/éŵ"), minLength: 1, maxLength: 200 }),
    ),
    { minLength: 1, maxLength: 160 },
  )
  .map((words) => `${words.join(" ")} ${"wm".repeat(80)}`);

const wildContent = fc
  .record({
    fields: fc.array(wild, { minLength: 20, maxLength: 20 }),
    lang: fc.constantFrom("id", "en", "jv", "su"),
    dates: fc.constantFrom(open, season),
    isBranchs: fc.boolean(),
  })
  .map(({ fields, lang, dates, isBranchs }) => {
    const field = (at: number, most: number): string => longestLawful(fields[at]!, most);
    const step = (at: number) => ({ title: field(at, longest.stepTitle), text: field(at + 3, longest.stepText) });
    const text = {
      headline: field(0, longest.headline),
      steps: [step(1), step(2), step(3)] as const,
      bring: [7, 8, 9, 10, 11, 12].map((at) => field(at, longest.bring)),
    };
    const branch = {
      ...longestOffice,
      address: field(13, longestLine.address),
      hours: field(14, longest.hours),
      people: [15, 16, 17, 18].map((at) => field(at, longest.people)),
    };
    return contentOf(
      { texts: { id: text, plain: text, en: text }, dates },
      lang,
      isBranchs ? branch : null,
      longLink,
      5,
    );
  });

test.each(all)("%s: whatever may be written, as long as it may be, has its place", { timeout: 300_000 }, (layout) => {
  fc.assert(
    fc.property(wildContent, (content) => {
      const paper = layouts[layout](faces, content);
      expect(troublesIn(paper)).toEqual([]);
      const said = paper.pages.map(wordsOf).join("").replace(/\s/g, "");
      expect(said).toContain(content.headline.replace(/\s/g, ""));
    }),
    { numRuns: 25, seed: 20_261_128 },
  );
});

test.each(["poster", "leaflet", "handOut", "square", "story", "slides"] as const)(
  "%s: all words of the longest announcement are there, whole",
  (layout) => {
    const content = contents["the longest that may be written"];
    const paper = layouts[layout](faces, content);
    const said = paper.pages.map(wordsOf).join("\n");
    const { headline, steps } = longestTexts.en;
    for (const words of [
      headline,
      ...steps.flatMap(({ title, text }) => [title, text]),
      "Free. Pay nobody.",
      "1500 000",
    ])
      expect(said.replaceAll("\u00a0", " ")).toContain(words);
    expect(said.replace("/ m/", "/m/")).toContain("lapak-asik.layanan-pekerja.example/m/7K3M92Q");
  },
);

function readCode(paper: Paper, page: readonly Item[], pixels: number): string | undefined {
  const picture = new Resvg(paintSvg(faces, paper, page), { fitTo: { mode: "width", value: pixels } }).render();
  return read(new Uint8ClampedArray(picture.pixels), picture.width, picture.height)?.data;
}

test.each([
  ["poster", "the look's own", 1240],
  ["poster", "the longest that may be written", 1240],
  ["leaflet", "the longest that may be written", 1754],
  ["handOut", "the longest that may be written", 1240],
  ["slip", "the longest that may be written", 620],
  ["rollSlip", "the longest, with the fixed parts in Javanese", 640],
  ["slides", "the longest that may be written", 1920],
  ["square", "the longest that may be written", 1080],
  ["story", "English, with dates", 1080],
] as const)(
  "%s, %s: a phone reads the code (A4 at 150 dots an inch, pictures as they are)",
  (layout, which, pixels) => {
    const paper = layouts[layout](faces, contents[which]);
    expect(readCode(paper, paper.pages[0]!, pixels)).toBe(contents[which].url);
  },
);

test("a headline of 300 letters is refused, not cut", () => {
  const far = contentOf(
    { texts: { ...texts, id: { ...texts.id, headline: "Tabungan hari tua ".repeat(17) } }, dates: open },
    "id",
    office,
    link,
    5,
  );
  for (const layout of all) expect(() => layouts[layout](faces, far)).toThrow("too long for this paper");
});

test("the longest of the fixture is as long as may be written", () => {
  const { headline, steps, bring } = longestTexts.id;
  expect(
    [headline, ...steps.flatMap(({ title, text }) => [title, text]), ...bring].map(({ length }) => length),
  ).toEqual([60, 24, 110, 24, 110, 24, 110, 60, 60, 60, 60, 60, 60]);
  expect([longestOffice.hours.length, ...longestOffice.people.map(({ length }) => length)]).toEqual([
    80, 60, 60, 60, 60,
  ]);
});
