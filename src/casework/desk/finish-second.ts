import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { atDesk, type DeskAct } from "./at-desk.ts";
import { taxItem, type CaseRefusal, type Findings } from "../case.ts";
import { civilRefusal, differences, findingOn, isReason, progress, taxRefusal } from "../case.rules.ts";
import { markDone } from "../case.store.ts";
import { mergeFindings } from "./save-findings.ts";

/**
 * The second officer has looked at everything from zero. From here their findings stand, and the first officer's are shown.
 * @returns how many of the items the two see differently
 */
export async function finishSecond(
  platform: Platform,
  act: DeskAct & { readonly findings: Findings },
): Promise<Result<{ differences: number }, CaseRefusal>> {
  return await atDesk(platform, "finish-second", act, async (desk) => {
    if (desk.found.secondDoneAt) return done({ differences: 0 });
    const merged = await mergeFindings(platform, desk, act.actor.id, act.findings);
    if (!merged.ok) return merged;
    const { changed, loaded, findings } = merged.value;
    if (changed.length > 0) return refused({ code: "CHANGED", items: changed });
    const { open, asked } = progress(loaded.items, findings);
    if (open.length > 0 || loaded.items.length === 0) return refused({ code: "NOT_COMPLETE", open, asked: [] });
    const silent = loaded.items.filter((item) => {
      const finding = findingOn(item, findings);
      return finding?.verdict === "ASK" && !isReason(finding.note);
    });
    if (silent.length > 0) return refused({ code: "REASON_MISSING", items: silent.map((item) => item.code) });
    const refusal = civilRefusal(loaded.file, loaded.items, findings);
    // Who has died is no reason not to finish: refusing comes after it.
    if (refusal?.code === "REASON_MISSING") return refused(refusal);
    // A questioned tax goes back to the first officer; one that is ticked is written by the second, before the first's is shown.
    const tax = asked.includes(taxItem) ? null : taxRefusal(loaded.file, loaded.items, findings);
    if (tax) return refused(tax);
    await markDone(desk.tx, act.claimId, "SECOND", act.actor.id, desk.at);
    const count = differences(loaded.items, findings, desk.found.firstFindings).length;
    await recordFacts(desk.tx, {
      type: "SecondFindingsFinished",
      actor: act.actor,
      at: desk.at,
      claimId: act.claimId,
      data: { items: loaded.items.length, asked: asked.length, differences: count },
    });
    return done({ differences: count });
  });
}
