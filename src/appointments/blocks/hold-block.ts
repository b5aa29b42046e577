import { recordFacts, type Actor } from "../../platform/facts.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Tx } from "../../platform/db/database.ts";
import { newId } from "../../platform/ids.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { insertBlock, keepForBlock } from "./block.store.ts";
import { roomOf, type BlockWish } from "./block.views.ts";

export type BlockRefusal =
  | { readonly code: "NO_HOURS" }
  /** So many are free as wished, fewer than there are people. */
  | { readonly code: "NO_ROOM"; readonly free: number };

/**
 * Holds interview times for the people of a group, out of what is offered online, in the caller's transaction: as many as
 * there are people, or none at all. The caller has asked whether this officer may, and how long ahead it must be.
 */
export async function holdBlock(
  tx: Tx,
  clock: Clock,
  wish: BlockWish & {
    readonly groupId: string;
    readonly people: number;
    readonly actor: Extract<Actor, { kind: "STAFF" }>;
  },
): Promise<Result<{ readonly id: string }, BlockRefusal>> {
  const { actor, people, groupId, officeId, from, until, officers } = wish;
  if (from >= until || people < 1 || officers < 1) return refused({ code: "NO_HOURS" });
  const free = await roomOf(tx, wish);
  if (free < people) return refused({ code: "NO_ROOM", free });
  const at = clock.now();
  const block = { id: newId(), officeId, from, until, officers, groupId, held: people, by: actor.id, at };
  await insertBlock(tx, block);
  const kept = await keepForBlock(tx, block);
  // Somebody took one in this moment: the caller's transaction is undone as a whole.
  if (kept < people) return refused({ code: "NO_ROOM", free: kept });
  await recordFacts(tx, {
    type: "InterviewBlockHeld",
    actor,
    at,
    subject: groupId,
    officeId,
    data: { blockId: block.id, from: from.toISOString(), until: until.toISOString(), held: people },
  });
  return done({ id: block.id });
}
