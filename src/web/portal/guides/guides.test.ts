import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bannedWords, readingBounds, readingLevel } from "../../../messages/index.ts";
import { guideSlugs, pictureFiles } from "./guide.ts";
import { guides } from "./guides.tsx";

const root = join(import.meta.dirname, "../../../..");
const saidIn = (lang: "id" | "en") =>
  guides[lang].map(({ slug, title, lead, steps }) => ({
    slug,
    sentences: [title, lead, ...steps.flatMap(({ heading, text }) => [heading, text])],
  }));

test("the same guides in both languages, step for step and picture for picture", () => {
  const shape = (lang: "id" | "en") =>
    guides[lang].map(({ slug, steps }) => [slug, steps.map(({ picture }) => picture?.file ?? null)]);
  expect(shape("en")).toEqual(shape("id"));
  expect(guides.id.map(({ slug }) => slug)).toEqual([...guideSlugs]);
});

test("who left school early can read every guide", () => {
  for (const { slug, sentences } of saidIn("id")) {
    const { fog, longestSentence } = readingLevel(sentences.join("\n"));
    expect([slug, fog <= readingBounds.plain.fog ? "easy" : fog]).toEqual([slug, "easy"]);
    expect([slug, longestSentence <= readingBounds.id.longestSentence ? "short" : longestSentence]).toEqual([
      slug,
      "short",
    ]);
    expect([slug, bannedWords(sentences.join("\n"), "id")]).toEqual([slug, []]);
  }
});

test("each picture was taken from the running service and is there", () => {
  for (const file of pictureFiles)
    expect([file, existsSync(join(root, "src/web/ui/pictures", `${file}.jpg`))]).toEqual([file, true]);
});

test("the same words stand in docs/panduan, for who reads the project", async () => {
  for (const { slug, title, lead, steps } of guides.id) {
    const said = steps.map(({ heading, text, picture }, index) =>
      [
        `## ${index + 1}. ${heading}`,
        text,
        ...(picture ? [`![${picture.shows}](../../src/web/ui/pictures/${picture.file}.jpg)`] : []),
      ].join("\n\n"),
    );
    await expect(`# ${title}\n\n${lead}\n\n${said.join("\n\n")}\n`).toMatchFileSnapshot(
      join(root, "docs/panduan", `${slug}.md`),
    );
  }
});
