import { isRefusalCode } from "../../entitlement/index.ts";
import type { Platform } from "../../platform/platform.ts";
import { refused, type Result } from "../../platform/result.ts";
import { atDesk, type DeskAct } from "./at-desk.ts";
import type { CaseRefusal } from "../case.ts";
import { isReason } from "../case.rules.ts";
import { moveCase } from "../move-case.ts";

/** Refuses a claim: a reason with an article behind it, and the officer's own sentence, which the claimant reads. */
export async function refuseClaim(
  platform: Platform,
  act: DeskAct & { readonly reason: string; readonly sentence: string },
): Promise<Result<{ status: string }, CaseRefusal>> {
  return await atDesk(platform, "refuse-claim", act, async (desk) => {
    if (!desk.found.secondDoneAt || desk.found.secondOfficer !== act.actor.id) return refused({ code: "FINISH_FIRST" });
    if (!isRefusalCode(act.reason)) return refused({ code: "REASON_MISSING", items: ["code"] });
    if (!isReason(act.sentence)) return refused({ code: "REASON_MISSING", items: ["sentence"] });
    const refusal = [{ code: act.reason, sentence: act.sentence.trim().slice(0, 1000) }];
    return await moveCase(desk, platform.clock, { verb: "refuse", actor: act.actor, refusal });
  });
}
