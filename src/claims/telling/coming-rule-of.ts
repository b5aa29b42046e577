import type { WithLaw } from "../../entitlement/index.ts";
import { getMember } from "../../members/index.ts";
import { dayInWords } from "../../messages/index.ts";
import type { Platform } from "../../platform/platform.ts";
import { caseOf } from "../filling/claim.case.ts";
import type { ClaimantClaim } from "../claim.views.ts";
import { comingRule, type ComingRule } from "./coming-rule.rules.ts";

/** What the next published rule changes for a claim that is not sent yet; null where it changes nothing. */
export async function comingRuleOf(
  { db, keys, clock, law }: Pick<Platform, "db" | "keys" | "clock"> & WithLaw,
  claim: ClaimantClaim,
  lang: ClaimantClaim["lang"],
): Promise<ComingRule | null> {
  if (claim.status !== "DRAFT" || !claim.answers.reason) return null;
  const member = await getMember(db, keys, claim.memberId);
  return comingRule(law.book(), {
    today: clock.today(),
    on: (day) => caseOf(claim.id, member, claim.answers, day, null),
    lang,
    inWords: (day) => dayInWords(day, lang),
  });
}
