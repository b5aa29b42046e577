import type { CorrectionItem } from "../../claims/index.ts";
import type { Platform } from "../../platform/platform.ts";
import { refused, type Result } from "../../platform/result.ts";
import { atDesk, type DeskAct } from "./at-desk.ts";
import type { CaseRefusal, Findings } from "../case.ts";
import { findingOn, isReason } from "../case.rules.ts";
import { moveCase } from "../move-case.ts";
import { mergeFindings } from "./save-findings.ts";

/** Asks the claimant to mend what is questioned, each with the officer's sentence. Not everything need be looked at yet. */
export async function requestCorrection(
  platform: Platform,
  act: DeskAct & { readonly findings: Findings },
): Promise<Result<{ status: string }, CaseRefusal>> {
  return await atDesk(platform, "request-correction", act, async (desk) => {
    const merged = await mergeFindings(platform, desk, act.actor.id, act.findings);
    if (!merged.ok) return merged;
    const { changed, loaded, findings } = merged.value;
    if (changed.length > 0) return refused({ code: "CHANGED", items: changed });
    const asked = loaded.items.filter((item) => findingOn(item, findings)?.verdict === "ASK");
    if (asked.length === 0) return refused({ code: "NOTHING_ASKED" });
    const silent = asked.filter((item) => !isReason(findings[item.code]!.note));
    if (silent.length > 0) return refused({ code: "REASON_MISSING", items: silent.map((item) => item.code) });
    const correction = asked.map((item): CorrectionItem => ({
      kind: item.kind,
      code: item.asks,
      reason: findings[item.code]!.note.trim(),
    }));
    return await moveCase(desk, platform.clock, { verb: "request-correction", actor: act.actor, correction });
  });
}
