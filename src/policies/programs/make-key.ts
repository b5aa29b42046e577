import { may } from "../../access/index.ts";
import { newBearerKey } from "../../platform/bearer-key.ts";
import { dayIn } from "../../platform/clock.ts";
import { addMonths, formatDay, parseDay } from "../../platform/day.ts";
import { recordFacts } from "../../platform/facts.ts";
import { newId } from "../../platform/ids.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import type { StaffActor } from "../policy.ts";
import { insertKey } from "./program.store.ts";
import { longestKeyMonths, type KeyRefusal } from "./program.ts";

/** The last day that a key made now can be given, `YYYY-MM-DD`: the machine's time, which no office moves. */
export const lastKeyDay = ({ clock }: Pick<Platform, "clock">): string =>
  formatDay(addMonths(parseDay(dayIn(clock.real()))!, longestKeyMonths));

/**
 * Makes a key for a program of head office. The secret is in the answer and never again anywhere: only its hash is kept.
 * @param wish `endsOn`: the last day on which it works, `YYYY-MM-DD`
 */
export async function makeProgramKey(
  { db, clock }: Pick<Platform, "db" | "clock">,
  wish: { readonly actor: StaffActor; readonly name: string; readonly endsOn: string },
): Promise<Result<{ id: string; secret: string }, KeyRefusal>> {
  const { actor, endsOn } = wish;
  const name = [...wish.name.trim()].slice(0, 60).join("");
  const last = lastKeyDay({ clock });
  if (!may(actor, "make-program-key")) return refused({ code: "NOT_ALLOWED" });
  if ([...name].length < 3) return refused({ code: "NAME_MISSING" });
  if (parseDay(endsOn) === null || endsOn < dayIn(clock.real()) || endsOn > last)
    return refused({ code: "BAD_END", last });
  const [id, at] = [newId(), clock.now()];
  const { secret, hash } = newBearerKey();
  await db.transaction().execute(async (tx) => {
    await insertKey(tx, { id, name, secretHash: hash, by: actor.id, at, endsOn });
    await recordFacts(tx, { type: "ProgramKeyMade", actor, at, subject: id, data: { name, endsOn } });
  });
  return done({ id, secret });
}
