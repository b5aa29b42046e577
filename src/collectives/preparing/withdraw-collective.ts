import { blocksOf, giveBackBlock } from "../../appointments/index.ts";
import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { longestWhy } from "../collective.ts";
import { releaseWorkers, writeStatus } from "../collective.store.ts";
import { atCollective, type NotNow } from "./at-collective.ts";
import type { CompanyActor } from "./prepare-collective.ts";

export type WithdrawRefusal = NotNow | { readonly code: "WHY_MISSING" };

/**
 * The company takes a collective back. Held times that are free go to everybody; who has confirmed keeps claim and time, and
 * everybody else may claim alone. What was reported of their jobs stays as it is.
 */
export async function withdrawCollective(
  platform: Platform,
  wish: { readonly actor: CompanyActor; readonly id: string; readonly why: string },
): Promise<Result<null, WithdrawRefusal>> {
  const { clock } = platform;
  const actor = { kind: "EMPLOYER", id: wish.actor.id } as const;
  const why = wish.why.trim().slice(0, longestWhy);
  if ([...why].length < 10) return refused({ code: "WHY_MISSING" });
  const taken = await atCollective<null, WithdrawRefusal>(
    platform,
    { ...wish, verb: "withdraw" },
    async (tx, found) => {
      const at = clock.now();
      for (const { id: blockId } of await blocksOf(tx, found.id))
        await giveBackBlock(tx, clock, { blockId, groupId: found.id, actor });
      await releaseWorkers(tx, found.id);
      await writeStatus(tx, found.id, "WITHDRAWN", at, { why });
      await recordFacts(tx, { type: "CollectiveWithdrawn", actor, at, subject: found.id, officeId: found.officeId });
      return done(null);
    },
  );
  return !taken.ok && taken.refusal.code === "NOT_NOW" && taken.refusal.status === "WITHDRAWN" ? done(null) : taken;
}
