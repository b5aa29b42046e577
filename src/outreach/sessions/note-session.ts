import { may } from "../../access/index.ts";
import type { Tx } from "../../platform/db/database.ts";
import { recordFacts } from "../../platform/facts.ts";
import { isId } from "../../platform/ids.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import type { StaffActor } from "../announcements/announcement.ts";
import { peopleTyped } from "../carrying/carrying.rules.ts";
import type { SessionRefusal } from "./session.ts";
import { lockSession, markCancelled, markHeld, type LockedSession } from "./session.store.ts";

type Act = { readonly actor: StaffActor; readonly id: string };

/** How many came: known on the day; noted again it is put right. */
export async function noteAttendance(
  platform: Pick<Platform, "db" | "clock">,
  { attended, ...act }: Act & { readonly attended: string },
): Promise<Result<null, SessionRefusal>> {
  const count = peopleTyped(attended, 100_000);
  if (count === null) return refused({ code: "UNUSABLE_NUMBER" });
  return await atSession(platform, act, async (tx, found, at) => {
    if (found.isCancelled) return refused({ code: "OVER" });
    if (found.day > platform.clock.today()) return refused({ code: "NOT_YET" });
    if (found.attended === count) return done(null);
    await markHeld(tx, act.id, count, act.actor.id, at);
    const data = { attended: count, before: found.attended };
    await recordFacts(tx, { type: "SessionHeld", actor: act.actor, at, subject: act.id, data });
    return done(null);
  });
}

/** A visit that does not take place. Its link still leads to the service: hand-outs may be about. */
export const cancelSession = (
  platform: Pick<Platform, "db" | "clock">,
  act: Act,
): Promise<Result<null, SessionRefusal>> =>
  atSession(platform, act, async (tx, found, at) => {
    if (found.attended !== null) return refused({ code: "OVER" });
    if (found.isCancelled) return done(null);
    await markCancelled(tx, act.id, act.actor.id, at);
    await recordFacts(tx, { type: "SessionCancelled", actor: act.actor, at, subject: act.id });
    return done(null);
  });

async function atSession(
  { db, clock }: Pick<Platform, "db" | "clock">,
  { actor, id }: Act,
  body: (tx: Tx, found: LockedSession, at: Date) => Promise<Result<null, SessionRefusal>>,
): Promise<Result<null, SessionRefusal>> {
  if (!may(actor, "plan-session")) return refused({ code: "NOT_ALLOWED" });
  return await db.transaction().execute(async (tx): Promise<Result<null, SessionRefusal>> => {
    const found = isId(id) ? await lockSession(tx, id, actor.officeId) : null;
    return found ? await body(tx, found, clock.now()) : refused({ code: "NO_SUCH_SESSION" });
  });
}
