import {
  decideAnew,
  employerEvidenceOf,
  getClaimForClaimant,
  type ClaimantClaim,
  type EmployerEvidence,
} from "../../../claims/index.ts";
import { ruleWords, type RuleWords } from "../../../entitlement/index.ts";
import { documentsOfClaim } from "../../../evidence/index.ts";
import type { House } from "../../../house.ts";
import type { Lang } from "../../ui/words.ts";
import { endsAtBranch } from "../channel.ts";

/** The claim of whoever is signed in, decided as of today while it is a draft. */
export const claimOf = async (house: House, claimId: string): Promise<ClaimantClaim> =>
  await decideAnew(house, await getClaimForClaimant(house.db, house.keys, claimId));

/** What is there already, by the code of the document: what was sent with it, and what the company confirmed. */
export async function codesThere(
  house: House,
  claim: ClaimantClaim,
): Promise<{
  readonly sent: readonly string[];
  readonly evidence: EmployerEvidence | null;
  readonly all: readonly string[];
}> {
  const sent = (await documentsOfClaim(house.db, claim.id)).map(({ code }) => code);
  const evidence = claim.status === "DRAFT" ? await employerEvidenceOf(house.db, house.keys, claim) : null;
  return { sent, evidence, all: [...sent, ...(evidence?.codes ?? [])] };
}

/** The words of the policy that decides it. */
export const ruleOf = (house: House, { decision }: ClaimantClaim, lang: Lang): RuleWords =>
  ruleWords(house.law.book(), decision?.policy, lang);

/** Whether its reason is finished at a branch, and nobody there has seen the claimant yet. */
export const waitsForBranch = (house: House, { decision, answers, seenAtBranch }: ClaimantClaim): boolean =>
  decision !== null &&
  answers.reason !== undefined &&
  endsAtBranch(house.law.book(), decision.policy, answers.reason, seenAtBranch);
