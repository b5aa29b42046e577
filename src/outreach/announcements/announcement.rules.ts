import { bannedWords, readingBounds, readingLevel } from "../../messages/index.ts";
import type { Change } from "../../entitlement/index.ts";
import { parseDay } from "../../platform/day.ts";
import { unprintableIn, widthOf } from "../paper/printable.rules.ts";
import { longest, most, type AnnouncementText, type Texts, type TextTrouble } from "./announcement.ts";

/** Line breaks, tabs and repeated spaces are one space: a field is one line. */
export const oneLine = (text: unknown): string =>
  typeof text === "string" ? text.normalize("NFC").replace(/\s+/gu, " ").trim() : "";

/** What a field has room for, for each letter that it may have, in parts of the type's size: prose needs half, capitals two thirds. */
const roomOfALetter = 0.53;

/** Whether one line may be printed anywhere: its length, its width on paper, and nothing in it that is markup, hidden or without a type. */
export function lineTroubles(at: string, text: string, longestLine: number): readonly TextTrouble[] {
  const letters = [...text];
  if (letters.length > longestLine) return [{ at, code: "TOO_LONG", letters: letters.length, most: longestLine }];
  if (widthOf(text) > longestLine * roomOfALetter) return [{ at, code: "TOO_WIDE" }];
  if (/[<>]/.test(text)) return [{ at, code: "MARKUP" }];
  if (/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]/u.test(text)) return [{ at, code: "HIDDEN_CHARACTERS" }];
  const odd = unprintableIn(text);
  return odd === null ? [] : [{ at, code: "UNPRINTABLE", character: odd }];
}

function wordTroubles(at: string, text: string, lang: string): readonly TextTrouble[] {
  if (!["id", "plain", "en"].includes(lang)) return [];
  const banned = bannedWords(text, lang === "en" ? "en" : "id").map(({ word, instead }): TextTrouble => ({
    at,
    code: "BANNED_WORD",
    word,
    instead,
  }));
  const bounds = lang === "plain" ? readingBounds.plain : readingBounds.id;
  const { longestSentence } = readingLevel(text);
  return longestSentence > bounds.longestSentence
    ? [...banned, { at, code: "LONG_SENTENCE", words: longestSentence, most: bounds.longestSentence }]
    : banned;
}

/**
 * Everything that is wrong with the words in one language, field by field; none where it may go out. How hard it is to read is
 * measured over the whole text: a field of three words says nothing. Regional words are checked for what can be printed only.
 */
export function textTroubles(lang: string, text: AnnouncementText): readonly TextTrouble[] {
  const fields: ReadonlyArray<readonly [string, string, number]> = [
    [`${lang}.headline`, text.headline, longest.headline],
    ...text.steps.flatMap(
      ({ title, text: words }, at) =>
        [
          [`${lang}.steps.${at}.title`, title, longest.stepTitle],
          [`${lang}.steps.${at}.text`, words, longest.stepText],
        ] as const,
    ),
    ...text.bring.map((thing, at) => [`${lang}.bring.${at}`, thing, longest.bring] as const),
  ];
  const troubles = fields.flatMap(([at, words, longestLine]): readonly TextTrouble[] => {
    if (words === "") return [{ at, code: "MISSING" }];
    const unusable = lineTroubles(at, words, longestLine);
    return unusable.length > 0 ? unusable : wordTroubles(at, words, lang);
  });
  if (text.bring.length > most.bring) return [...troubles, { at: `${lang}.bring`, code: "TOO_MANY", most: most.bring }];
  if (troubles.length > 0 || (lang !== "id" && lang !== "plain")) return troubles;
  const { fog, hardWords } = readingLevel(fields.map(([, words]) => words).join("\n"));
  const bound = readingBounds[lang].fog;
  return fog > bound
    ? [{ at: `${lang}.headline`, code: "HARD_TO_READ", fog, most: bound, words: [...new Set(hardWords)].slice(0, 5) }]
    : [];
}

