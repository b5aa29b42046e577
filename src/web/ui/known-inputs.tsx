import type { VNode } from "preact";
import { TextInput, type TextInputProps } from "./forms.tsx";

/** A field whose kind says how it is typed; what it is called, and what stands in it, is the page's. */
type Known = Pick<TextInputProps, "lang" | "label" | "hint" | "value" | "error" | "width"> & { readonly id?: string };

/** A NIK: sixteen digits, with what people write between them. */
export const NikInput = (props: Known): VNode => (
  <TextInput id="nik" {...props} inputMode="numeric" autoComplete="off" maxLength={24} />
);

/** The number of a membership card: eleven digits, with what people write between them. */
export const KpjInput = (props: Known): VNode => (
  <TextInput id="kpj" {...props} inputMode="numeric" autoComplete="off" maxLength={20} />
);

/** A claim's code as it is read from paper, or told on the telephone. */
export const ClaimCodeInput = (props: Known): VNode => (
  <TextInput id="kode-klaim" width="20" {...props} autoComplete="off" maxLength={30} />
);

/** A mobile number. `own`: of whoever types it, so that their browser offers it. */
export const PhoneInput = ({ own = false, ...props }: Known & { readonly own?: boolean }): VNode => (
  <TextInput id="hp" {...props} type="tel" inputMode="tel" autoComplete={own ? "tel" : "off"} maxLength={24} />
);

/** An e-mail address. `own`: of whoever types it, so that their browser offers it. */
export const EmailInput = ({ own = false, ...props }: Known & { readonly own?: boolean }): VNode => (
  <TextInput
    id="email"
    {...props}
    type="email"
    inputMode="email"
    autoComplete={own ? "email" : "off"}
    maxLength={254}
  />
);

/** A password; `fresh`: one that is being made, for which a browser offers none of before. */
export const PasswordInput = ({
  fresh = false,
  ...props
}: Omit<Known, "value"> & { readonly fresh?: boolean }): VNode => (
  <TextInput
    id="sandi"
    {...props}
    type="password"
    autoComplete={fresh ? "new-password" : "current-password"}
    maxLength={200}
  />
);
