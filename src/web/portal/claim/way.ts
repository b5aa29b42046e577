import { whatIsMissing, type ClaimantClaim } from "../../../claims/index.ts";
import type { Decision, LawBook, Reason } from "../../../entitlement/index.ts";
import { paths } from "../../paths.ts";
import { endsAtBranch, isByHeirs } from "../channel.ts";

/** Reasons that ask one thing more on the page of work; every other reason's facts are the registry's. */
const asked: readonly Reason[] = [
  "MENINGGAL",
  "KELUAR_WNA",
  "KELUAR_WNI",
  "RESIGN",
  "PHK",
  "PENSIUN_PKB",
  "SEBAGIAN_30_TUNAI",
  "SEBAGIAN_30_KREDIT",
];
export const hasWorkQuestion = (reason: Reason): boolean => asked.includes(reason);

/** Conditions that the question of work may still fulfil: who fails another is told so, and is not asked in vain. */
const answerable: Readonly<Partial<Record<Reason, readonly string[]>>> = {
  RESIGN: ["EMPLOYER_LETTER", "WAITING_PERIOD"],
  PENSIUN_PKB: ["COMPANY_PENSION_AGE"],
};

type Draft = Pick<ClaimantClaim, "status" | "answers" | "bank" | "seenAtBranch">;

/**
 * The page on which a draft goes on: the first question that has no answer yet; where the law says no or not yet, that;
 * where the reason is finished at a branch and nobody there has seen the claimant yet, how to go there with the claim as it is.
 * @param decision as of today
 */
export function nextPage(claim: Draft, decision: Decision | null, documents: readonly string[], book: LawBook): string {
  const { status, answers } = claim;
  if (status === "CORRECTION") return paths.claim.correction;
  if (status !== "DRAFT") return paths.claim.status;
  if (!answers.reason || !decision) return paths.claim.reason;
  if (isByHeirs(answers.reason)) return answers.deathDate ? paths.claim.heirs : paths.claim.work;
  const [first] = whatIsMissing({ answers, bank: claim.bank !== null, decision, documents });
  const unmet = decision.conditions.filter(({ met }) => !met).map(({ code }) => code);
  const hopeless = unmet.some((code) => !(answerable[answers.reason!] ?? []).includes(code));
  if (endsAtBranch(book, decision.policy, answers.reason, claim.seenAtBranch))
    return first?.kind === "QUESTION" && !hopeless ? paths.claim.work : paths.claim.branch;
  // A letter whose day is on record, or was given already, is not asked for again.
  const letterOpen =
    answers.reason === "RESIGN" &&
    !answers.letterDate &&
    decision.conditions.some(({ code, met, from }) => code === "EMPLOYER_LETTER" && !met && from === null);
  const asksWork = first?.kind === "QUESTION" || letterOpen;
  if (asksWork && !hopeless) return paths.claim.work;
  if (!decision.eligible) return paths.claim.notYet;
  if (!first) return paths.claim.answers;
  return first.kind === "BANK" ? paths.claim.bank : paths.claim.documents;
}
