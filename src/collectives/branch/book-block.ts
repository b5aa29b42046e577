import { may } from "../../access/index.ts";
import { giveBackBlock, holdBlock } from "../../appointments/index.ts";
import { serviceRulesOn, type WithLaw } from "../../entitlement/index.ts";
import { findOffice } from "../../offices/index.ts";
import { dayIn } from "../../platform/clock.ts";
import { recordFacts } from "../../platform/facts.ts";
import { isId } from "../../platform/ids.ts";
import { once } from "../../platform/once.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import type { CollectiveStatus } from "../collective.ts";
import { countUntold, lockCollective, makeDue, writeStatus } from "../collective.store.ts";
import { mayMove } from "../collective.transitions.ts";
import type { OfficerActor } from "./check-collective.ts";

export type BlockBooking = {
  readonly actor: OfficerActor;
  readonly id: string;
  readonly from: Date;
  readonly until: Date;
  readonly officers: number;
  readonly people: number;
  readonly key: string;
};
export type BookRefusal =
  | { readonly code: "NOT_ALLOWED" | "NO_SUCH_COLLECTIVE" | "NO_HOURS" }
  | { readonly code: "NOT_NOW"; readonly status: CollectiveStatus }
  /** Too near: people must read the message and choose. */
  | { readonly code: "TOO_SOON"; readonly hours: number }
  /** Fewer people are left to be told who may claim by that day. */
  | { readonly code: "TOO_MANY_PEOPLE"; readonly left: number }
  | { readonly code: "NO_ROOM"; readonly free: number };

/**
 * The branch holds interview times for so many people of the list, out of its online times, and so many are told: those whose
 * right began first. Refused as a whole where there is less room. Several blocks may follow each other, for long lists.
 */
export async function bookBlock(
  platform: Platform & WithLaw,
  { actor, id, from, until, officers, people, key }: BlockBooking,
): Promise<Result<{ readonly blockId: string }, BookRefusal>> {
  const { db, clock, law } = platform;
  if (!may(actor, "book-block")) return refused({ code: "NOT_ALLOWED" });
  if (!isId(id)) return refused({ code: "NO_SUCH_COLLECTIVE" });
  const { leadHours: hours } = serviceRulesOn(law.book(), clock.today()).collectives;
  return await once<{ readonly blockId: string }, BookRefusal>(db, `${actor.id}:${key}`, "book-block", async (tx) => {
    const found = await lockCollective(tx, id);
    if (!found || !may(actor, "book-block", found)) return refused({ code: "NO_SUCH_COLLECTIVE" });
    if (!mayMove("book-block", found.status)) return refused({ code: "NOT_NOW", status: found.status });
    const at = clock.now();
    if (from.getTime() < at.getTime() + hours * 3_600_000) return refused({ code: "TOO_SOON", hours });
    const { zone } = (await findOffice(tx, found.officeId))!;
    const day = dayIn(from, zone);
    const left = await countUntold(tx, id, day);
    if (people > left) return refused({ code: "TOO_MANY_PEOPLE", left });
    const { officeId } = found;
    const held = await holdBlock(tx, clock, { officeId, from, until, officers, people, groupId: id, actor });
    if (!held.ok) return held;
    await makeDue(tx, id, { people, today: clock.today(), by: day });
    await writeStatus(tx, id, "BOOKED", at);
    const data = { blockId: held.value.id, people };
    await recordFacts(tx, { type: "CollectiveBooked", actor, at, subject: id, officeId, data });
    return done({ blockId: held.value.id });
  });
}

/** The branch gives a block back: free times are everybody's again, who has chosen one keeps it. Again: changes nothing. */
export async function cancelBlock(
  { db, clock }: Platform,
  { actor, id, blockId }: { readonly actor: OfficerActor; readonly id: string; readonly blockId: string },
): Promise<Result<null, BookRefusal>> {
  if (!may(actor, "book-block")) return refused({ code: "NOT_ALLOWED" });
  return await db.transaction().execute(async (tx): Promise<Result<null, BookRefusal>> => {
    const found = isId(id) && isId(blockId) ? await lockCollective(tx, id) : null;
    if (!found || !may(actor, "book-block", found)) return refused({ code: "NO_SUCH_COLLECTIVE" });
    if (!mayMove("cancel-block", found.status)) return refused({ code: "NOT_NOW", status: found.status });
    return (await giveBackBlock(tx, clock, { blockId, groupId: id, actor }))
      ? done(null)
      : refused({ code: "NO_SUCH_COLLECTIVE" });
  });
}
