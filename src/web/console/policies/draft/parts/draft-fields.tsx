import type { ComponentChildren, VNode } from "preact";
import { fieldAt, type PolicyTrouble } from "../../../../../entitlement/index.ts";
import { parseDay } from "../../../../../platform/day.ts";
import { formatRupiah } from "../../../../../platform/money.ts";
import { plainDay } from "../../../../ui/dates.ts";
import { fileSize } from "../../../../ui/file-size.ts";
import type { ConsoleLang } from "../../../words.ts";
import type { DraftWords } from "../draft-words.ts";
import { troubleSentence } from "../../trouble-words.ts";

/** What every field of the form knows: the draft as JSON, and what the check said of it. */
export type Drafted = {
  readonly file: unknown;
  readonly troubles: readonly PolicyTrouble[];
  readonly words: DraftWords;
  readonly lang: ConsoleLang;
};

/** The field of a pointer on its page. */
export const idOf = (pointer: string): string => pointer.replace(/[^\w]+/g, "-").replace(/^-/, "");

/** What stands at a pointer; undefined where nothing does. */
export function valueAt(file: unknown, pointer: string): unknown {
  let here = file;
  for (const key of pointer.slice(1).split("/")) {
    if (typeof here !== "object" || here === null) return undefined;
    here = (here as Record<string, unknown>)[key];
  }
  return here;
}

/** A part of the form. */
export type Part = { readonly drafted: Drafted };

/** What a draft calls something; its code where it has no words yet. */
export const spoken = (value: unknown, code: string): string => (typeof value === "string" ? value : code);

/** More than any rule has of one thing: a draft may be anything, and a page of it must stay a page. */
const mostShown = 60;

/** What stands in a list or an object of the draft, as far as a page shows it; nothing where something else stands there. */
export const rowsAt = (file: unknown, pointer: string): readonly unknown[] => {
  const value = valueAt(file, pointer);
  return Array.isArray(value) ? value.slice(0, mostShown) : [];
};
export const fieldsAt = (file: unknown, pointer: string): ReadonlyArray<readonly [string, unknown]> => {
  const value = valueAt(file, pointer);
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.entries(value).slice(0, mostShown)
    : [];
};

const shown = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? String(value) : "");

/** What bare digits of a field say: a day as people write it, rupiah in groups, bytes as the size of a file; null where they speak for themselves. */
function inWords(at: string, value: unknown, lang: ConsoleLang): string | null {
  const { holds } = fieldAt(at.slice(1).split("/"));
  if (holds === "DAY") return typeof value === "string" && parseDay(value) !== null ? plainDay(value, lang) : null;
  if (typeof value !== "number") return null;
  if (holds === "RUPIAH") return formatRupiah(value);
  return at === "/service/upload/maxBytes" ? fileSize(value, lang) : null;
}

/**
 * One field of the draft, named by its pointer. A source is read in full, however long: its field grows. Above it stands what its digits
 * say, below it the check's words.
 */
export function Cell({
  drafted: { file, troubles, lang },
  at,
  label,
  wide,
  choices,
}: {
  drafted: Drafted;
  at: string;
  label: string;
  wide?: boolean;
  choices?: Readonly<Record<string, string>>;
}): VNode {
  const id = idOf(at);
  const value = shown(valueAt(file, at));
  const said = inWords(at, valueAt(file, at), lang);
  const trouble = troubles.find((each) => each.at === at);
  const described = [said && `${id}-arti`, trouble && `${id}-salah`].filter(Boolean).join(" ") || undefined;
  return (
    <div class={`la-cell${wide ? " la-cell--wide" : ""}${trouble ? " la-cell--bad" : ""}`}>
      <label for={id}>{label}</label>
      {said && (
        <p class="la-cell__said" id={`${id}-arti`}>
          {said}
        </p>
      )}
      {choices ? (
        <select class="govuk-select" id={id} name={at} aria-describedby={described}>
          {Object.entries(choices).map(([code, words]) => (
            <option key={code} value={code} selected={code === value}>
              {words}
            </option>
          ))}
        </select>
      ) : at.endsWith("/cite") ? (
        <textarea
          class={`la-note la-grows${trouble ? " govuk-input--error" : ""}`}
          id={id}
          name={at}
          rows={1}
          spellcheck={false}
          autoComplete="off"
          aria-describedby={described}
        >
          {value}
        </textarea>
      ) : (
        <input
          class={`govuk-input${trouble ? " govuk-input--error" : ""}`}
          id={id}
          name={at}
          type="text"
          value={value}
          spellcheck={false}
          autoComplete="off"
          aria-describedby={described}
        />
      )}
      {trouble && (
        <p class="govuk-error-message" id={`${id}-salah`}>
          {troubleSentence(trouble, lang)}
        </p>
      )}
    </div>
  );
}

/** Something that is so or is not; a line of a `la-tick` list. What stands in it besides comes behind the words. */
export const Tick = ({
  name,
  label,
  ticked,
  children,
}: {
  name: string;
  label: string;
  ticked: boolean;
  children?: ComponentChildren;
}): VNode => {
  const id = name.replace(":", "-");
  return (
    <li>
      <input type="checkbox" id={id} name={name} value="ya" checked={ticked} />
      <label for={id}>{label}</label>
      {children}
    </li>
  );
};

/** In which turn something is read. */
export const Turn = ({
  name,
  of,
  label,
  turn,
}: {
  name: string;
  of: string;
  label: string;
  turn: number | null;
}): VNode => (
  <span class="la-turn">
    <label for={name.replace(":", "-")}>
      {label}
      <span class="govuk-visually-hidden"> {of}</span>
    </label>
    <input
      class="govuk-input"
      id={name.replace(":", "-")}
      name={name}
      type="text"
      value={turn ?? ""}
      inputMode="numeric"
      maxLength={3}
      autoComplete="off"
    />
  </span>
);

/** Fields that belong together, with what they are about. */
export const Group = ({ legend, children }: { legend: string; children: ComponentChildren }): VNode => (
  <fieldset class="govuk-fieldset la-group">
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{legend}</legend>
    {children}
  </fieldset>
);

/** The values of a dated parameter, each with its first day and source, and an empty row for one that comes later. */
export function DatedRows({
  drafted,
  at,
  legend,
  children,
}: {
  drafted: Drafted;
  at: string;
  legend: string;
  children: (row: string) => ComponentChildren;
}): VNode {
  const count = rowsAt(drafted.file, at).length;
  const row = (index: number): VNode => (
    <div class="la-cells" key={index}>
      {children(`${at}/${index}`)}
      <Cell drafted={drafted} at={`${at}/${index}/from`} label={drafted.words.from} />
      <Cell drafted={drafted} at={`${at}/${index}/cite`} label={drafted.words.cite} wide />
    </div>
  );
  return (
    <Group legend={legend}>
      {Array.from({ length: count }, (_, index) => row(index))}
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{drafted.words.addLater}</span>
        </summary>
        <div class="govuk-details__text">{row(count)}</div>
      </details>
    </Group>
  );
}
