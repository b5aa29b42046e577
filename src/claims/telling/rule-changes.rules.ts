import type { Decision, Lang, RuleWords } from "../../entitlement/index.ts";

/** A rule's answer to one person's facts, and how it says it. */
export type Answer = { readonly decision: Decision; readonly words: RuleWords };

const say: Readonly<
  Record<
    Lang,
    {
      readonly notThen: (day: string) => string;
      readonly nowOnly: (day: string) => string;
      readonly later: (day: string) => string;
      readonly earlier: (day: string) => string;
      readonly more: (names: string) => string;
      readonly fewer: (names: string) => string;
    }
  >
> = {
  id: {
    notThen: (day) => `Menurut aturan baru, alasan Anda belum bisa diajukan mulai ${day}.`,
    nowOnly: (day) => `Sekarang bisa: kirim klaim sebelum ${day} agar memakai aturan yang sekarang.`,
    later: (day) => `Anda bisa mengajukan mulai ${day}, lebih lambat dari aturan sekarang.`,
    earlier: (day) => `Anda bisa mengajukan mulai ${day}, lebih cepat dari aturan sekarang.`,
    more: (names) => `Dokumen tambahan: ${names}.`,
    fewer: (names) => `Tidak diminta lagi: ${names}.`,
  },
  en: {
    notThen: (day) => `Under the new rule your reason cannot be claimed from ${day} on.`,
    nowOnly: (day) => `It can now: send your claim before ${day} to be judged by the present rule.`,
    later: (day) => `You can claim from ${day}, later than under the present rule.`,
    earlier: (day) => `You can claim from ${day}, earlier than under the present rule.`,
    more: (names) => `More documents: ${names}.`,
    fewer: (names) => `No longer asked for: ${names}.`,
  },
};

/**
 * What a new rule changes for one unfinished claim, in sentences with something to do; empty where it changes nothing.
 * @param first the first day of the new rule, in words
 * @param nowEligible whether the claim could be sent today
 */
export function ruleChangeSentences(
  present: Answer,
  next: Answer,
  {
    lang,
    first,
    nowEligible,
    inWords,
  }: { lang: Lang; first: string; nowEligible: boolean; inWords: (day: string) => string },
): string[] {
  const words = say[lang];
  const sentences: string[] = [];
  const [was, is] = [present.decision.eligibleFrom, next.decision.eligibleFrom];
  // Who is entitled on the first day under both notices no difference: no rule answers for days before its own.
  const alike = present.decision.eligible && next.decision.eligible;
  if (was !== null && is === null) sentences.push(words.notThen(first));
  else if (is !== null && was !== is && !alike)
    sentences.push(was === null || is < was ? words.earlier(inWords(is)) : words.later(inWords(is)));
  const harder = present.decision.eligible && !next.decision.eligible;
  if (harder && nowEligible) sentences.push(words.nowOnly(first));
  const codes = (answer: Answer): string[] => answer.decision.documents.map(({ code }) => code);
  const names = (answer: Answer, of: readonly string[]): string =>
    of.map((code) => answer.words.document(code).name).join(", ");
  const more = codes(next).filter((code) => !codes(present).includes(code));
  const fewer = codes(present).filter((code) => !codes(next).includes(code));
  if (more.length > 0) sentences.push(words.more(names(next, more)));
  if (fewer.length > 0) sentences.push(words.fewer(names(present, fewer)));
  return sentences;
}
