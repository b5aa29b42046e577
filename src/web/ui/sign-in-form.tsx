import type { VNode } from "preact";
import type { Errors } from "./form-field.tsx";
import { Button, TextInput } from "./forms.tsx";
import { PasswordInput } from "./known-inputs.tsx";
import type { Lang } from "./words.ts";

/** What is asked of who signs in with a password and a code, and what is said where one is missing. */
export type SignInWords = {
  readonly login: string;
  readonly password: string;
  readonly code: string;
  readonly codeHint: string;
  readonly button: string;
  readonly missing: { readonly login: string; readonly password: string; readonly code: string };
};

type CodeProps = { readonly lang: Lang; readonly label: string; readonly hint?: string; readonly error?: string };

/** Six figures from the code app on a phone. */
export const CodeInput = ({ lang, label, hint, error }: CodeProps): VNode => (
  <TextInput
    lang={lang}
    id="kode"
    label={label}
    hint={hint}
    inputMode="numeric"
    autoComplete="one-time-code"
    maxLength={10}
    width="10"
    error={error}
  />
);

export type SignInFormProps = {
  readonly lang: Lang;
  readonly action: string;
  readonly words: SignInWords;
  /** Where one is led afterwards; empty for the first page. */
  readonly back: string;
  readonly login?: string;
  readonly errors: Errors;
};

/** Name, password and code, on one page: staff and companies alike. */
export const SignInForm = ({ lang, action, words, back, login, errors }: SignInFormProps): VNode => (
  <form action={action} method="post" noValidate>
    <input type="hidden" name="kembali" value={back} />
    <TextInput
      lang={lang}
      id="nama"
      label={words.login}
      value={login}
      autoComplete="username"
      maxLength={200}
      error={errors["nama"]}
    />
    <PasswordInput lang={lang} label={words.password} error={errors["sandi"]} />
    <CodeInput lang={lang} label={words.code} hint={words.codeHint} error={errors["kode"]} />
    <Button>{words.button}</Button>
  </form>
);

export type SignInTyped = { readonly login: string; readonly password: string; readonly code: string };

/** What was typed, cut to what the fields hold, and what is missing, by the field's id. */
export function readSignIn(
  form: Readonly<Record<string, string | undefined>>,
  missing: SignInWords["missing"],
): { readonly typed: SignInTyped; readonly errors: Record<string, string> } {
  const typed = {
    login: (form["nama"] ?? "").slice(0, 200),
    password: (form["sandi"] ?? "").slice(0, 200),
    code: (form["kode"] ?? "").slice(0, 10),
  };
  const errors: Record<string, string> = {};
  if (!typed.login.trim()) errors["nama"] = missing.login;
  if (!typed.password) errors["sandi"] = missing.password;
  if (!typed.code.trim()) errors["kode"] = missing.code;
  return { typed, errors };
}
