import { compareNames } from "../../members/index.ts";

/**
 * Whether money may go to the holder whom the bank names now, just before it is sent.
 * The officers approved a holder: it must be that one still. Where the bank had not answered when they looked, nobody has
 * judged a near match, so only a plain match with the claimant's own name will do (DOMAIN 7.8: a human decides on the rest).
 */
export function mayPayTo(payee: { readonly name: string; readonly holder: string | null }, holderNow: string): boolean {
  return compareNames(payee.holder ?? payee.name, holderNow) === "MATCH";
}
