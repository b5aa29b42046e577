import { bannedWords, readingBounds, readingLevel } from "../../messages/index.ts";
import { longest, most, type AnnouncementText } from "./announcement.ts";

/** What is wrong with one field, and what to do about it. `at` names the form's field: `id.steps.0.title`. */
export type TextTrouble = { readonly at: string } & (
  | { readonly code: "MISSING" }
  | { readonly code: "TOO_LONG"; readonly letters: number; readonly most: number }
  /** A `<` or `>`: words are never markup. */
  | { readonly code: "MARKUP" }
  /** Characters that nobody sees: they turn the direction of a line, or hide in it. */
  | { readonly code: "HIDDEN_CHARACTERS" }
  /** A character that our printing types do not have. */
  | { readonly code: "UNPRINTABLE"; readonly character: string }
  | { readonly code: "BANNED_WORD"; readonly word: string; readonly instead: string }
  | { readonly code: "LONG_SENTENCE"; readonly words: number; readonly most: number }
  | { readonly code: "HARD_TO_READ"; readonly fog: number; readonly most: number; readonly words: readonly string[] }
  | { readonly code: "TOO_MANY"; readonly most: number }
  /** Not a day `YYYY-MM-DD`, an end before its beginning, or an end that is over. */
  | { readonly code: "UNUSABLE_DAY" }
);

const printable = /^[\p{Script=Latin}\p{N}\p{P}\p{Sc}+=~^`|° ]$/u;

/** Whether one line may be printed anywhere: its length, and nothing in it that is markup, hidden or without a type. */
export function lineTroubles(at: string, text: string, longestLine: number): readonly TextTrouble[] {
  const letters = [...text];
  if (letters.length > longestLine) return [{ at, code: "TOO_LONG", letters: letters.length, most: longestLine }];
  if (/[<>]/.test(text)) return [{ at, code: "MARKUP" }];
  if (/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]/u.test(text)) return [{ at, code: "HIDDEN_CHARACTERS" }];
  const odd = letters.find((letter) => !printable.test(letter));
  return odd === undefined ? [] : [{ at, code: "UNPRINTABLE", character: odd }];
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
