import type { Condition, Reason } from "./case.ts";
import { findPolicy, policies, type Policy } from "./policy.ts";

export type Lang = "id" | "en";

const policyOf = (id: string): Policy => findPolicy(id) ?? policies.at(-1)!;

/** A condition in plain words, as it stands. */
export const conditionWords = (policyId: string, { code, met }: Pick<Condition, "code" | "met">, lang: Lang): string => policyOf(policyId).conditions[code]![lang][met ? "met" : "unmet"];

/** Which document, why it is asked for, and what a good one looks like. */
export const documentWords = (policyId: string, code: string, lang: Lang): { readonly name: string; readonly why: string; readonly good: string } =>
  policyOf(policyId).documents[code]?.[lang] ?? { name: code, why: "", good: "" };

export const reasonWords = (policyId: string, reason: string, lang: Lang): string => policyOf(policyId).reasons[reason as Reason]?.words[lang] ?? reason;

/** The papers that prove a layoff, by code. */
export const phkProofWords = (policyId: string, lang: Lang): Array<{ code: string; words: string }> =>
  Object.entries(policyOf(policyId).phkProofs).map(([code, words]) => ({ code, words: words[lang] }));

export const policyTitle = (policyId: string, lang: Lang): string => policyOf(policyId).title[lang];
