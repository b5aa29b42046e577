import type { Platform } from "../../platform/platform.ts";
import { refused, type Result } from "../../platform/result.ts";
import { atDesk, type DeskAct } from "./at-desk.ts";
import type { CaseRefusal } from "../case.ts";
import { isReason } from "../case.rules.ts";
import { writeReturned } from "../case.store.ts";
import { moveCase } from "../move-case.ts";

/** Gives a claim back to the first verification, with the reason and what the second officer questioned. */
export async function returnToFirst(
  platform: Platform,
  act: DeskAct & { readonly reason: string },
): Promise<Result<{ status: string }, CaseRefusal>> {
  return await atDesk(platform, "return-to-first", act, async (desk) => {
    if (!isReason(act.reason)) return refused({ code: "REASON_MISSING", items: ["reason"] });
    const findings = desk.found.secondOfficer === act.actor.id ? desk.found.secondFindings : {};
    const asked = Object.entries(findings)
      .filter(([, finding]) => finding.verdict === "ASK")
      .map(([code, finding]) => ({ code, note: finding.note }));
    await writeReturned(desk.tx, platform.keys, act.claimId, {
      by: act.actor.id,
      reason: act.reason.trim().slice(0, 1000),
      asked,
    });
    return await moveCase(desk, platform.clock, {
      verb: "return-to-first",
      actor: act.actor,
      data: { asked: asked.length },
    });
  });
}
