import { may } from "../access/index.ts";
import { recordFacts, type Actor } from "../platform/facts.ts";
import { once } from "../platform/once.ts";
import type { Platform } from "../platform/platform.ts";
import { done, refused, type Result } from "../platform/result.ts";
import { isReason, type SwitchRefusal } from "./switch.ts";
import { closeSwitch } from "./switches.store.ts";

/** Switches a part off at once, everywhere. */
export async function endSwitch(
  { db, clock }: Pick<Platform, "db" | "clock">,
  wish: {
    readonly actor: Extract<Actor, { kind: "STAFF" }>;
    readonly id: string;
    readonly why: string;
    readonly key: string;
  },
): Promise<Result<null, SwitchRefusal>> {
  const { actor, id, key } = wish;
  const why = wish.why.trim().slice(0, 500);
  if (!may(actor, "switch-part")) return refused({ code: "NOT_ALLOWED" });
  if (!isReason(why)) return refused({ code: "REASON_MISSING" });
  return await once<null, SwitchRefusal>(db, `${actor.id}:${key}`, "end-switch", async (tx) => {
    const at = clock.now();
    const part = await closeSwitch(tx, id, actor.id, why, at);
    if (!part) return refused({ code: "NO_SUCH_SWITCH" });
    await recordFacts(tx, { type: "PartSwitchedOff", actor, at, subject: id, why, data: { part } });
    return done(null);
  });
}
