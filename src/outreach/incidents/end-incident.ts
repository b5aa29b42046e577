import { may } from "../../access/index.ts";
import { recordFacts, type Actor } from "../../platform/facts.ts";
import { once } from "../../platform/once.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import type { IncidentRefusal } from "./incident.ts";
import { closeIncident } from "./incident.store.ts";

/** Tells everybody that it works again. */
export async function endIncident(
  { db, clock }: Pick<Platform, "db" | "clock">,
  wish: { readonly actor: Extract<Actor, { kind: "STAFF" }>; readonly id: string; readonly key: string },
): Promise<Result<null, IncidentRefusal>> {
  const { actor, id, key } = wish;
  if (!may(actor, "declare-incident")) return refused({ code: "NOT_ALLOWED" });
  return await once<null, IncidentRefusal>(db, `${actor.id}:${key}`, "end-incident", async (tx) => {
    const at = clock.now();
    const part = await closeIncident(tx, id, actor.id, at);
    if (!part) return refused({ code: "NO_SUCH_INCIDENT" });
    await recordFacts(tx, { type: "IncidentEnded", actor, at, subject: id, data: { part } });
    return done(null);
  });
}
