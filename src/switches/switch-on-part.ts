import { may } from "../access/index.ts";
import { serviceRulesOn, type WithLaw } from "../entitlement/index.ts";
import { branches } from "../offices/index.ts";
import { recordFacts, type Actor } from "../platform/facts.ts";
import { newId } from "../platform/ids.ts";
import { once } from "../platform/once.ts";
import type { Platform } from "../platform/platform.ts";
import { done, refused, type Result } from "../platform/result.ts";
import { parts, type SwitchRefusal } from "./switch.ts";
import { pilotRefusal } from "./switch.rules.ts";
import { insertSwitch } from "./switches.store.ts";

export type Switching = {
  readonly actor: Extract<Actor, { kind: "STAFF" }>;
  readonly part: string;
  /** Ids of pilot offices; null for everywhere. */
  readonly offices: readonly string[] | null;
  readonly reason: string;
  /** `YYYY-MM-DD`; today where it is left out. */
  readonly beginsOn?: string;
  /** The last day, `YYYY-MM-DD`, at most so many days after the first as is published. */
  readonly endsOn: string;
  readonly key: string;
};

/**
 * Switches a new part of the service on, from its first day, today or later, to its last, in the offices that are named. One whose last day is
 * over, and that nobody ended, makes room for it.
 */
export async function switchOnPart(
  { db, clock, law }: Pick<Platform, "db" | "clock"> & WithLaw,
  wish: Switching,
): Promise<Result<{ id: string }, SwitchRefusal>> {
  const { actor, endsOn, key } = wish;
  const reason = wish.reason.trim().slice(0, 500);
  if (!may(actor, "switch-part")) return refused({ code: "NOT_ALLOWED" });
  const part = parts.find((each) => each === wish.part);
  if (!part) return refused({ code: "NO_SUCH_PART" });
  const today = clock.today();
  const beginsOn = wish.beginsOn ?? today;
  const pilot = { offices: wish.offices, reason, beginsOn, endsOn };
  const known = new Set((await branches(db)).map(({ id }) => id));
  const rules = serviceRulesOn(law.book(), today).switches;
  const refusal = pilotRefusal(pilot, { known, today, earliest: today, rules });
  if (refusal) return refused(refusal);
  return await once<{ id: string }, SwitchRefusal>(db, `${actor.id}:${key}`, "switch-on-part", async (tx) => {
    const id = newId();
    const at = clock.now();
    const row = { id, part, owner: actor.id, ...pilot, at, follows: null };
    if (!(await insertSwitch(tx, row))) return refused({ code: "ALREADY_ON" });
    const data = { part, offices: wish.offices?.length ?? "everywhere", beginsOn, endsOn };
    await recordFacts(tx, { type: "PartSwitchedOn", actor, at, subject: id, why: reason, data });
    return done({ id });
  });
}
