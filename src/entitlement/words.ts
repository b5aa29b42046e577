import { formatRupiah } from "../platform/money.ts";
import { isPartial, type Condition, type Reason, type Relation } from "./case.ts";
import { findPolicy, newestPolicy, type LawBook } from "./policy/law-book.ts";
import type { Parameters, PartialReason, Waiting } from "./policy/parameters.ts";
import { isRefusalCode, type Policy } from "./policy/policy.ts";

export type Lang = "id" | "en";
export type DocumentWords = { readonly name: string; readonly why: string; readonly good: string };

/** What one policy says to people, in one language. */
export type RuleWords = {
  readonly title: string;
  /** A condition in plain words, as it stands. */
  readonly condition: (condition: Pick<Condition, "code" | "met">, reason: Reason) => string;
  /** Which document, why it is asked for, and what a good one looks like. */
  readonly document: (code: string) => DocumentWords;
  readonly reason: (reason: string) => string;
  /** The papers that prove a layoff, by code. */
  readonly phkProofs: ReadonlyArray<{ readonly code: string; readonly words: string }>;
  readonly creditUses: ReadonlyArray<{ readonly code: string; readonly words: string }>;
  readonly relation: (relation: Relation) => string;
  /** Why a claim was refused, in a few words, and the rule behind it; null for a code that the policy does not know. */
  readonly refusal: (code: string) => { readonly words: string; readonly cite: string } | null;
};

/** Papers that the service itself adds to a file; no regulation and no channel asks for them. */
const ownPapers: Readonly<Record<string, Readonly<Record<Lang, DocumentWords>>>> = {
  FOTO_WAWANCARA: {
    id: { name: "Foto wawancara", why: "Diambil saat wawancara, setelah Anda setuju.", good: "" },
    en: { name: "Interview still", why: "Taken during the interview, after you agreed.", good: "" },
  },
};

const counted = (count: number, [one, many]: readonly [string, string]): string =>
  `${count} ${count === 1 ? one : many}`;

/** "1 bulan", "2 months and 10 days". */
export function waitingWords({ months, days }: Pick<Waiting, "months" | "days">, lang: Lang): string {
  const units =
    lang === "id"
      ? ([["bulan", "bulan"], ["hari", "hari"], " "] as const)
      : ([["month", "months"], ["day", "days"], " and "] as const);
  const parts = [months > 0 || days === 0 ? counted(months, units[0]) : "", days > 0 ? counted(days, units[1]) : ""];
  return parts.filter(Boolean).join(units[2]);
}

/** Words that stand for a parameter in the sentences of a policy, so that a sentence never contradicts its number. */
export const placeholders = ["waiting", "pensionAge", "membershipYears", "percent", "taxIdAbove"] as const;

function filled(text: string, parameters: Parameters, reason: Reason | null, lang: Lang): string {
  if (!text.includes("{")) return text;
  const waiting = reason === null ? undefined : parameters.waiting[reason];
  const values: Readonly<Record<string, string>> = {
    waiting: waiting ? waitingWords(waiting, lang) : "",
    pensionAge: String(parameters.pensionAge),
    membershipYears: String(parameters.membershipYears),
    percent: reason !== null && isPartial(reason) ? String(parameters.percent[reason as PartialReason]) : "",
    taxIdAbove: formatRupiah(parameters.taxIdAbove),
  };
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

const byCode = (
  words: Readonly<Record<string, Readonly<Record<Lang, string>>>>,
  lang: Lang,
): Array<{ code: string; words: string }> => Object.entries(words).map(([code, said]) => ({ code, words: said[lang] }));

/** What a policy says, with the numbers that hold last under it. */
export function wordsOf({ file, spans }: Policy, lang: Lang): RuleWords {
  const { parameters } = spans[0]!;
  const fill = (text: string, reason: Reason | null = null): string => filled(text, parameters, reason, lang);
  return {
    title: file.title[lang],
    condition: ({ code, met }, reason) => fill(file.conditions[code]?.[lang][met ? "met" : "unmet"] ?? code, reason),
    document: (code) => {
      const known = file.documents[code]?.[lang];
      if (!known) return ownPapers[code]?.[lang] ?? { name: code, why: "", good: "" };
      return { ...known, why: fill(known.why) };
    },
    reason: (reason) => {
      const known = file.reasons[reason as Reason];
      return known ? fill(known.words[lang], reason as Reason) : reason;
    },
    phkProofs: byCode(file.phkProofs, lang),
    creditUses: byCode(file.creditUses, lang),
    relation: (relation) => file.heirs.words[relation][lang],
    refusal: (code) => {
      const known = isRefusalCode(code) ? file.refusals[code] : null;
      return known && { words: known[lang], cite: known.cite };
    },
  };
}

/**
 * What the policy of a claim or decision says.
 * @param policyId null or unknown before the law was asked: then the newest regulation that is or will be in force
 */
export function ruleWords(book: LawBook, policyId: string | null | undefined, lang: Lang): RuleWords {
  const known = policyId ? findPolicy(book, policyId) : null;
  return wordsOf(known ?? newestPolicy(book), lang);
}
