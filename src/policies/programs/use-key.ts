import { hashOfKey } from "../../platform/bearer-key.ts";
import { dayIn } from "../../platform/clock.ts";
import { recordLook } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { countCall, findWorkingKey } from "./program.store.ts";
import { callsAnHour, type ProgramUse, type UseRefusal } from "./program.ts";

/**
 * Lets a program in by the key that it shows, and records what it asks before it is answered. A key reads policies and runs
 * trials: no action takes a program as its actor.
 */
export async function useProgramKey(
  { db, clock }: Pick<Platform, "db" | "clock">,
  secret: string,
  use: ProgramUse,
): Promise<Result<{ readonly id: string }, UseRefusal>> {
  const hash = hashOfKey(secret);
  if (!hash) return refused({ code: "NO_KEY" });
  const now = clock.real();
  return await db.transaction().execute(async (tx) => {
    const key = await findWorkingKey(tx, hash, dayIn(now));
    if (!key) return refused({ code: "NO_KEY" });
    if (!(await countCall(tx, key.id, now, callsAnHour))) {
      const free = (key.countedFrom ?? now).getTime() + 3_600_000;
      return refused({ code: "TOO_OFTEN", seconds: Math.max(1, Math.ceil((free - now.getTime()) / 1000)) });
    }
    const actor = { kind: "PROGRAM", id: key.id } as const;
    await recordLook(tx, { type: "ProgramKeyUsed", actor, at: clock.now(), data: asRecorded(use) });
    return done({ id: key.id });
  });
}

/** A record is for ever: what a program writes in place of an id, a person's name or number too, does not stand there. */
function asRecorded({ policy, ...use }: ProgramUse): ProgramUse {
  return policy !== undefined && /^[a-z0-9-]{1,100}$/.test(policy) ? { ...use, policy } : use;
}
