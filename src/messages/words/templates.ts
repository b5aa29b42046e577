import { templateValues, type Dictionary, type TemplateCode, type Values } from "./dictionary.ts";
import { english } from "./words.en.ts";
import { indonesian } from "./words.id.ts";
import type { Lang } from "./in-words.ts";

const dictionaries: Readonly<Record<Lang, Dictionary>> = { id: indonesian, en: english };

/** Whose values must not stay with us once the message has arrived. */
export const isSecret = (template: TemplateCode): boolean =>
  template === "OneTimeCode" || template === "HelperConsentCode";

const places = /\{(\w+)\}/g;

const fill = (words: string, values: Values, missing?: string): string =>
  words.replace(places, (_, name: string) => {
    const value = values[name] ?? missing;
    if (value === undefined) throw new Error(`A message lacks the value ${name}`);
    return value;
  });

/** The order in which WhatsApp's template takes the values: that of their first place in the words. */
const orderOf = (text: string): string[] => [...new Set([...text.matchAll(places)].map((match) => match[1]!))];

/** The name under which a template is approved at WhatsApp: lower case, underscores. */
const whatsappName = (template: TemplateCode): string =>
  `lapak${template.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;

export type Composed = {
  readonly subject: string;
  readonly text: string;
  readonly sms: string;
  readonly template: { readonly name: string; readonly lang: Lang; readonly values: readonly string[] };
};

/**
 * A message in its words for each channel.
 * @param missing stands for a value that is not given: to show a message of long ago, whose words have changed since
 * @throws where a value is not given, and nothing stands for it
 */
export function compose(template: TemplateCode, lang: Lang, values: Values, missing?: string): Composed {
  const words = dictionaries[lang][template];
  const order = orderOf(words.text);
  return {
    subject: fill(words.subject, values, missing),
    text: fill(words.text, values, missing),
    sms: fill(words.sms, values, missing),
    template: { name: whatsappName(template), lang, values: order.map((name) => fill(`{${name}}`, values, missing)) },
  };
}

/** Values that read the same in both languages: codes and names. Days, times and reasons were written in one. */
const sameInBoth: ReadonlySet<string> = new Set(["claim", "company", "npp", "office", "helper"]);

/** A subject in another language than that of its message; null where a value in it was written in the message's own. */
export function subjectIn(template: TemplateCode, lang: Lang, values: Values): string | null {
  const { subject } = dictionaries[lang][template];
  return orderOf(subject).every((name) => sameInBoth.has(name)) ? fill(subject, values, "...") : null;
}

/** The templates as WhatsApp wants them approved: {{1}}, {{2}} in place of values. */
export const whatsappTemplates = (): Array<{
  name: string;
  language: Lang;
  category: "AUTHENTICATION" | "UTILITY";
  body: string;
}> =>
  (Object.keys(templateValues) as TemplateCode[]).flatMap((template) =>
    (["id", "en"] as const).map((lang) => {
      const { text } = dictionaries[lang][template];
      const order = orderOf(text);
      const body = text.replace(places, (_, name: string) => `{{${order.indexOf(name) + 1}}}`);
      return {
        name: whatsappName(template),
        language: lang,
        category: isSecret(template) ? ("AUTHENTICATION" as const) : ("UTILITY" as const),
        body,
      };
    }),
  );
