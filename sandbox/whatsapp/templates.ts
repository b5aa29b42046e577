import { openJournal } from "../wire/journal.ts";

/** A message form that was registered beforehand; `body` holds {{1}}, {{2}} in the places of parameters. */
export type Template = {
  readonly name: string;
  readonly language: string;
  readonly body: string;
  readonly button: string | null;
};

export type Templates = {
  readonly register: (template: Template) => void;
  readonly find: (name: string, language: string) => Template | null;
};

export function openTemplates(file: string): Templates {
  const journal = openJournal<Template>(file);
  return {
    register: (template) => journal.append(template),
    find: (name, language) =>
      journal.lines.findLast((each) => each.name === name && each.language === language) ?? null,
  };
}

/** How many different places the template's body has. */
export function placesIn(body: string): number {
  return new Set(body.match(/\{\{\d+\}\}/g) ?? []).size;
}

export function fillIn(text: string, parameters: readonly string[]): string {
  return text.replaceAll(/\{\{(\d+)\}\}/g, (_, place: string) => parameters[Number(place) - 1] ?? "");
}
