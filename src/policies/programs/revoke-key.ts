import { may } from "../../access/index.ts";
import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import type { StaffActor } from "../policy.ts";
import { closeKey } from "./program.store.ts";

/** Takes a program's key back, a colleague's too: its next call is refused. */
export async function revokeProgramKey(
  { db, clock }: Pick<Platform, "db" | "clock">,
  { actor, id }: { readonly actor: StaffActor; readonly id: string },
): Promise<Result<null, { readonly code: "NOT_ALLOWED" | "NO_SUCH_KEY" }>> {
  if (!may(actor, "make-program-key")) return refused({ code: "NOT_ALLOWED" });
  return await db.transaction().execute(async (tx) => {
    const at = clock.now();
    const name = await closeKey(tx, id, actor.id, at);
    if (name === null) return refused({ code: "NO_SUCH_KEY" });
    await recordFacts(tx, { type: "ProgramKeyRevoked", actor, at, subject: id, data: { name } });
    return done(null);
  });
}
