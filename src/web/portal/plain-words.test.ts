import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bannedWords, readingBounds, readingLevel } from "../../messages/index.ts";

/** What stands in a sentence for a date, a name, a number; a word short and easy, so that only our own words are measured. */
const filling = "Senin";

/** Every text below a value, by its place; of a sentence with a gap, the sentence as it is read. */
function textsOf(value: unknown, place: string): ReadonlyArray<readonly [place: string, text: string]> {
  if (typeof value === "string") return [[place, value]];
  if (typeof value === "function") {
    try {
      return textsOf((value as (...gaps: string[]) => unknown)(filling, filling, filling, filling), `${place}()`);
    } catch {
      return [[place, unsaid]];
    }
  }
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, below]) => textsOf(below, `${place}.${key}`));
}
const unsaid = "(a sentence that only its page can fill)";

/** The Indonesian words of a file, of whatever it exports in two languages. */
async function indonesianOf(file: string): Promise<ReadonlyArray<readonly [string, string]>> {
  const said = (await import(join(web, file))) as Record<string, unknown>;
  return Object.entries(said).flatMap(([name, words]) => {
    const both = words as { readonly id?: unknown; readonly en?: unknown } | null;
    return both?.id !== undefined && both.en !== undefined ? textsOf(both.id, `${file} ${name}`) : [];
  });
}

const web = join(import.meta.dirname, "..");
const files = ["portal", "employer", "ui"].flatMap((room) =>
  readdirSync(join(web, room), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("words.ts"))
    .map((file) => join(room, file)),
);

test("every file of words is measured, but the two that choose a sentence by what happened", async () => {
  const without = [];
  for (const file of files) if ((await indonesianOf(file)).length === 0) without.push(file);
  expect(without.sort()).toEqual(["portal/claim/sent/correction-words.ts", "portal/documents/refusal-words.ts"]);
});

test("everybody can read what the portal says: short sentences, everyday words, no officialese", async () => {
  const texts = (await Promise.all(files.map(indonesianOf))).flat();
  const troubles = texts.flatMap(([place, text]) => {
    const { longestSentence } = readingLevel(text);
    return [
      ...(longestSentence > readingBounds.id.longestSentence ? [`${place}: ${longestSentence} words: ${text}`] : []),
      ...bannedWords(text, "id").map((banned) => `${place}: ${JSON.stringify(banned)}: ${text}`),
    ];
  });
  expect(troubles).toEqual([]);
  expect(texts.filter(([, text]) => text === unsaid).map(([place]) => place)).toEqual([]);
});

test("no page's words are harder than what who left school early can read", async () => {
  for (const file of files) {
    const texts = await indonesianOf(file);
    const { fog } = readingLevel(texts.map(([, text]) => text.replace(/[^.!?]$/, "$&.")).join("\n"));
    expect([file, fog <= readingBounds.plain.fog ? "easy" : fog]).toEqual([file, "easy"]);
  }
});
