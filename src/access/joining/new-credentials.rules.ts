/** Ten letters, for officers and people of companies alike. */
const shortestPassword = 10;

export type TypedCredentials = { readonly password: string; readonly again: string; readonly code: string };
export type CredentialsTrouble = "PASSWORD_SHORT" | "PASSWORD_DIFFERS" | "CODE_WRONG";

/** What is wrong with a new password and the first code of a code app. @param step of the code; null where it does not fit */
export const newCredentialsTrouble = (
  { password, again }: TypedCredentials,
  step: number | null,
): CredentialsTrouble | null =>
  [...password].length < shortestPassword
    ? "PASSWORD_SHORT"
    : password !== again
      ? "PASSWORD_DIFFERS"
      : step === null
        ? "CODE_WRONG"
        : null;
