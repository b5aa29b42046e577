import type { VNode } from "preact";
import type { PolicyTrouble } from "../../../../../entitlement/index.ts";
import type { ConsoleLang } from "../../../words.ts";
import { troubleSentence } from "../../trouble-words.ts";
import { draftWords } from "../draft-words.ts";
import { isPart, partOf, placesOf, type PartName } from "../part-names.ts";
import { lineAt, readJson } from "./json-text.ts";
import { jsonWords } from "./json-words.ts";
import type { Typed } from "./typed-draft.ts";

/** Something to mend in the text: on which line, at which place, and why. */
export type JsonNote = { readonly line: number; readonly at: string | null; readonly message: string };

/** More would cover the text; the rest shows when these are mended. */
const mostNotes = 40;

/** What is wrong with the text of a part, line by line. */
export function notesOn(
  { text, fault, strange }: Typed,
  part: PartName,
  troubles: readonly PolicyTrouble[],
  lang: ConsoleLang,
  partName: (part: PartName) => string,
): readonly JsonNote[] {
  const words = jsonWords[lang];
  if (fault) return [{ line: fault.line, at: null, message: words.faults[fault.code] }];
  const read = readJson(text);
  const lines = read.ok ? read.lines : new Map<string, number>();
  const places = placesOf(part);
  const own = ({ at }: PolicyTrouble): boolean =>
    places.some((place) => at === place || at.startsWith(`${place}/`)) || (part !== "json" && at === "");
  return [
    ...strange.map((at) => ({ at, message: words.elsewhere(partName(partOf(at))) })),
    ...troubles.filter(own).map((trouble) => ({ at: trouble.at, message: troubleSentence(trouble, lang) })),
  ]
    .map((note) => ({ ...note, line: lineAt(lines, note.at) }))
    .toSorted((one, other) => one.line - other.line)
    .slice(0, mostNotes);
}

/** On which line of the text each field stands, for who looks it up from the field. */
export function linesOf({ text }: Typed): Readonly<Record<string, number>> {
  const read = readJson(text);
  return read.ok ? Object.fromEntries(read.lines) : {};
}

/** The notes: a list below the text, or, where a script places them, each at its line. */
export const JsonNotes = ({ lang, notes }: { lang: ConsoleLang; notes: readonly JsonNote[] }): VNode => (
  <ul>
    {notes.map(({ line, at, message }) => (
      <li key={`${line}${at}${message}`} data-line={line}>
        <b>{jsonWords[lang].line(line)}</b>
        <span>{message}</span>
        {at ? <code>{at}</code> : null}
      </li>
    ))}
  </ul>
);

/** The JSON of a part beside its fields; of the whole file alone on its page. */
export function JsonBeside({
  lang,
  part,
  typed,
  notes,
}: {
  lang: ConsoleLang;
  part: PartName;
  typed: Typed;
  notes: readonly JsonNote[];
}): VNode {
  const words = jsonWords[lang];
  const whole = part === "json";
  return (
    <section class="la-panel la-beside" aria-labelledby="json-judul" data-beside>
      <h2 id="json-judul">{whole ? draftWords[lang].parts.json : words.heading}</h2>
      <p class="la-soft">{whole ? words.whole : words.hint}</p>
      <p class="la-beside__wait" role="status" data-unreadable>
        {typed.fault ? words.unreadable(typed.fault.line) : ""}
      </p>
      {!whole && (
        <button type="button" class="govuk-button govuk-button--secondary" data-restore hidden>
          {words.restore}
        </button>
      )}
      <div class="la-sheet" data-sheet>
        <textarea
          class="la-json"
          name="json"
          rows={whole ? 28 : 24}
          spellcheck={false}
          autoComplete="off"
          aria-label={words.label}
          aria-describedby="json-catatan"
          data-lines={JSON.stringify(linesOf(typed))}
        >
          {typed.text}
        </textarea>
      </div>
      <div id="json-catatan" class="la-notes" data-notes>
        <JsonNotes lang={lang} notes={notes} />
      </div>
      {!whole && (
        <p>
          <button type="submit" name="sumber" value="json" class="govuk-button govuk-button--secondary" data-save-json>
            {words.save}
          </button>
        </p>
      )}
    </section>
  );
}

/** What a part is called. */
export const partCalled =
  (lang: ConsoleLang, reasonName: (reason: string) => string) =>
  (part: PartName): string =>
    (draftWords[lang].parts as Readonly<Record<string, string>>)[part] ?? (isPart(part) ? reasonName(part) : part);
