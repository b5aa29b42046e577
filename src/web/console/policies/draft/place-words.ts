import type { ConsoleLang } from "../../words.ts";
import { valueAt } from "./parts/draft-fields.tsx";
import { partOf } from "./part-names.ts";
import { draftWords, type DraftWords } from "./draft-words.ts";

/** The words of the form for the last step of a pointer: the name that stands above the field. */
function leafWords(words: DraftWords, keys: readonly string[]): string | undefined {
  const [area] = keys;
  const leaf = keys.at(-1)!;
  const above = keys.at(-2);
  if (leaf === "cite") return words.cite;
  if (area === "title") return leaf === "id" ? words.titleId : words.titleEn;
  if (area === "effectiveFrom") return words.effectiveFrom;
  if (area === "effectiveTo") return words.effectiveTo;
  if (area === "id") return words.id;
  if (area === "revoked") return leaf === "by" ? words.revokedBy : leaf === "on" ? words.revokedOn : undefined;
  if (leaf === "years" && above === "guardianUnder") return words.guardianYears;
  if (area === "service")
    return keys
      .slice(2)
      .map((key) => (words.service as Readonly<Record<string, string>>)[key] ?? key)
      .join(" ");
  if (above === "brackets") return words.bracket(Number(leaf) + 1);
  if (area === "parameters") {
    const named: Readonly<Record<string, string>> = {
      from: words.from,
      months: words.months,
      days: words.days,
      countsFrom: words.countsFrom,
      membershipYears: words.membershipYears,
      ...words.percentOf,
      exempt: words.exempt,
      percent: words.percent,
      years: words.finalYears,
      clock: words.clock,
      upTo: words.upTo,
      noTaxIdSurchargePercent: words.surcharge,
    };
    return named[leaf];
  }
  if (area === "reasons") {
    if (above === "words") return leaf === "id" ? words.reasonWords : words.reasonWordsEn;
    if (leaf === "channel") return words.channel;
    return keys[2] === "documents" ? words.documents : keys[2] === "conditions" ? words.conditions : undefined;
  }
  return words.wordFields[`${above}.${leaf}`] ?? words.wordFields[leaf];
}

/** What a value belongs to: a parameter, a group of the service's rules, or what a code is called. */
function groupWords(words: DraftWords, file: unknown, [area, name]: readonly string[], lang: ConsoleLang) {
  const spoken = (pointer: string): string | undefined => {
    const value = valueAt(file, pointer);
    return typeof value === "string" && value !== "" ? value.replace(/\{\w+\}/g, "…") : undefined;
  };
  if (area === "parameters") return (words.parameters as Readonly<Record<string, string>>)[name!];
  if (area === "service") return (words.service as Readonly<Record<string, string>>)[name!];
  if (area === "revoked") return words.revoked;
  if (area === "heirs")
    return name === "guardianUnder" ? words.guardian : name === "words" ? words.heirsWords : undefined;
  if (area === "phkProofs") return words.phkProofs;
  if (area === "creditUses") return words.creditUses;
  if (area === "conditions") return spoken(`/conditions/${name}/${lang}/met`);
  if (area === "documents") return spoken(`/documents/${name}/${lang}/name`);
  return area === "refusals" ? spoken(`/refusals/${name}/${lang}`) : undefined;
}

/**
 * Where a pointer leads, as the form calls it: part, group, field. What the form does not show keeps its pointer.
 * @param reasonName what a reason is called
 */
export function placeWords(
  file: unknown,
  pointer: string,
  lang: ConsoleLang,
  reasonName: (reason: string) => string,
): string {
  const words = draftWords[lang];
  const keys = pointer.slice(1).split("/");
  const part = partOf(pointer);
  if (part === "json") return pointer || "/";
  const title = (words.parts as Readonly<Record<string, string>>)[part] ?? reasonName(part);
  const group =
    keys[0] === "parameters" && keys[1] === "waitingPeriod" && keys[2] !== undefined
      ? words.waiting(reasonName(keys[2]))
      : groupWords(words, file, keys, lang);
  const leaf = leafWords(words, keys);
  return [title, group, leaf].filter((each, index, all) => each !== undefined && each !== all[index - 1]).join(" › ");
}
