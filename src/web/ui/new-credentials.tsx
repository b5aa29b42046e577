import type { VNode } from "preact";
import type { CredentialsTrouble, TypedCredentials } from "../../access/index.ts";
import type { Errors } from "./form-field.tsx";
import { PasswordInput } from "./known-inputs.tsx";
import { CodeInput } from "./sign-in-form.tsx";
import type { Lang } from "./words.ts";

/** How somebody who comes in by a link makes a code app and a password. */
export type CredentialsWords = {
  readonly app: string;
  readonly appHow: string;
  readonly appLink: string;
  readonly password: string;
  readonly passwordHint: string;
  readonly again: string;
  readonly code: string;
};

const fieldOf: Readonly<Record<CredentialsTrouble, string>> = {
  PASSWORD_SHORT: "sandi",
  PASSWORD_DIFFERS: "lagi",
  CODE_WRONG: "kode",
};

/** A refusal beside the field that it is about. */
export const credentialsErrors = (
  refused: CredentialsTrouble | "NO_SUCH_INVITATION" | undefined,
  words: Readonly<Record<CredentialsTrouble | "NO_SUCH_INVITATION", string>>,
): Errors => (refused ? { [refused === "NO_SUCH_INVITATION" ? "sandi" : fieldOf[refused]]: words[refused] } : {});

/** What was typed, cut to what the fields hold. */
export const readCredentials = (form: Readonly<Record<string, string | undefined>>): TypedCredentials => ({
  password: (form["sandi"] ?? "").slice(0, 200),
  again: (form["lagi"] ?? "").slice(0, 200),
  code: (form["kode"] ?? "").slice(0, 10),
});

/** `ABCD EFGH`: read from a screen and typed into a phone. */
const grouped = (secret: string): string => secret.replace(/(.{4})(?=.)/g, "$1 ");

/** The key of a code app, a password written twice, and the first code: for staff and people of companies alike. */
export const NewCredentials = (props: {
  readonly lang: Lang;
  readonly words: CredentialsWords;
  readonly totp: { readonly secret: string; readonly uri: string };
  readonly errors: Errors;
}): VNode => {
  const { lang, words, totp, errors } = props;
  return (
    <>
      <h2>{words.app}</h2>
      <p>{words.appHow}</p>
      <p>
        <code class="la-code la-code--long">{grouped(totp.secret)}</code>
      </p>
      <p>
        <a href={totp.uri}>{words.appLink}</a>
      </p>
      <PasswordInput lang={lang} label={words.password} hint={words.passwordHint} error={errors["sandi"]} fresh />
      <PasswordInput lang={lang} id="lagi" label={words.again} error={errors["lagi"]} fresh />
      <CodeInput lang={lang} label={words.code} error={errors["kode"]} />
    </>
  );
};
