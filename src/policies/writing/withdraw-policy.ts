import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { markWithdrawn } from "../policies.store.ts";
import { longestReason, type PolicyRefusal } from "../policy.ts";
import { isTooLate } from "../policy.rules.ts";
import { atVersion, type PolicyAct } from "./at-version.ts";

/** Takes a published policy back before its day, with a reason. From its day on only a later policy changes it. */
export async function withdrawPolicy(
  platform: Platform,
  act: PolicyAct & { readonly why: string },
): Promise<Result<null, PolicyRefusal>> {
  const why = act.why.trim().slice(0, longestReason);
  return await atVersion<null>(
    platform,
    "withdraw-policy",
    "withdraw-policy",
    act,
    async ({ tx, found, at, today }) => {
      if (found.status === "WITHDRAWN") return refused({ code: "ALREADY" });
      if (found.status !== "PUBLISHED") return refused({ code: "WRONG_STATE", status: found.status });
      if (isTooLate(found, today)) return refused({ code: "TOO_LATE", effectiveFrom: found.effectiveFrom! });
      if (why === "") return refused({ code: "REASON_MISSING" });
      await markWithdrawn(tx, found.id, act.actor, at, why);
      await recordFacts(tx, { type: "PolicyWithdrawn", actor: act.actor, at, subject: found.id, why });
      return done(null);
    },
  );
}
