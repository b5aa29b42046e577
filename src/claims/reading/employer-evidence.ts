import { getMember } from "../../members/index.ts";
import type { Reader } from "../../platform/db/database.ts";
import type { Keys } from "../../platform/keys.ts";
import type { ClaimantClaim } from "../claim.views.ts";
import { evidenceFor, type EmployerEvidence } from "../employer-evidence.rules.ts";

/** What the company's confirmation does for a claim as it stands; null where there is none that counts. */
export const employerEvidenceOf = async (
  db: Reader,
  keys: Keys,
  { answers, memberId }: Pick<ClaimantClaim, "answers" | "memberId">,
): Promise<EmployerEvidence | null> =>
  answers.reason ? evidenceFor(answers, await getMember(db, keys, memberId)) : null;
