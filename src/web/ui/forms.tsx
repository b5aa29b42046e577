import type { ComponentChildren, JSX, VNode } from "preact";
import { describedBy, Field, inputError, type Labelled } from "./form-field.tsx";

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
