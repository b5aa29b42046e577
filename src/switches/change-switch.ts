import { may } from "../access/index.ts";
import { serviceRulesOn, type WithLaw } from "../entitlement/index.ts";
import { branches } from "../offices/index.ts";
import { recordFacts, type Actor } from "../platform/facts.ts";
import { newId } from "../platform/ids.ts";
import { once } from "../platform/once.ts";
import type { Platform } from "../platform/platform.ts";
import { done, refused, type Result } from "../platform/result.ts";
import type { SwitchRefusal } from "./switch.ts";
import { pilotRefusal } from "./switch.rules.ts";
import { closeSwitch, insertSwitch, lockSwitch } from "./switches.store.ts";

/**
 * Gives an open switch other offices or other days: the row is ended and another follows it in the same moment, so that the
 * part is never off in between, and the rows stay the history.
 */
export async function changeSwitch(
  { db, clock, law }: Pick<Platform, "db" | "clock"> & WithLaw,
  wish: {
    readonly actor: Extract<Actor, { kind: "STAFF" }>;
    readonly id: string;
    readonly offices: readonly string[] | null;
    readonly reason: string;
    /** Left out, the first day stays; one that has come stays always. */
    readonly beginsOn?: string;
    readonly endsOn: string;
    readonly key: string;
  },
): Promise<Result<{ id: string }, SwitchRefusal>> {
  const { actor, offices, endsOn } = wish;
  const reason = wish.reason.trim().slice(0, 500);
  if (!may(actor, "switch-part")) return refused({ code: "NOT_ALLOWED" });
  const known = new Set((await branches(db)).map(({ id }) => id));
  return await once<{ id: string }, SwitchRefusal>(db, `${actor.id}:${wish.key}`, "change-switch", async (tx) => {
    const [at, today] = [clock.now(), clock.today()];
    const found = await lockSwitch(tx, wish.id);
    if (!found) return refused({ code: "NO_SUCH_SWITCH" });
    const begun = found.beginsOn <= today;
    const beginsOn = begun ? found.beginsOn : (wish.beginsOn ?? found.beginsOn);
    const pilot = { offices, reason, beginsOn, endsOn };
    const rules = serviceRulesOn(law.book(), today).switches;
    const refusal = pilotRefusal(pilot, { known, today, earliest: begun ? beginsOn : today, rules });
    if (refusal) return refused(refusal);
    await closeSwitch(tx, wish.id, actor.id, reason, at);
    const id = newId();
    await insertSwitch(tx, { id, part: found.part, owner: actor.id, ...pilot, at, follows: wish.id });
    const data = { part: found.part, follows: wish.id, offices: offices?.length ?? "everywhere", beginsOn, endsOn };
    await recordFacts(tx, { type: "PartSwitchChanged", actor, at, subject: id, why: reason, data });
    return done({ id });
  });
}
