import { policyInForce, type WithLaw } from "../../entitlement/index.ts";
import { parseDay } from "../../platform/day.ts";
import type { Platform } from "../../platform/platform.ts";
import type { ClaimantClaim } from "../claim.views.ts";
import { saveAnswers } from "./save-answers.ts";

/**
 * A draft with the law's answer of today. It is asked again where it said "not yet", whose day may have come, and where it
 * was given under a rule that is over: a draft left open over a rule change would else promise what can no longer be sent.
 */
export async function decideAnew(platform: Platform & WithLaw, claim: ClaimantClaim): Promise<ClaimantClaim> {
  const { status, decision } = claim;
  if (status !== "DRAFT" || !decision) return claim;
  const inForce = policyInForce(platform.law.book(), parseDay(platform.clock.today())!);
  if (decision.eligible && decision.policy === inForce?.id) return claim;
  const asked = await saveAnswers(platform, claim.id, {});
  return asked.ok ? { ...claim, decision: asked.value.decision } : claim;
}
