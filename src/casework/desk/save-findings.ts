import { recordLook } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { atDeskAgain, type AtDesk, type DeskAct } from "./at-desk.ts";
import { taxItem, type Case, type CaseRefusal, type Finding, type Findings } from "../case.ts";
import { progress } from "../case.rules.ts";
import { writeFindings } from "../case.store.ts";
import { loadItems } from "../load-items.ts";

export type Saved = {
  readonly done: number;
  readonly of: number;
  readonly asked: number;
  readonly changed: readonly string[];
};

/** This officer's own findings so far; another's are not theirs to go on with. */
export function ownFindings(found: Case, stage: "FIRST" | "SECOND", officer: string): Findings {
  if (stage === "FIRST") return found.firstOfficer === officer ? found.firstFindings : {};
  return found.secondOfficer === officer ? found.secondFindings : {};
}

/**
 * Merges findings into the officer's own: only the items named change, so two tabs do not undo each other. A finding on a
 * value that has changed since the page was shown is not kept, and named in `changed`.
 *
 * Part of acts that need the whole: they save what came with the form first.
 */
export async function mergeFindings(
  platform: Platform,
  desk: AtDesk,
  officer: string,
  given: Findings,
): Promise<
  Result<
    { findings: Findings; changed: readonly string[]; loaded: NonNullable<Awaited<ReturnType<typeof loadItems>>> },
    CaseRefusal
  >
> {
  if (desk.stage === "SECOND" && desk.found.secondDoneAt) return refused({ code: "FINDINGS_STAND" });
  const loaded = (await loadItems(desk.tx, platform.keys, { claimId: desk.found.claimId }))!;
  const marks = new Map(loaded.items.map((item) => [item.code, item.mark]));
  const changed = Object.keys(given).filter((code) => marks.get(code) !== given[code]!.mark);
  const own = ownFindings(desk.found, desk.stage, officer);
  const kept = Object.entries({ ...own, ...given })
    .filter(([code]) => marks.has(code) && !(changed.includes(code) && given[code]))
    .map(([code, finding]): [string, Finding] => [
      code,
      {
        verdict: finding.verdict,
        note: finding.note.slice(0, 1000),
        mark: finding.mark,
        ...(code === taxItem && finding.amount !== undefined && { amount: finding.amount }),
      },
    ]);
  const findings = Object.fromEntries(kept);
  if (Object.keys(given).length > 0)
    await writeFindings(desk.tx, platform.keys, desk.found.claimId, desk.stage, officer, findings);
  return done({ findings, changed, loaded });
}

/** Keeps what an officer ticked or questioned so far. The page calls this by itself; saving again changes nothing. */
export async function saveFindings(
  platform: Platform,
  act: Omit<DeskAct, "key"> & { readonly findings: Findings },
): Promise<Result<Saved, CaseRefusal>> {
  return await atDeskAgain(platform, "save-findings", act, async (desk) => {
    const merged = await mergeFindings(platform, desk, act.actor.id, act.findings);
    if (!merged.ok) return merged;
    const { findings, changed, loaded } = merged.value;
    const { done: count, asked } = progress(loaded.items, findings);
    await recordLook(desk.tx, {
      type: "FindingsSaved",
      actor: act.actor,
      at: desk.at,
      claimId: act.claimId,
      data: { stage: desk.stage, done: count, of: loaded.items.length },
    });
    return done({ done: count, of: loaded.items.length, asked: asked.length, changed });
  });
}
