import type { ComponentChildren, JSX, VNode } from "preact";
import { formWords, type Lang } from "./words.ts";

/** What is wrong with a form, by the id of its field: the same sentence beside the field and in the summary. */
export type Errors = Readonly<Record<string, string | undefined>>;

/** What every question has. */
type Asked = {
  readonly lang: Lang;
  /** Also the name of the field. An error in the summary links here. */
  readonly id: string;
  readonly hint?: ComponentChildren;
  readonly error?: string;
};

const describedBy = (id: string, hint: unknown, error: string | undefined): string | undefined =>
  [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined;

const inputError = (error: unknown): string => (error ? " govuk-input--error" : "");

/** What is wrong with a field, in the words of the summary. */
export const FieldError = ({ lang, id, error }: Pick<Asked, "lang" | "id" | "error">): VNode | null =>
  error ? (
    <p id={`${id}-error`} class="govuk-error-message">
      <span class="govuk-visually-hidden">{formWords[lang].error}</span> {error}
    </p>
  ) : null;

/** What stands between the question and the field: the hint, then what is wrong. */
const HintAndError = ({ lang, id, hint, error }: Asked): VNode => (
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

const Group = ({ error, more = "", children }: GroupProps): VNode => (
  <div class={`govuk-form-group${error ? " govuk-form-group--error" : ""}${more}`}>{children}</div>
);

type Labelled = Asked & {
  readonly label: ComponentChildren;
  /** The label is the page's h1. */
  readonly heading?: boolean;
};

/** One field with its label. */
function Field(props: Labelled & { readonly children: VNode }): VNode {
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

type QuestionProps = Asked & {
  readonly legend: ComponentChildren;
  /** The legend is the page's h1. */
  readonly heading?: boolean;
  /** "Pertanyaan 1 dari 3", in small above it. */
  readonly step?: string;
};

/** Several fields under one question. */
function Question(props: QuestionProps & { readonly more?: string; readonly children: ComponentChildren }): VNode {
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

export type TextInputProps = Labelled & {
  readonly value?: string;
  readonly type?: "text" | "tel" | "email" | "password";
  readonly inputMode?: "numeric" | "tel" | "email" | "text";
  readonly autoComplete?: string;
  readonly maxLength?: number;
  /** About so many characters wide. */
  readonly width?: "2" | "4" | "10" | "20";
  readonly spellCheck?: boolean;
};

export function TextInput(props: TextInputProps): VNode {
  const { id, value, hint, error, type = "text", inputMode, autoComplete, maxLength, width, spellCheck } = props;
  // Preact types an input by its literal `type`; ours is chosen by the caller.
  const attributes = { type, value, inputMode, autoComplete, maxLength } as JSX.IntrinsicElements["input"];
  return (
    <Field {...props}>
      <input
        class={`govuk-input${width ? ` govuk-input--width-${width}` : ""}${inputError(error)}`}
        id={id}
        name={id}
        {...attributes}
        spellcheck={spellCheck ?? false}
        aria-describedby={describedBy(id, hint, error)}
      />
    </Field>
  );
}

export type TextAreaProps = Labelled & { readonly value?: string; readonly rows?: number; readonly maxLength?: number };

/** A longer answer, in people's own words. */
export function TextArea(props: TextAreaProps): VNode {
  const { id, value, hint, error, rows = 4, maxLength } = props;
  return (
    <Field {...props}>
      <textarea
        class={`la-note${inputError(error)}`}
        id={id}
        name={id}
        rows={rows}
        maxLength={maxLength}
        aria-describedby={describedBy(id, hint, error)}
      >
        {value ?? ""}
      </textarea>
    </Field>
  );
}

export type FileInputProps = Labelled & {
  /** Media types, such as `image/jpeg,image/png,application/pdf`. */
  readonly accept: string;
  /** Opens the camera at once: the front one for a face, the back one for paper. */
  readonly capture?: "user" | "environment";
};

/** The browser's own file field; an upload island may take it over. Its form needs `enctype="multipart/form-data"`. */
export function FileInput(props: FileInputProps): VNode {
  const { id, hint, error, accept, capture } = props;
  return (
    <Field {...props}>
      <input
        class="la-file"
        id={id}
        name={id}
        type="file"
        accept={accept}
        capture={capture}
        aria-describedby={describedBy(id, hint, error)}
      />
    </Field>
  );
}

export type SelectProps = Labelled & {
  readonly items: ReadonlyArray<{ readonly value: string; readonly words: string }>;
  readonly value?: string;
};

/** A long list to choose one of; up to seven things are better as `Radios`. */
export function Select(props: SelectProps): VNode {
  const { lang, id, items, value, hint, error } = props;
  return (
    <Field {...props}>
      <select
        class={`govuk-select${inputError(error)}`}
        id={id}
        name={id}
        aria-describedby={describedBy(id, hint, error)}
      >
        <option value="">{formWords[lang].choose}</option>
        {items.map((item) => (
          <option key={item.value} value={item.value} selected={item.value === value}>
            {item.words}
          </option>
        ))}
      </select>
    </Field>
  );
}

type DatePart = "day" | "month" | "year";

export type DateInputProps = QuestionProps & {
  readonly value: { readonly day?: string; readonly month?: string; readonly year?: string };
  /** The field that is wrong; without it all three are. */
  readonly wrong?: DatePart;
  readonly birth?: boolean;
};

/** A date in three fields, as on paper. Ids: `id`, `id-month`, `id-year`; names: `id-day`, `id-month`, `id-year`. */
export function DateInput(props: DateInputProps): VNode {
  const { lang, id, value, error, wrong, birth } = props;
  const field = (part: DatePart, width: "2" | "4"): VNode => {
    const own = part === "day" ? id : `${id}-${part}`;
    const look = `govuk-input--width-${width}${inputError(error && (wrong ?? part) === part)}`;
    return (
      <div class="govuk-date-input__item">
        <div class="govuk-form-group">
          <label class="govuk-label govuk-date-input__label" for={own}>
            {formWords[lang][part]}
          </label>
          <input
            class={`govuk-input govuk-date-input__input ${look}`}
            id={own}
            name={`${id}-${part}`}
            type="text"
            inputMode="numeric"
            value={value[part]}
            autoComplete={birth ? `bday-${part}` : undefined}
          />
        </div>
      </div>
    );
  };
  return (
    <Question {...props}>
      <div class="govuk-date-input">
        {field("day", "2")}
        {field("month", "2")}
        {field("year", "4")}
      </div>
    </Question>
  );
}

export type RadioItem = {
  readonly value: string;
  readonly words: ComponentChildren;
  readonly hint?: ComponentChildren;
  /** "atau", above this one. */
  readonly divider?: string;
};
export type RadiosProps = QuestionProps & { readonly items: readonly RadioItem[]; readonly value?: string };

/** Whole cards to press; nothing is chosen beforehand. The first one's id is the field's: an error links to it. */
export function Radios(props: RadiosProps): VNode {
  const { id, items, value } = props;
  const card = (item: RadioItem, index: number): VNode => {
    const own = index === 0 ? id : `${id}-${index}`;
    return (
      <div class="govuk-radios__item" key={item.value}>
        <input
          class="govuk-radios__input"
          id={own}
          name={id}
          type="radio"
          value={item.value}
          checked={item.value === value}
          aria-describedby={item.hint ? `${own}-item-hint` : undefined}
        />
        <label class="govuk-label govuk-radios__label" for={own}>
          {item.words}
        </label>
        {item.hint && (
          <div id={`${own}-item-hint`} class="govuk-hint govuk-radios__hint">
            {item.hint}
          </div>
        )}
      </div>
    );
  };
  return (
    <Question {...props} more=" la-choice">
      <div class="govuk-radios">
        {items.flatMap((item, index) => [
          item.divider && (
            <p class="govuk-radios__divider" key={`${item.value}-divider`}>
              {item.divider}
            </p>
          ),
          card(item, index),
        ])}
      </div>
    </Question>
  );
}

export type CheckboxProps = Omit<Asked, "hint"> & { readonly label: ComponentChildren; readonly checked?: boolean };

/** One thing to agree to. Posted as `ya`. */
export function Checkbox({ lang, id, label, checked, error }: CheckboxProps): VNode {
  return (
    <Group error={error}>
      <HintAndError lang={lang} id={id} error={error} />
      <div class="govuk-checkboxes">
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            id={id}
            name={id}
            type="checkbox"
            value="ya"
            checked={checked}
            aria-describedby={describedBy(id, undefined, error)}
          />
          <label class="govuk-label govuk-checkboxes__label" for={id}>
            {label}
          </label>
        </div>
      </div>
    </Group>
  );
}

export type ButtonProps = {
  readonly children: ComponentChildren;
  /** Kunyit: the one button that starts something. */
  readonly call?: boolean;
  readonly secondary?: boolean;
  readonly name?: string;
  readonly value?: string;
  readonly disabled?: boolean;
  /** For a second way out of a form, whose fields need not be filled then. */
  readonly unchecked?: boolean;
};

/** The main act of a page. Pressing twice does it once: every form carries its key or moves a state. */
export const Button = ({ children, call, secondary, name, value, disabled, unchecked }: ButtonProps): VNode => (
  <button
    type="submit"
    class={`govuk-button${call ? " la-button--call" : ""}${secondary ? " govuk-button--secondary" : ""}`}
    name={name}
    value={value}
    disabled={disabled}
    formNoValidate={unchecked}
  >
    {children}
  </button>
);

/** Marks this copy of the form: sent twice, done once. */
export const OnceKey = ({ value }: { value: string }): VNode => <input type="hidden" name="kunci" value={value} />;
