import type { Member, TypedPerson } from "./member.ts";
import { compareNames, type NameMatch } from "./name-match.rules.ts";

/** How what a person typed agrees with the registry; states only, no values. */
export type PersonMatch = { readonly kpj: boolean; readonly birthDate: boolean; readonly name: NameMatch };

/** Somebody nobody is: compared where the registry knows no such NIK, so that both answers take the same work. */
const nobody = { name: "TIDAK DIKENAL SIAPA PUN", birthDate: "1000-01-01", memberships: [{ kpj: "" }] } as const;

/** Compares all fields always, whatever the first ones say. */
export function matchPerson(typed: TypedPerson, member: Member | null): PersonMatch {
  const known = member ?? nobody;
  return {
    kpj: known.memberships.some(({ kpj }) => kpj === typed.kpj),
    birthDate: known.birthDate === typed.birthDate,
    name: compareNames(typed.name, known.name),
  };
}

/** Enough to open a claim: number, card and birth date agree, and the name is not another person's. */
export const isSamePerson = (match: PersonMatch): boolean => match.kpj && match.birthDate && match.name !== "MISMATCH";
