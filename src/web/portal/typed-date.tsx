import type { VNode } from "preact";
import { DateInput, type DateInputProps } from "../ui/choices.tsx";
import type { Errors } from "../ui/form-field.tsx";
import { typedDate, type Form } from "./fields.ts";

/** A date of a form that comes back as it was typed, with what is wrong with it. */
export const TypedDate = ({
  form,
  errors,
  ...date
}: Omit<DateInputProps, "value" | "error"> & { readonly form: Form; readonly errors: Errors }): VNode => (
  <DateInput {...date} value={typedDate(form, date.id)} error={errors[date.id]} />
);
