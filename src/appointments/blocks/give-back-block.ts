import type { Clock } from "../../platform/clock.ts";
import type { Tx } from "../../platform/db/database.ts";
import { recordFacts, type Actor } from "../../platform/facts.ts";
import { lockBlock, openTimesOf } from "./block.store.ts";

/**
 * Gives the free times of a block back to everybody, in the caller's transaction. Whoever has one of its times keeps it.
 * Again: changes nothing. @returns false where there is no such block of the group
 */
export async function giveBackBlock(
  tx: Tx,
  clock: Clock,
  { blockId, groupId, actor }: { readonly blockId: string; readonly groupId: string; readonly actor: Actor },
): Promise<boolean> {
  const block = await lockBlock(tx, blockId, groupId);
  if (!block || block.endedAt) return block !== null;
  const at = clock.now();
  const free = await openTimesOf(tx, blockId, at);
  const { officeId } = block;
  await recordFacts(tx, {
    type: "InterviewBlockGivenBack",
    actor,
    at,
    subject: groupId,
    officeId,
    data: { blockId, free },
  });
  return true;
}
