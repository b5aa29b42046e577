import type { Case } from "../../entitlement/index.ts";
import type { MemberFacts } from "../../members/index.ts";
import { isTaxResident } from "../claim.rules.ts";
import type { ClaimAnswers } from "./claim.answers.ts";

/**
 * What the law is asked about a claim: the registry's facts, completed by what the claimant declared where the registry
 * is silent. Several memberships of one person are one (PP 46/2015: the balance is the person's).
 *
 * A letter's date that the employer reported stands; the claimant's own counts only where there is none, and an officer
 * compares it with the letter.
 * The day of a death that the registry does not know is the one that the heirs gave: an officer compares it with the
 * certificate before the file opens.
 * @param on the day for which the law is asked, `YYYY-MM-DD`
 * @param completeOn the day on which the file is complete and correct, if that is known
 */
export function caseOf(
  id: string,
  member: MemberFacts,
  answers: ClaimAnswers,
  on: string,
  completeOn: string | null,
): Case {
  const employments = member.memberships.flatMap((membership) => membership.employments);
  const last = employments.reduce<string>((latest, each) => (each.to && each.to > latest ? each.to : latest), "");
  return {
    case: id,
    on,
    reason: answers.reason!,
    policy: null,
    member: {
      birthDate: member.birthDate,
      citizenship: member.citizenship,
      deathDate: member.deathDate ?? answers.deathDate ?? null,
    },
    membership: {
      segment: member.memberships[0]?.segment ?? "PU",
      firstContribution: member.memberships.map(({ firstContribution }) => firstContribution).sort()[0] ?? on,
      employments: employments.map(({ from, to, endReason, letterDate }) => ({
        from,
        to,
        endReason: endReason as Case["reason"] | null,
        letterDate: letterDate ?? (answers.reason === "RESIGN" && to === last ? (answers.letterDate ?? null) : null),
      })),
    },
    balance: member.balance,
    paidBefore: member.paidBefore.map(({ date, reason, gross }) => ({ date, reason: reason as Case["reason"], gross })),
    taxId: member.taxId,
    taxResident: isTaxResident(answers),
    heir: answers.heirs?.length ? answers.heirs.map((relation) => ({ relation })) : null,
    completeOn,
    facts: factsOf(answers),
  };
}

/** What no registry knows and the claimant declares; an officer compares it with the papers. */
const factsOf = ({ phkProof, companyPensionAge, houseInSpouseName, creditUse }: ClaimAnswers): Case["facts"] => ({
  ...(phkProof !== undefined && { phkProof }),
  ...(companyPensionAge !== undefined && { companyPensionAge }),
  ...(houseInSpouseName !== undefined && { houseInSpouseName }),
  ...(creditUse !== undefined && { creditUse }),
});
