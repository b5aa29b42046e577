import type { ComponentChildren, JSX, VNode } from "preact";
import { formWords, type Lang } from "./words.ts";

/** What is wrong with a form, by field: the same sentence beside the field and in the summary. */
export type Errors = Readonly<Record<string, string | undefined>>;

const describedBy = (id: string, hint: unknown, error: string | undefined): string | undefined => [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined;

const Hint = ({ id, children }: { id: string; children: ComponentChildren }): VNode => <div id={`${id}-hint`} class="govuk-hint">{children}</div>;

const FieldError = ({ id, lang, error }: { id: string; lang: Lang; error: string }): VNode => (
  <p id={`${id}-error`} class="govuk-error-message"><span class="govuk-visually-hidden">{formWords[lang].error}</span> {error}</p>
);

/** Above the question; the browser goes there first because of `autofocus` on its title's box. */
export function ErrorSummary({ lang, errors }: { lang: Lang; errors: Errors }): VNode | null {
  const entries = Object.entries(errors).filter((entry): entry is [string, string] => Boolean(entry[1]));
  if (entries.length === 0) return null;
  return (
    <div class="govuk-error-summary" role="alert" tabIndex={-1} autoFocus>
      <h2 class="govuk-error-summary__title">{formWords[lang].problems(entries.length)}</h2>
      <ul class="govuk-list govuk-error-summary__list">
        {entries.map(([id, error]) => <li key={id}><a href={`#${id}`}>{error}</a></li>)}
      </ul>
    </div>
  );
}

const groupClass = (error: string | undefined, more = ""): string => `govuk-form-group${error ? " govuk-form-group--error" : ""}${more}`;

export type TextInputProps = {
  readonly lang: Lang;
  readonly id: string;
  readonly label: ComponentChildren;
  readonly value?: string;
  readonly hint?: ComponentChildren;
  readonly error?: string;
  readonly type?: "text" | "tel" | "email" | "password";
  readonly inputMode?: "numeric" | "tel" | "email" | "text";
  readonly autoComplete?: string;
  readonly maxLength?: number;
  readonly width?: "2" | "4" | "10" | "20";
  /** The label is the page's heading. */
  readonly heading?: boolean;
  readonly spellCheck?: boolean;
};

export function TextInput({ lang, id, label, value, hint, error, type = "text", inputMode, autoComplete, maxLength, width, heading, spellCheck = false }: TextInputProps): VNode {
  // Preact types an input by its literal `type`; ours is chosen by the caller.
  const attributes = { type, value, inputMode, autoComplete, maxLength, spellcheck: spellCheck } as JSX.IntrinsicElements["input"];
  const words = <label class={`govuk-label${heading ? " govuk-label--l" : ""}`} for={id}>{heading ? label : <b>{label}</b>}</label>;
  return (
    <div class={groupClass(error)}>
      {heading ? <h1 class="govuk-label-wrapper">{words}</h1> : words}
      {hint && <Hint id={id}>{hint}</Hint>}
      {error && <FieldError id={id} lang={lang} error={error} />}
      <input class={`govuk-input${width ? ` govuk-input--width-${width}` : ""}${error ? " govuk-input--error" : ""}`} id={id} name={id} {...attributes} aria-describedby={describedBy(id, hint, error)} />
    </div>
  );
}

export type DateInputProps = {
  readonly lang: Lang;
  readonly id: string;
  readonly legend: ComponentChildren;
  readonly value: { readonly day?: string; readonly month?: string; readonly year?: string };
  readonly hint?: ComponentChildren;
  readonly error?: string;
  readonly heading?: boolean;
  readonly step?: string;
  readonly birth?: boolean;
};

/** A date in three fields, as it stands on paper. Names: `id-day`, `id-month`, `id-year`. */
export function DateInput({ lang, id, legend, value, hint, error, heading, step, birth }: DateInputProps): VNode {
  const field = (part: "day" | "month" | "year", width: "2" | "4"): VNode => (
    <div class="govuk-date-input__item">
      <div class="govuk-form-group">
        <label class="govuk-label govuk-date-input__label" for={part === "day" ? id : `${id}-${part}`}>{formWords[lang][part]}</label>
        <input class={`govuk-input govuk-date-input__input govuk-input--width-${width}${error ? " govuk-input--error" : ""}`} id={part === "day" ? id : `${id}-${part}`} name={`${id}-${part}`} type="text" inputMode="numeric" value={value[part]} autoComplete={birth ? `bday-${part}` : undefined} />
      </div>
    </div>
  );
  return (
    <div class={groupClass(error)}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(id, hint, error)}>
        <legend class={`govuk-fieldset__legend${heading ? " govuk-fieldset__legend--l" : ""}`}>
          {step && <span class="la-step">{step}</span>}
          {heading ? <h1 class="govuk-fieldset__heading">{legend}</h1> : <b>{legend}</b>}
        </legend>
        {hint && <Hint id={id}>{hint}</Hint>}
        {error && <FieldError id={id} lang={lang} error={error} />}
        <div class="govuk-date-input">{field("day", "2")}{field("month", "2")}{field("year", "4")}</div>
      </fieldset>
    </div>
  );
}

