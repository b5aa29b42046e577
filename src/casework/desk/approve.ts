import type { Platform } from "../../platform/platform.ts";
import { refused, type Result } from "../../platform/result.ts";
import { atDesk, type DeskAct } from "./at-desk.ts";
import type { CaseRefusal } from "../case.ts";
import { civilRefusal, incomplete } from "../case.rules.ts";
import { loadItems } from "../load-items.ts";
import { moveCase } from "../move-case.ts";

/**
 * Approves a claim for payment. Only after the second officer has looked at everything from zero and ticked all of it, for
 * the values as they are at this moment. A payment order follows from the fact.
 */
export async function approve(platform: Platform, act: DeskAct): Promise<Result<{ status: string }, CaseRefusal>> {
  return await atDesk(platform, "approve", act, async (desk) => {
    if (!desk.found.secondDoneAt || desk.found.secondOfficer !== act.actor.id) return refused({ code: "FINISH_FIRST" });
    const loaded = (await loadItems(desk.tx, platform.keys, { claimId: act.claimId }))!;
    const findings = desk.found.secondFindings;
    const refusal = incomplete(loaded.items, findings) ?? civilRefusal(loaded.file, loaded.items, findings);
    if (refusal) return refused(refusal);
    return await moveCase(desk, platform.clock, {
      verb: "approve",
      actor: act.actor,
      data: { firstOfficer: desk.found.firstOfficer },
    });
  });
}
