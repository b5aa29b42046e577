import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { isAuthor, markPublished } from "../policies.store.ts";
import type { PolicyRefusal } from "../policy.ts";
import { atVersion, type PolicyAct } from "./at-version.ts";
import { checkDraft } from "./check-draft.ts";

/**
 * A second person publishes what was proposed (the database refuses the same one too, db/migrations/0014). Checked once
 * more: days have passed, and another may have taken its day. From its effective day the law follows it by itself.
 * @param act `version` is the one that was shown
 */
export async function publishPolicy(
  platform: Platform,
  act: PolicyAct & { readonly version: number },
): Promise<Result<{ effectiveFrom: string }, PolicyRefusal>> {
  return await atVersion<{ effectiveFrom: string }>(
    platform,
    "publish-policy",
    "publish-policy",
    act,
    async ({ tx, found, at, today }) => {
      if (found.status === "PUBLISHED") return refused({ code: "ALREADY" });
      if (found.status !== "PROPOSED") return refused({ code: "WRONG_STATE", status: found.status });
      if (found.version !== act.version) return refused({ code: "STALE", version: found.version });
      if (found.proposedBy === act.actor.id) return refused({ code: "SAME_PERSON" });
      if (!(await isAuthor(tx, found.proposedBy!))) return refused({ code: "PROPOSER_GONE" });
      const troubles = await checkDraft(tx, found.id, found.file, today);
      if (troubles.length > 0) return refused({ code: "TROUBLES", troubles });
      await markPublished(tx, found.id, act.actor, at);
      const effectiveFrom = found.effectiveFrom!;
      await recordFacts(tx, {
        type: "PolicyPublished",
        actor: act.actor,
        at,
        subject: found.id,
        data: { effectiveFrom },
      });
      return done({ effectiveFrom });
    },
  );
}
