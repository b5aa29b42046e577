import type { ComponentChildren, VNode } from "preact";
import { Icon, type IconName } from "./icons.tsx";
import { Tag, type State } from "./status.tsx";
import { formWords, type Lang } from "./words.ts";

export type FactItem = { readonly icon: IconName; readonly words: ComponentChildren };

const callCentre = "1500 000";
/** A sentence in which the number of the call centre is dialled by a press. */
const callable = (words: ComponentChildren): ComponentChildren => {
  if (typeof words !== "string" || !words.includes(callCentre)) return words;
  const [before, ...after] = words.split(callCentre);
  return (
    <>
      {before}
      <a href={`tel:${callCentre.replace(" ", "")}`}>{callCentre.replace(" ", "\u00a0")}</a>
      {after.join(callCentre)}
    </>
  );
};

/** A picture, a bold promise, a plain sentence. */
export const Facts = ({ items }: { items: readonly FactItem[] }): VNode => (
  <ul class="la-facts">
    {items.map((item, index) => (
      <li key={index}>
        <Icon name={item.icon} />
        <span>{callable(item.words)}</span>
      </li>
    ))}
  </ul>
);

export type ChipItem = { readonly icon: IconName; readonly words: string };

/** Things to have at hand. */
export const Chips = ({ items }: { items: readonly ChipItem[] }): VNode => (
  <ul class="la-chips">
    {items.map((item) => (
      <li key={item.words}>
        <Icon name={item.icon} />
        {item.words}
      </li>
    ))}
  </ul>
);

export type CheckItem = {
  readonly state: "ok" | "act" | "wait";
  readonly icon?: IconName;
  readonly words: ComponentChildren;
};

const checkIcons: Record<CheckItem["state"], IconName> = { ok: "check", act: "alert", wait: "clock" };

/** Ticks and what is still open. */
export const Checks = ({ items }: { items: readonly CheckItem[] }): VNode => (
  <ul class="la-checks">
    {items.map((item, index) => (
      <li key={index} class={`is-${item.state}`}>
        <Icon name={item.icon ?? checkIcons[item.state]} />
        <span>{item.words}</span>
      </li>
    ))}
  </ul>
);

export type DocumentItem = {
  readonly icon: IconName;
  readonly name: string;
  /** Where one sends or sees it; null where there is nothing to do ("Tidak perlu"). */
  readonly href: string | null;
  readonly state: State;
  readonly stateIcon: IconName;
  readonly stateWords: string;
  /** One line: what to do, or why not. */
  readonly more?: ComponentChildren;
};

/** Documents, one row each, the whole row is the link. What needs the person is tinted. */
export const DocumentList = ({ items }: { items: readonly DocumentItem[] }): VNode => (
  <ul class="la-docs">
    {items.map((item, index) => (
      <li key={index} class={item.state === "act" || item.state === "bad" ? "la-docs__need" : undefined}>
        <Icon name={item.icon} />
        {item.href === null ? <span class="la-docs__name">{item.name}</span> : <a href={item.href}>{item.name}</a>}
        <Tag state={item.state} icon={item.stateIcon}>
          {item.stateWords}
        </Tag>
        {item.more && <p>{item.more}</p>}
      </li>
    ))}
  </ul>
);

export type SummaryRow = { readonly key: string; readonly value: ComponentChildren; readonly change?: string };

export type SummaryListProps = {
  readonly lang: Lang;
  readonly rows: readonly SummaryRow[];
  /** Where the keys are what one looks for, such as names of branches. */
  readonly byName?: boolean;
};

/** Answers with a way to change each, at the thumb's side. */
export const SummaryList = ({ lang, rows, byName }: SummaryListProps): VNode => (
  <dl class={`govuk-summary-list${byName ? " la-names" : ""}`}>
    {rows.map((row) => (
      <div class={`govuk-summary-list__row${row.change ? "" : " govuk-summary-list__row--no-actions"}`} key={row.key}>
        <dt class="govuk-summary-list__key">{row.key}</dt>
        <dd class="govuk-summary-list__value">{row.value}</dd>
        {row.change && (
          <dd class="govuk-summary-list__actions">
            <a class="govuk-link" href={row.change}>
              {formWords[lang].change}
              <span class="govuk-visually-hidden"> {row.key}</span>
            </a>
          </dd>
        )}
      </div>
    ))}
  </dl>
);

