import type { Decision, Lang, RuleWords } from "../../entitlement/index.ts";

/** A rule's answer to one person's facts, and how it says it. */
export type Answer = { readonly decision: Decision; readonly words: RuleWords };

const say: Readonly<
  Record<
    Lang,
    {
      readonly notThen: (day: string) => string;
      readonly nowOnly: (day: string) => string;
      readonly window: (from: string, day: string) => string;
      readonly waitAgain: (until: string) => string;
      readonly before: string;
      readonly later: (day: string) => string;
      readonly earlier: (day: string) => string;
      readonly more: (names: string) => string;
      readonly fewer: (names: string) => string;
    }
  >
> = {
  id: {
    notThen: (day) => `Menurut aturan baru, alasan Anda belum bisa diajukan mulai ${day}.`,
    nowOnly: (day) => `Sekarang masih bisa: kirim klaim sebelum ${day} agar memakai aturan yang sekarang.`,
    window: (from, day) => `Kirim klaim mulai ${from} dan sebelum ${day} agar memakai aturan yang sekarang.`,
    waitAgain: (until) => `Mulai hari itu Anda harus menunggu sampai ${until}.`,
    before: "Tidak diminta bila Anda mengirim klaim sebelum hari itu.",
    later: (day) => `Anda bisa mengajukan mulai ${day}, lebih lambat dari aturan sekarang.`,
    earlier: (day) => `Anda bisa mengajukan mulai ${day}, lebih cepat dari aturan sekarang.`,
    more: (names) => `Dokumen tambahan: ${names}.`,
    fewer: (names) => `Tidak diminta lagi: ${names}.`,
  },
  en: {
    notThen: (day) => `Under the new rule your reason cannot be claimed from ${day} on.`,
    nowOnly: (day) => `You still can now: send your claim before ${day} to be judged by the present rule.`,
    window: (from, day) => `Send your claim from ${from} on and before ${day} to be judged by the present rule.`,
    waitAgain: (until) => `From that day on you have to wait until ${until}.`,
    before: "Not asked for if you send your claim before that day.",
    later: (day) => `You can claim from ${day}, later than under the present rule.`,
    earlier: (day) => `You can claim from ${day}, earlier than under the present rule.`,
    more: (names) => `More documents: ${names}.`,
    fewer: (names) => `No longer asked for: ${names}.`,
  },
};

/**
 * What a new rule changes for one unfinished claim, in sentences with something to do; empty where it changes nothing.
 * @param first the first day of the new rule, `YYYY-MM-DD`
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
  const day = inWords(first);
  const [was, is] = [present.decision.eligibleFrom, next.decision.eligibleFrom];
  // Who is entitled on the first day under both notices no difference: no rule answers for days before its own.
  const alike = present.decision.eligible && next.decision.eligible;
  // Whoever is still in time hears first that they have to wait, then how not to.
  const inTime = present.decision.eligible && !next.decision.eligible && (nowEligible || (was !== null && was < first));
  if (was !== null && is === null) sentences.push(words.notThen(day));
  else if (is !== null && inTime) sentences.push(words.waitAgain(inWords(is)));
  else if (is !== null && was !== is && !alike)
    sentences.push(was === null || is < was ? words.earlier(inWords(is)) : words.later(inWords(is)));
  if (inTime) sentences.push(nowEligible ? words.nowOnly(day) : words.window(inWords(was!), day));
  const codes = (answer: Answer): string[] => answer.decision.documents.map(({ code }) => code);
  const names = (answer: Answer, of: readonly string[]): string =>
    of.map((code) => answer.words.document(code).name).join(", ");
  const more = codes(next).filter((code) => !codes(present).includes(code));
  const fewer = codes(present).filter((code) => !codes(next).includes(code));
  if (more.length > 0) sentences.push(words.more(names(next, more)));
  if (more.length > 0 && alike && nowEligible) sentences.push(words.before);
  if (fewer.length > 0) sentences.push(words.fewer(names(present, fewer)));
  return sentences;
}
