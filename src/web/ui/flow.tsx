import type { ComponentChildren, VNode } from "preact";
import { Icon, type IconName } from "./icons.tsx";
import { formWords, type Lang } from "./words.ts";

export type FactItem = { readonly icon: IconName; readonly words: ComponentChildren };

/** A picture, a bold promise, a plain sentence. */
export const Facts = ({ items }: { items: readonly FactItem[] }): VNode => (
  <ul class="la-facts">{items.map((item, index) => <li key={index}><Icon name={item.icon} /><span>{item.words}</span></li>)}</ul>
);

/** Things to have at hand. */
export const Chips = ({ items }: { items: ReadonlyArray<{ readonly icon: IconName; readonly words: string }> }): VNode => (
  <ul class="la-chips">{items.map((item) => <li key={item.words}><Icon name={item.icon} />{item.words}</li>)}</ul>
);

/** Ticks and what is still open. */
export const Checks = ({ items }: { items: ReadonlyArray<{ readonly state: "ok" | "act" | "wait"; readonly icon?: IconName; readonly words: ComponentChildren }> }): VNode => (
  <ul class="la-checks">
    {items.map((item, index) => <li key={index} class={`is-${item.state}`}><Icon name={item.icon ?? (item.state === "ok" ? "check" : item.state === "wait" ? "clock" : "alert")} /><span>{item.words}</span></li>)}
  </ul>
);

export type SummaryRow = { readonly key: string; readonly value: ComponentChildren; readonly change?: string };

/** Answers with a way to change each, at the thumb's side. */
export const SummaryList = ({ lang, rows }: { lang: Lang; rows: readonly SummaryRow[] }): VNode => (
  <dl class="govuk-summary-list">
    {rows.map((row) => (
      <div class={`govuk-summary-list__row${row.change ? "" : " govuk-summary-list__row--no-actions"}`} key={row.key}>
        <dt class="govuk-summary-list__key">{row.key}</dt>
        <dd class="govuk-summary-list__value">{row.value}</dd>
        {row.change && <dd class="govuk-summary-list__actions"><a class="govuk-link" href={row.change}>{formWords[lang].change}<span class="govuk-visually-hidden"> {row.key.toLowerCase()}</span></a></dd>}
      </div>
    ))}
  </dl>
);

/** Money with its sum; numbers right-aligned. */
export const MoneySum = ({ rows }: { rows: ReadonlyArray<{ readonly words: ComponentChildren; readonly amount: string; readonly sum?: boolean }> }): VNode => (
  <dl class="la-money">
    {rows.map((row, index) => [<dt key={`t${index}`} class={row.sum ? "is-sum" : undefined}>{row.words}</dt>, <dd key={`d${index}`} class={row.sum ? "is-sum" : undefined}>{row.amount}</dd>])}
  </dl>
);

/** What happens next, numbered. */
export const NextSteps = ({ items }: { items: readonly ComponentChildren[] }): VNode => <ol class="la-next">{items.map((item, index) => <li key={index}>{item}</li>)}</ol>;

/** Explanation for whoever wants it. */
export const Details = ({ summary, children }: { summary: string; children: ComponentChildren }): VNode => (
  <details class="govuk-details">
    <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{summary}</span></summary>
    <div class="govuk-details__text">{children}</div>
  </details>
);
