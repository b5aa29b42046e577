import type { ComponentChildren, VNode } from "preact";
import {
  describedBy,
  Field,
  Group,
  HintAndError,
  inputError,
  Question,
  type Asked,
  type Labelled,
  type QuestionProps,
} from "./form-field.tsx";
import { formWords } from "./words.ts";

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
