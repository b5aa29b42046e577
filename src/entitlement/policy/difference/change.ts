import type { Reason } from "../../case.ts";
import { placeholders, type Lang } from "../../words.ts";
import type { Policy } from "../policy.ts";

/** A sentence in both languages. */
export type Both = Readonly<Record<Lang, string>>;

/** One thing that is otherwise under another policy, in sentences that a lawyer and an officer read alike. */
export type Change = {
  /** JSON pointer into the later file; where something is gone, into the earlier one. */
  readonly code: string;
  readonly area: "DATES" | "PARAMETER" | "REASON" | "DOCUMENT" | "HEIRS" | "SERVICE" | "WORDS";
  /** The reason for which it is otherwise; null: for all. */
  readonly reason: Reason | null;
  readonly heading: Both;
  /** Null: it is new. */
  readonly before: Both | null;
  /** Null: it is gone. */
  readonly after: Both | null;
  readonly cite: string;
};

export const both = (make: (lang: Lang) => string): Both => ({ id: make("id"), en: make("en") });
export const pick = (id: string, en: string): Both => ({ id, en });

/** A day as people say it: "1 Maret 2027", "1 March 2027". @param day `YYYY-MM-DD` */
export function spokenDay(day: string): Both {
  const words = (locale: string): string =>
    new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(
      new Date(`${day}T00:00:00Z`),
    );
  return pick(words("id-ID"), words("en-GB"));
}

/** What stands for a number in the sentences of a policy, as a reader sees it. */
const placeholderWords: Readonly<Record<(typeof placeholders)[number], Both>> = {
  waiting: pick("masa tunggu", "waiting period"),
  pensionAge: pick("usia pensiun", "pension age"),
  membershipYears: pick("lama menjadi peserta", "years of membership"),
  percent: pick("persen", "per cent"),
  taxIdAbove: pick("batas saldo NPWP", "balance limit of the tax number"),
};

/** A sentence of a policy as it is compared: what a number is filled into is named, not shown as code. */
export const asWritten = (words: Both): Both =>
  both((lang) =>
    words[lang].replace(
      /\{(\w+)\}/g,
      (whole, name: (typeof placeholders)[number]) => `[${placeholderWords[name]?.[lang] ?? whole}]`,
    ),
  );

/** A wording before and after. Where one language alone was changed, both readers are shown that one. */
export function wording(heading: Both, was: Both, is: Both): Pick<Change, "heading" | "before" | "after"> {
  const [before, after] = [asWritten(was), asWritten(is)];
  const shown = (lang: Lang, of: Both) => ({
    heading: pick(`${heading.id} ${of.id}`, `${heading.en} ${of.en}`),
    before: pick(before[lang], before[lang]),
    after: pick(after[lang], after[lang]),
  });
  if (before.id === after.id) return shown("en", pick("(bahasa Inggris)", "(in English)"));
  if (before.en === after.en) return shown("id", pick("(bahasa Indonesia)", "(in Indonesian)"));
  return { heading, before, after };
}

/** Whether a reader would see no difference; nothing is like nothing. */
export const same = (one: Both | null, other: Both | null): boolean => one?.id === other?.id && one?.en === other?.en;

/** The two policies that are compared, compiled. */
export type Pair = { readonly before: Policy; readonly after: Policy };
