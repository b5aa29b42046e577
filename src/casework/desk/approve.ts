import { writeTax } from "../../claims/index.ts";
import type { Platform } from "../../platform/platform.ts";
import { refused, type Result } from "../../platform/result.ts";
import { atDesk, type DeskAct } from "./at-desk.ts";
import type { CaseRefusal } from "../case.ts";
import { civilRefusal, incomplete, taxRefusal, writtenTax } from "../case.rules.ts";
import { loadItems } from "../load-items.ts";
import { moveCase } from "../move-case.ts";

/**
 * Approves a claim for payment. Only after the second officer has looked at everything from zero and ticked all of it, for
 * the values as they are at this moment. A tax that the law leaves to a human is the sum that both officers wrote, each without
 * the other's. A payment order follows from the fact.
 */
export async function approve(platform: Platform, act: DeskAct): Promise<Result<{ status: string }, CaseRefusal>> {
  return await atDesk(platform, "approve", act, async (desk) => {
    if (!desk.found.secondDoneAt || desk.found.secondOfficer !== act.actor.id) return refused({ code: "FINISH_FIRST" });
    const loaded = (await loadItems(desk.tx, platform.keys, { claimId: act.claimId }))!;
    const findings = desk.found.secondFindings;
    const refusal =
      incomplete(loaded.items, findings) ??
      civilRefusal(loaded.file, loaded.items, findings) ??
      taxRefusal(loaded.file, loaded.items, findings);
    if (refusal) return refused(refusal);
    const tax = writtenTax(loaded.items, findings)?.amount ?? null;
    if (tax !== null) {
      const first = writtenTax(loaded.items, desk.found.firstFindings)?.amount ?? null;
      if (first !== tax) return refused({ code: "TAX_DIFFERS", first, second: tax });
      await writeTax(desk.tx, act.claimId, tax);
    }
    return await moveCase(desk, platform.clock, {
      verb: "approve",
      actor: act.actor,
      data: { firstOfficer: desk.found.firstOfficer, ...(tax !== null && { tax }) },
    });
  });
}