export type MoneyRow = { readonly words: ComponentChildren; readonly amount: string; readonly sum?: boolean };

/** Money with its sum; numbers right-aligned. */
export const MoneySum = ({ rows }: { rows: readonly MoneyRow[] }): VNode => (
  <dl class="la-money">
    {rows.flatMap((row, index) => [
      <dt key={`t${index}`} class={row.sum ? "is-sum" : undefined}>
        {row.words}
      </dt>,
      <dd key={`d${index}`} class={row.sum ? "is-sum" : undefined}>
        {row.amount}
      </dd>,
    ])}
  </dl>
);

/** What happens next, numbered. */
export const NextSteps = ({ items }: { items: readonly ComponentChildren[] }): VNode => (
  <ol class="la-next">
    {items.map((item, index) => (
      <li key={index}>{item}</li>
    ))}
  </ol>
);

/** Explanation for whoever wants it. */
export const Details = ({
  summary,
  open,
  children,
}: {
  summary: string;
  open?: boolean;
  children: ComponentChildren;
}): VNode => (
  <details class="govuk-details" open={open}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{summary}</span>
    </summary>
    <div class="govuk-details__text">{children}</div>
  </details>
);

export type PickItem = {
  readonly value: string;
  readonly words: string;
  /** "penuh", "istirahat", "malam". */
  readonly note?: string;
  readonly full?: boolean;
};
export type PicksProps = {
  /** Name of the field; the ids are `name-group-0`, and the very first choice of a page is `name` (with `first`). */
  readonly name: string;
  /** Tells the groups of a page apart, such as a day `2026-06-04`. */
  readonly group: string;
  readonly legend: string;
  readonly items: readonly PickItem[];
  readonly value?: string;
  /** An error in the summary links to the first group. */
  readonly first?: boolean;
  /** The legend is said by what holds the group; it is there for who cannot see that. */
  readonly quiet?: boolean;
};

/** Small choices side by side, such as the times of one day. Full ones are shown, dashed, and cannot be chosen. */
export const Picks = ({ name, group, legend, items, value, first, quiet }: PicksProps): VNode => (
  <fieldset class="govuk-fieldset">
    <legend class={quiet ? "govuk-visually-hidden" : "govuk-fieldset__legend govuk-fieldset__legend--s"}>
      {legend}
    </legend>
    <div class="la-picks">
      {items.map((item, index) => {
        const id = first && index === 0 ? name : `${name}-${group}-${index}`;
        return (
          <div class="la-pick" key={item.value}>
            <input
              type="radio"
              name={name}
              id={id}
              value={item.value}
              checked={item.value === value}
              disabled={item.full}
            />
            <label for={id}>
              {item.words}
              {item.note && (
                <>
                  {" "}
                  <small>{item.note}</small>
                </>
              )}
            </label>
          </div>
        );
      })}
    </div>
  </fieldset>
);

/** The place in the waiting room. Replaced as it changes: a reader hears it without being moved. */
export const Turn = ({ place, words, wait }: { place: number; words: string; wait: string }): VNode => (
  <div class="la-card" role="status">
    <div class="la-turn">
      <b aria-hidden="true">{place}</b>
      <p>
        <strong>{words}</strong>
        <br />
        {wait}
      </p>
    </div>
  </div>
);

export type ProgressProps = {
  readonly id: string;
  readonly value: number;
  readonly max: number;
  readonly children: ComponentChildren;
};

/** How far, in words and as a bar; the words name the bar. */
export const Progress = ({ id, value, max, children }: ProgressProps): VNode => (
  <>
    <p id={id}>{children}</p>
    <progress class="la-progress" max={max} value={value} aria-labelledby={id}>
      {value}/{max}
    </progress>
  </>
);

/** "Tersimpan 14.05 WIB. Anda boleh menutup halaman ini." */
export const Saved = ({ children }: { children: ComponentChildren }): VNode => (
  <p class="la-saved">
    <Icon name="check" />
    {children}
  </p>
);

/** The claim's code, to read aloud or photograph. */
export const CodeCard = ({ label, code, more }: { label: string; code: string; more?: ComponentChildren }): VNode => (
  <div class="la-card">
    <p>
      {label}
      <b class="la-code">{code}</b>
    </p>
    {more && <p class="la-soft la-small">{more}</p>}
  </div>
);
