import type { AnnouncementFile, AnnouncementText, Texts, TextTrouble } from "../../../outreach/index.ts";
import { dayAsTyped } from "../../../policies/index.ts";
import { plainDay } from "../../ui/dates.ts";
import type { ConsoleLang } from "../words.ts";

type Form = Readonly<Record<string, string>>;

/** The field's id and name on the form: `id.steps.0.title` is `id-steps-0-title`, things to bring are one field. */
export const fieldOf = (at: string): string => at.replace(/\.bring\.\d+$/, ".bring").replaceAll(".", "-");

/** Fields of the language that is being added: its code is typed beside them. */
const added = "baru";

const isCode = (text: string): boolean => /^[a-z]{2,3}$/.test(text);

/** Which languages a form speaks of, by the prefix of their fields. */
const prefixesOf = (form: Form): readonly string[] =>
  Object.keys(form).flatMap((name) => (name.endsWith("-headline") ? [name.slice(0, -"-headline".length)] : []));

const addedCode = (form: Form): string => (form[`${added}-kode`] ?? "").trim().toLowerCase();

/** The words of a posted form, as typed, for the room to make tidy. */
export function typedTexts(form: Form): Readonly<Record<string, unknown>> {
  const textAt = (prefix: string) => ({
    headline: form[`${prefix}-headline`],
    steps: [0, 1, 2].map((at) => ({
      title: form[`${prefix}-steps-${at}-title`],
      text: form[`${prefix}-steps-${at}-text`],
    })),
    bring: (form[`${prefix}-bring`] ?? "").split(/\r?\n/),
  });
  return Object.fromEntries(
    prefixesOf(form).flatMap((prefix) => {
      const lang = prefix === added ? addedCode(form) : prefix;
      return isCode(lang) || lang === "plain" ? [[lang, textAt(prefix)] as const] : [];
    }),
  );
}

/** Whether words in a new language were typed without saying which. */
export const lacksCode = (form: Form): boolean =>
  !isCode(addedCode(form)) &&
  Object.keys(form).some((name) => name.startsWith(`${added}-`) && form[name]!.trim() !== "");

export const typedDay = (form: Form, name: "from" | "until"): string | null =>
  dayAsTyped(form[name] ?? "") ?? ((form[name] ?? "").trim() || null);

/** What stands in the form of a kept announcement. */
export function formOfFile(
  { texts, from, until }: Pick<AnnouncementFile, "texts" | "from" | "until">,
  lang: ConsoleLang,
): Form {
  const fields = (written: string, { headline, steps, bring }: AnnouncementText): Form => ({
    [`${written}-headline`]: headline,
    ...Object.fromEntries(
      steps.flatMap(({ title, text }, at) => [
        [`${written}-steps-${at}-title`, title],
        [`${written}-steps-${at}-text`, text],
      ]),
    ),
    [`${written}-bring`]: bring.join("\n"),
  });
  return Object.assign(
    { from: from ? plainDay(from, lang) : "", until: until ? plainDay(until, lang) : "" },
    ...languagesOf(texts).map((written) => fields(written, texts[written]!)),
  ) as Form;
}

/** The three that are always there first, then regional ones by their code. */
export const languagesOf = (texts: Texts): readonly string[] => [
  "id",
  "plain",
  "en",
  ...Object.keys(texts)
    .filter((lang) => !["id", "plain", "en"].includes(lang))
    .sort(),
];

/** What is wrong by the field where it is; the first of each. Words of a language that is just being added stand in its own fields. */
export function errorsOf(
  troubles: readonly TextTrouble[],
  inWords: (trouble: TextTrouble) => string,
  form: Form,
): Readonly<Record<string, string>> {
  const code = addedCode(form);
  const isAdded = code !== "" && form[`${code}-headline`] === undefined;
  return Object.fromEntries(
    troubles
      .map((trouble) => {
        const field = fieldOf(trouble.at);
        return [
          isAdded && field.startsWith(`${code}-`) ? added + field.slice(code.length) : field,
          inWords(trouble),
        ] as const;
      })
      .reverse(),
  );
}
