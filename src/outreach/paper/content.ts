/** What stands on every paper and picture of an announcement: gathered once, so that all of them say the same. Pure. */
import { dayInWords, fixedWords, type FixedWords } from "../../messages/index.ts";
import type { Announcement, OfficeBlock, Step } from "../announcements/announcement.ts";

/** A leaf of the calendar, and what stands beside it. */
export type Leaf = {
  readonly label: string;
  readonly number: string;
  readonly foot: string;
  readonly text: string;
  readonly after: string;
  /** All of it in one breath, where there is no leaf. */
  readonly sentence: string;
};

export type PaperContent = {
  readonly words: FixedWords;
  readonly headline: string;
  readonly steps: readonly Step[];
  readonly bring: readonly string[];
  readonly leaf: Leaf | null;
  readonly office: OfficeBlock | null;
  /** Where the code leads. */
  readonly url: string;
  /** The same as somebody types it: without `https://`. */
  readonly shownUrl: string;
  readonly telephone: string;
};

/** The agency's telephone, as everywhere on the pages. */
export const telephone = "1500 000";

/** An address as somebody types it. */
export const shownAddress = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/, "");

const dayLanguage = (lang: string): "id" | "en" => (lang === "en" ? "en" : "id");

/** The leaf shows the first day, else the last one, else how long payment takes at most. */
function leafOf(
  dates: Announcement["dates"],
  lang: string,
  words: FixedWords,
  payWithinDays: number | null,
): Leaf | null {
  const day = dates.from ?? dates.until;
  if (day === null) {
    if (payWithinDays === null) return null;
    const { label, unit, text, after } = words.promise;
    const promise = text(payWithinDays);
    return {
      label: label.toUpperCase(),
      number: String(payWithinDays),
      foot: unit,
      text: promise,
      after,
      sentence: `${promise} ${after}`,
    };
  }
  const say = dates.from === null ? words.until : words.from;
  const shown = dayInWords(day, dayLanguage(lang));
  const after =
    dates.from !== null && dates.until !== null ? words.until(dayInWords(dates.until, dayLanguage(lang))) : "";
  return {
    label: say("").trim().toUpperCase(),
    number: String(Number(day.slice(8))),
    // "Rabu, 3 Juni 2026" and "Wednesday 3 June 2026" both end with month and year.
    foot: shown.split(" ").slice(-2).join(" "),
    text: say(shown),
    after,
    sentence: after === "" ? `${say(shown)}.` : `${say(shown)}. ${after}.`,
  };
}

/**
 * Everything that an announcement's papers say, in one language.
 * @param lang where the announcement has no words of its own in it, the fixed parts are in it and the rest is plain Indonesian
 * @param url the short link that the paper's code leads to
 * @param payWithinDays working days within which a complete claim is paid, by the law in force; null says nothing of it
 */
export function contentOf(
  { texts, dates }: Pick<Announcement, "texts" | "dates">,
  lang: string,
  office: OfficeBlock | null,
  url: string,
  payWithinDays: number | null,
): PaperContent {
  const words = fixedWords(lang);
  const { headline, steps, bring } = texts[lang] ?? texts.plain;
  return {
    words,
    headline,
    steps,
    bring,
    office,
    url,
    shownUrl: shownAddress(url),
    telephone,
    leaf: leafOf(dates, lang, words, payWithinDays),
  };
}
