import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, type Result } from "../../platform/result.ts";
import { atDesk, type DeskAct } from "./at-desk.ts";
import type { CaseRefusal } from "../case.ts";
import { assign } from "../case.store.ts";

/** Puts a claim back into the queue. What was ticked stays for the same officer; another starts from zero. */
export async function releaseCase(platform: Platform, act: DeskAct): Promise<Result<null, CaseRefusal>> {
  return await atDesk(platform, "release-case", act, async ({ tx, at, stage }) => {
    await assign(tx, act.claimId, null, at);
    await recordFacts(tx, { type: "CaseReleased", actor: act.actor, at, claimId: act.claimId, data: { stage } });
    return done(null);
  });
}
