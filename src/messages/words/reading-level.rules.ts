/**
 * How hard a text is to read in Indonesian. Pure.
 *
 * The measure is Gunning's fog index with one change: 0.4 x (words a sentence + hard words in a hundred), where a hard word has
 * FOUR syllables or more. Gunning counts three for English; an Indonesian root has two and each affix adds one (`kirim`,
 * `mengirim`, `pengiriman`), so three are an everyday word and four are usually officialese. The number is not a school year:
 * it orders texts, and its bounds were set on our own screens.
 */
export type ReadingLevel = {
  readonly sentences: number;
  readonly words: number;
  /** Words of the longest sentence. */
  readonly longestSentence: number;
  /** Words of four syllables or more. */
  readonly hardWords: readonly string[];
  /** Rounded to one decimal; 0 where there are no words. */
  readonly fog: number;
};

/** What a text may not go beyond. `plain` is for who left school early, `id` for everybody. */
export const readingBounds = { plain: { fog: 10, longestSentence: 12 }, id: { fog: 14, longestSentence: 16 } } as const;

const wordPattern = /[\p{L}\p{N}]+(?:[-'’.,][\p{L}\p{N}]+)*/gu;

/** Syllables of an Indonesian word: its vowels, `ai`, `au` and `oi` at the end of a word taken as one (`sampai` 2, `mulai` 2, `pulau` 2). */
export function syllables(word: string): number {
  const letters = word.toLowerCase();
  const vowels = (letters.match(/[aeiouéèêâ]/g) ?? []).length;
  return Math.max(1, vowels - (/(ai|au|oi)$/.test(letters) && vowels > 1 ? 1 : 0));
}

/** A word in letters, not a number or an abbreviation (`KTP`, `5`): those are read as they are known. Each part of `kartu-kartu` stands alone. */
const hardPart = (word: string): boolean =>
  word.split("-").some((part) => /^\p{L}+$/u.test(part) && part !== part.toUpperCase() && syllables(part) >= 4);

export function readingLevel(text: string): ReadingLevel {
  const sentences = text
    .split(/[.!?;:]+(?=\s|$)|\n+/)
    .map((sentence) => sentence.match(wordPattern) ?? [])
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  const hardWords = words.filter(hardPart);
  const fog =
    words.length === 0 ? 0 : 0.4 * (words.length / sentences.length + (100 * hardWords.length) / words.length);
  return {
    sentences: sentences.length,
    words: words.length,
    longestSentence: Math.max(0, ...sentences.map(({ length }) => length)),
    hardWords,
    fog: Math.round(fog * 10) / 10,
  };
}