export type RadioItem = { readonly value: string; readonly words: ComponentChildren; readonly hint?: ComponentChildren; readonly divider?: string };
export type RadiosProps = { readonly lang: Lang; readonly id: string; readonly legend: ComponentChildren; readonly items: readonly RadioItem[]; readonly value?: string; readonly hint?: ComponentChildren; readonly error?: string; readonly heading?: boolean; readonly step?: string };

/** Whole cards to press; nothing is chosen beforehand. The first one's id is the field's, so that an error links to it. */
export function Radios({ lang, id, legend, items, value, hint, error, heading, step }: RadiosProps): VNode {
  return (
    <div class={groupClass(error, " la-choice")}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(id, hint, error)}>
        <legend class={`govuk-fieldset__legend${heading ? " govuk-fieldset__legend--l" : ""}`}>
          {step && <span class="la-step">{step}</span>}
          {heading ? <h1 class="govuk-fieldset__heading">{legend}</h1> : <b>{legend}</b>}
        </legend>
        {hint && <Hint id={id}>{hint}</Hint>}
        {error && <FieldError id={id} lang={lang} error={error} />}
        <div class="govuk-radios">
          {items.map((item, index) => {
            const own = index === 0 ? id : `${id}-${index}`;
            return (
              <>
                {item.divider && <p class="govuk-radios__divider">{item.divider}</p>}
                <div class="govuk-radios__item">
                  <input class="govuk-radios__input" id={own} name={id} type="radio" value={item.value} checked={item.value === value} aria-describedby={item.hint ? `${own}-item-hint` : undefined} />
                  <label class="govuk-label govuk-radios__label" for={own}>{item.words}</label>
                  {item.hint && <div id={`${own}-item-hint`} class="govuk-hint govuk-radios__hint">{item.hint}</div>}
                </div>
              </>
            );
          })}
        </div>
      </fieldset>
    </div>
  );
}

export type SelectProps = { readonly lang: Lang; readonly id: string; readonly label: ComponentChildren; readonly items: ReadonlyArray<{ readonly value: string; readonly words: string }>; readonly value?: string; readonly hint?: ComponentChildren; readonly error?: string };

export function Select({ lang, id, label, items, value, hint, error }: SelectProps): VNode {
  return (
    <div class={groupClass(error)}>
      <label class="govuk-label" for={id}><b>{label}</b></label>
      {hint && <Hint id={id}>{hint}</Hint>}
      {error && <FieldError id={id} lang={lang} error={error} />}
      <select class={`govuk-input${error ? " govuk-input--error" : ""}`} id={id} name={id} aria-describedby={describedBy(id, hint, error)}>
        <option value="">{formWords[lang].choose}</option>
        {items.map((item) => <option key={item.value} value={item.value} selected={item.value === value}>{item.words}</option>)}
      </select>
    </div>
  );
}

export type CheckboxProps = { readonly lang: Lang; readonly id: string; readonly label: ComponentChildren; readonly checked?: boolean; readonly error?: string };

export function Checkbox({ lang, id, label, checked, error }: CheckboxProps): VNode {
  return (
    <div class={groupClass(error)}>
      {error && <FieldError id={id} lang={lang} error={error} />}
      <div class="govuk-checkboxes">
        <div class="govuk-checkboxes__item">
          <input class="govuk-checkboxes__input" id={id} name={id} type="checkbox" value="ya" checked={checked} aria-describedby={error ? `${id}-error` : undefined} />
          <label class="govuk-label govuk-checkboxes__label" for={id}>{label}</label>
        </div>
      </div>
    </div>
  );
}

/** The main act of a page. Pressing twice does it once: every form carries its key or moves a state. */
export const Button = ({ children, call, secondary, name, value }: { children: ComponentChildren; call?: boolean; secondary?: boolean; name?: string; value?: string }): VNode => (
  <button type="submit" class={`govuk-button${call ? " la-button--call" : ""}${secondary ? " govuk-button--secondary" : ""}`} name={name} value={value}>{children}</button>
);

/** Marks this copy of the form: sent twice, done once. */
export const OnceKey = ({ value }: { value: string }): VNode => <input type="hidden" name="kunci" value={value} />;
