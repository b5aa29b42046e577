import type { ComponentChildren, VNode } from "preact";
import { formWords, type Lang } from "./words.ts";

/** What is wrong with a form, by the id of its field: the same sentence beside the field and in the summary. */
export type Errors = Readonly<Record<string, string | undefined>>;

/** What every question has. */
export type Asked = {
  readonly lang: Lang;
  /** Also the name of the field. An error in the summary links here. */
  readonly id: string;
  readonly hint?: ComponentChildren;
  readonly error?: string;
};

export const describedBy = (id: string, hint: unknown, error: string | undefined): string | undefined =>
  [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined;

export const inputError = (error: unknown): string => (error ? " govuk-input--error" : "");

/** What is wrong with a field, in the words of the summary. */
export const FieldError = ({ lang, id, error }: Pick<Asked, "lang" | "id" | "error">): VNode | null =>
  error ? (
    <p id={`${id}-error`} class="govuk-error-message">
      <span class="govuk-visually-hidden">{formWords[lang].error}</span> {error}
    </p>
  ) : null;

/** What stands between the question and the field: the hint, then what is wrong. */
export const HintAndError = ({ lang, id, hint, error }: Asked): VNode => (
  <>
    {hint && (
      <div id={`${id}-hint`} class="govuk-hint">
        {hint}
      </div>
    )}
    <FieldError lang={lang} id={id} error={error} />
  </>
);

type GroupProps = { readonly error?: string; readonly more?: string; readonly children: ComponentChildren };

export const Group = ({ error, more = "", children }: GroupProps): VNode => (
  <div class={`govuk-form-group${error ? " govuk-form-group--error" : ""}${more}`}>{children}</div>
);

export type Labelled = Asked & {
  readonly label: ComponentChildren;
  /** The label is the page's h1. */
  readonly heading?: boolean;
};

/** One field with its label. */
export function Field(props: Labelled & { readonly children: VNode }): VNode {
  const { id, label, heading, error } = props;
  return (
    <Group error={error}>
      {heading ? (
        <h1 class="govuk-label-wrapper">
          <label class="govuk-label govuk-label--l" for={id}>
            {label}
          </label>
        </h1>
      ) : (
        <label class="govuk-label" for={id}>
          <b>{label}</b>
        </label>
      )}
      <HintAndError {...props} />
      {props.children}
    </Group>
  );
}

export type QuestionProps = Asked & {
  readonly legend: ComponentChildren;
  /** The legend is the page's h1. */
  readonly heading?: boolean;
  /** "Pertanyaan 1 dari 3", in small above it. */
  readonly step?: string;
};

/** Several fields under one question. */
export function Question(
  props: QuestionProps & { readonly more?: string; readonly children: ComponentChildren },
): VNode {
  const { id, legend, heading, step, hint, error } = props;
  return (
    <Group error={error} more={props.more}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(id, hint, error)}>
        <legend class={`govuk-fieldset__legend${heading ? " govuk-fieldset__legend--l" : ""}`}>
          {step && <span class="la-step">{step}</span>}
          {heading ? <h1 class="govuk-fieldset__heading">{legend}</h1> : <b>{legend}</b>}
        </legend>
        <HintAndError {...props} />
        {props.children}
      </fieldset>
    </Group>
  );
}

/** Above the question. The browser puts the focus there by itself (`autofocus`), also where no script runs. */
export function ErrorSummary({ lang, errors }: { lang: Lang; errors: Errors }): VNode | null {
  const entries = Object.entries(errors).filter((entry): entry is [string, string] => Boolean(entry[1]));
  if (entries.length === 0) return null;
  return (
    <div class="govuk-error-summary" tabIndex={-1} autoFocus>
      <div role="alert">
        <h2 class="govuk-error-summary__title">{formWords[lang].problems(entries.length)}</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {entries.map(([id, error]) => (
              <li key={id}>
                <a href={`#${id}`}>{error}</a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
