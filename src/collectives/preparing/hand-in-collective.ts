import { serviceRulesOn, type WithLaw } from "../../entitlement/index.ts";
import { branches } from "../../offices/index.ts";
import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { listedJobs, writeOffice, writeStatus } from "../collective.store.ts";
import { atCollective, type NotNow } from "./at-collective.ts";
import type { CompanyActor } from "./prepare-collective.ts";

export type HandInRefusal =
  NotNow | { readonly code: "TOO_FEW"; readonly least: number } | { readonly code: "PAPER_MISSING" | "NO_SUCH_OFFICE" };

/** HR hands the list and its paper to the branch. After that it changes only where the branch sends it back. */
export async function handInCollective(
  platform: Platform & WithLaw,
  { officeId, ...of }: { readonly actor: CompanyActor; readonly id: string; readonly officeId: string },
): Promise<Result<null, HandInRefusal>> {
  const { db, clock, law } = platform;
  const office = (await branches(db)).find(({ id }) => id === officeId);
  if (!office) return refused({ code: "NO_SUCH_OFFICE" });
  const { leastPeople: least } = serviceRulesOn(law.book(), clock.today()).collectives;
  const handed = await atCollective<null, HandInRefusal>(platform, { ...of, verb: "hand-in" }, async (tx, found) => {
    const people = (await listedJobs(tx, found.id)).length;
    if (people < least) return refused({ code: "TOO_FEW", least });
    if (found.reason === "PHK" && !found.paperKey) return refused({ code: "PAPER_MISSING" });
    const at = clock.now();
    if (found.officeId !== office.id) await writeOffice(tx, found.id, office.id);
    await writeStatus(tx, found.id, "HANDED_IN", at, { why: null });
    await recordFacts(tx, {
      type: "CollectiveHandedIn",
      actor: { kind: "EMPLOYER", id: of.actor.id },
      at,
      subject: found.id,
      officeId: office.id,
      data: { people, reason: found.reason },
    });
    return done(null);
  });
  // Pressed twice: it is there already.
  return !handed.ok && handed.refusal.code === "NOT_NOW" && handed.refusal.status === "HANDED_IN" ? done(null) : handed;
}
