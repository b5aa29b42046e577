import type { Condition, Reason } from "./case.ts";
import { findPolicy, isRefusalCode, policies, type Policy } from "./policy.ts";

export type Lang = "id" | "en";
type DocumentWords = { readonly name: string; readonly why: string; readonly good: string };

const policyOf = (id: string): Policy => findPolicy(id) ?? policies.at(-1)!;

/** A condition in plain words, as it stands. */
export const conditionWords = (policyId: string, { code, met }: Pick<Condition, "code" | "met">, lang: Lang): string =>
  policyOf(policyId).conditions[code]![lang][met ? "met" : "unmet"];

/** Papers that the service itself adds to a file; no regulation and no channel asks for them. */
const ownPapers: Readonly<Record<string, Readonly<Record<Lang, DocumentWords>>>> = {
  FOTO_WAWANCARA: {
    id: { name: "Foto wawancara", why: "Diambil saat wawancara, setelah Anda setuju.", good: "" },
    en: { name: "Interview still", why: "Taken during the interview, after you agreed.", good: "" },
  },
};

/** Which document, why it is asked for, and what a good one looks like. */
export const documentWords = (policyId: string, code: string, lang: Lang): DocumentWords =>
  policyOf(policyId).documents[code]?.[lang] ?? ownPapers[code]?.[lang] ?? { name: code, why: "", good: "" };

export const reasonWords = (policyId: string, reason: string, lang: Lang): string =>
  policyOf(policyId).reasons[reason as Reason]?.words[lang] ?? reason;

/** The papers that prove a layoff, by code. */
export const phkProofWords = (policyId: string, lang: Lang): Array<{ code: string; words: string }> =>
  Object.entries(policyOf(policyId).phkProofs).map(([code, words]) => ({ code, words: words[lang] }));

/** Why a claim was refused, in a few words, and the rule behind it; null for a code that the policy does not know. */
export function refusalWords(
  policyId: string,
  code: string,
  lang: Lang,
): { readonly words: string; readonly cite: string } | null {
  const known = isRefusalCode(code) ? policyOf(policyId).refusals[code] : null;
  return known && { words: known[lang], cite: known.cite };
}

export const policyTitle = (policyId: string, lang: Lang): string => policyOf(policyId).title[lang];
