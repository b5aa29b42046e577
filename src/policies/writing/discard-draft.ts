import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { markDiscarded } from "../policies.store.ts";
import type { PolicyRefusal } from "../policy.ts";
import { isOpen } from "../policy.rules.ts";
import { atVersion, type PolicyAct } from "./at-version.ts";

/** Puts a draft, or what was proposed, aside. It stays on record; its id may be drafted anew. */
export async function discardDraft(platform: Platform, act: PolicyAct): Promise<Result<null, PolicyRefusal>> {
  return await atVersion<null>(platform, "discard-draft", "draft-policy", act, async ({ tx, found, at }) => {
    if (found.status === "DISCARDED") return refused({ code: "ALREADY" });
    if (!isOpen(found.status)) return refused({ code: "WRONG_STATE", status: found.status });
    await markDiscarded(tx, found.id, act.actor, at);
    await recordFacts(tx, { type: "PolicyDiscarded", actor: act.actor, at, subject: found.id });
    return done(null);
  });
}