/** Troubles for which nothing is kept: the form is shown again as it was typed. All others are kept, and told. */
export const isUnusable = ({ code }: TextTrouble): boolean =>
  ["TOO_LONG", "TOO_WIDE", "MARKUP", "HIDDEN_CHARACTERS", "UNPRINTABLE", "TOO_MANY", "UNUSABLE_DAY"].includes(code);

type Dates = { readonly from: string | null; readonly until: string | null };

/** @param today the office's day: what goes out now must not be over already */
export function dateTroubles({ from, until }: Dates, today: string): readonly TextTrouble[] {
  const bad = (at: string): TextTrouble => ({ at, code: "UNUSABLE_DAY" });
  if (from !== null && parseDay(from) === null) return [bad("from")];
  if (until !== null && (parseDay(until) === null || until < today || (from !== null && until < from)))
    return [bad("until")];
  return [];
}

/** Everything that is wrong with an announcement, language by language. */
export const announcementTroubles = (texts: Texts, dates: Dates, today: string): readonly TextTrouble[] => [
  ...Object.entries(texts).flatMap(([lang, text]) => (text ? textTroubles(lang, text) : [])),
  ...dateTroubles(dates, today),
];

const emptyStep = { title: "", text: "" };
const empty: AnnouncementText = { headline: "", steps: [emptyStep, emptyStep, emptyStep], bring: [] };

type Loose = { readonly [key: string]: unknown };
const loose = (value: unknown): Loose => (value !== null && typeof value === "object" ? (value as Loose) : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function tidyText(value: unknown): AnnouncementText {
  const { headline, steps, bring } = loose(value);
  const step = (at: number) => {
    const { title, text } = loose(listOf(steps)[at]);
    return { title: oneLine(title), text: oneLine(text) };
  };
  return {
    headline: oneLine(headline),
    steps: [step(0), step(1), step(2)],
    bring: listOf(bring).map(oneLine).filter(Boolean),
  };
}

/** Words from outside, each field one line; the three languages are always there, others by their ISO code and never empty. */
export function tidyTexts(value: unknown): Texts {
  const given = loose(value);
  const regional = Object.keys(given)
    .filter((lang) => /^[a-z]{2,3}$/.test(lang) && !(lang in firstTexts))
    .map((lang) => [lang, tidyText(given[lang])] as const)
    .filter(
      ([, { headline, steps, bring }]) => headline || bring.length > 0 || steps.some((step) => step.title || step.text),
    );
  return {
    ...Object.fromEntries(regional),
    id: tidyText(given["id"]),
    plain: tidyText(given["plain"]),
    en: tidyText(given["en"]),
  };
}

const firstTexts: Texts = { id: empty, plain: empty, en: empty };

/**
 * What to begin with, where an announcement tells of a rule change: what it says of the change in the law's own sentences, and
 * the two steps that stay. They are as long as the law made them: the checks say what is still to be made short and plain.
 */
export function textsFromChanges(changes: readonly Change[]): Texts {
  const [first] = changes.filter(({ area }) => area !== "WORDS" && area !== "DATES");
  if (!first) return firstTexts;
  const told = (lang: "id" | "en"): string => (first.after ?? first.before)?.[lang] ?? "";
  const documents = (lang: "id" | "en"): readonly string[] =>
    changes
      .filter(({ area, after, before }) => area === "DOCUMENT" && after && !before)
      .map(({ heading }) => heading[lang].split(": ").at(-1)!)
      .slice(0, most.bring);
  const id: AnnouncementText = {
    headline: first.heading.id,
    steps: [
      { title: "Yang berubah", text: told("id") },
      { title: "Siapkan", text: "Foto surat-surat Anda dengan HP. Satu surat satu foto." },
      { title: "Kirim dari HP", text: "Buka Lapak Asik di HP. Jawab, lalu kirim. Gratis." },
    ],
    bring: documents("id"),
  };
  const en: AnnouncementText = {
    headline: first.heading.en,
    steps: [
      { title: "What changes", text: told("en") },
      { title: "Prepare", text: "Photograph your papers with your phone. One paper, one photo." },
      { title: "Send from your phone", text: "Open Lapak Asik on your phone. Answer, then send. It is free." },
    ],
    bring: documents("en"),
  };
  return { id, plain: id, en };
}
