import type { Platform } from "../../platform/platform.ts";
import { refused, type Result } from "../../platform/result.ts";
import { atDesk, type DeskAct } from "./at-desk.ts";
import type { CaseRefusal, Findings } from "../case.ts";
import { civilRefusal, incomplete, taxRefusal } from "../case.rules.ts";
import { markDone } from "../case.store.ts";
import { moveCase } from "../move-case.ts";
import { mergeFindings } from "./save-findings.ts";

/** Forwards a claim to the second officer: every field and document is ticked, for its value as it is now. */
export async function verifyFirst(
  platform: Platform,
  act: DeskAct & { readonly findings: Findings },
): Promise<Result<{ status: string }, CaseRefusal>> {
  return await atDesk(platform, "verify-first", act, async (desk) => {
    const merged = await mergeFindings(platform, desk, act.actor.id, act.findings);
    if (!merged.ok) return merged;
    const { changed, loaded, findings } = merged.value;
    if (changed.length > 0) return refused({ code: "CHANGED", items: changed });
    const refusal =
      incomplete(loaded.items, findings) ??
      civilRefusal(loaded.file, loaded.items, findings) ??
      taxRefusal(loaded.file, loaded.items, findings);
    if (refusal) return refused(refusal);
    await markDone(desk.tx, act.claimId, "FIRST", act.actor.id, desk.at);
    return await moveCase(desk, platform.clock, {
      verb: "verify-first",
      actor: act.actor,
      data: { items: loaded.items.length },
    });
  });
}
