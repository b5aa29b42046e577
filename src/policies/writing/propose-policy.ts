import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { markProposed } from "../policies.store.ts";
import type { PolicyRefusal } from "../policy.ts";
import { atVersion, type PolicyAct } from "./at-version.ts";
import { checkDraft } from "./check-draft.ts";

/**
 * Lays a finished draft before a second person. Refused with every trouble that would keep it from being published.
 * @param act `version` is the one that was shown: what somebody else changed since is not proposed unseen
 */
export async function proposePolicy(
  platform: Platform,
  act: PolicyAct & { readonly version: number },
): Promise<Result<{ version: number }, PolicyRefusal>> {
  return await atVersion<{ version: number }>(
    platform,
    "propose-policy",
    "propose-policy",
    act,
    async ({ tx, found, at, today }) => {
      if (found.status === "PROPOSED") return refused({ code: "ALREADY" });
      if (found.status !== "DRAFT") return refused({ code: "WRONG_STATE", status: found.status });
      if (found.version !== act.version) return refused({ code: "STALE", version: found.version });
      const troubles = await checkDraft(tx, found.id, found.file, today);
      if (troubles.length > 0) return refused({ code: "TROUBLES", troubles });
      await markProposed(tx, found.id, act.actor, at);
      await recordFacts(tx, {
        type: "PolicyProposed",
        actor: act.actor,
        at,
        subject: found.id,
        data: { effectiveFrom: found.effectiveFrom },
      });
      return done({ version: found.version + 1 });
    },
  );
}
