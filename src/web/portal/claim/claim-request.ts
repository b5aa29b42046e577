import { decideAnew, getClaimForClaimant, type ClaimantClaim } from "../../../claims/index.ts";
import { ruleWords, type RuleWords } from "../../../entitlement/index.ts";
import { documentsOfClaim } from "../../../evidence/index.ts";
import type { House } from "../../../house.ts";
import type { Lang } from "../../ui/words.ts";
import { endsAtBranch } from "../channel.ts";

/** The claim of whoever is signed in, decided as of today while it is a draft. */
export const claimOf = async (house: House, claimId: string): Promise<ClaimantClaim> =>
  await decideAnew(house, await getClaimForClaimant(house.db, house.keys, claimId));

/** What was sent with it, by the code of the document. */
export const sentCodes = async (house: House, claimId: string): Promise<string[]> =>
  (await documentsOfClaim(house.db, claimId)).map(({ code }) => code);

/** The words of the policy that decides it. */
export const ruleOf = (house: House, { decision }: ClaimantClaim, lang: Lang): RuleWords =>
  ruleWords(house.law.book(), decision?.policy, lang);

/** Whether its reason is finished at a branch. */
export const atBranch = (house: House, { decision, answers }: ClaimantClaim): boolean =>
  decision !== null && answers.reason !== undefined && endsAtBranch(house.law.book(), decision.policy, answers.reason);
