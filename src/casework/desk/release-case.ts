import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, type Result } from "../../platform/result.ts";
import { atDesk, type DeskAct } from "./at-desk.ts";
import type { CaseRefusal, Findings } from "../case.ts";
import { assign } from "../case.store.ts";
import { mergeFindings } from "./save-findings.ts";

/**
 * Puts a claim back into the queue, and keeps what came with the form. What was ticked stays for the same officer; another
 * starts from zero. Findings that can be kept no more (the second verification is finished) hold nobody back.
 */
export async function releaseCase(
  platform: Platform,
  act: DeskAct & { readonly findings: Findings },
): Promise<Result<null, CaseRefusal>> {
  return await atDesk(platform, "release-case", act, async (desk) => {
    const { tx, at, stage } = desk;
    await mergeFindings(platform, desk, act.actor.id, act.findings);
    await assign(tx, act.claimId, null, at);
    await recordFacts(tx, { type: "CaseReleased", actor: act.actor, at, claimId: act.claimId, data: { stage } });
    return done(null);
  });
}
