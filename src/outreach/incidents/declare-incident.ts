import { may } from "../../access/index.ts";
import { recordFacts, type Actor } from "../../platform/facts.ts";
import { newId } from "../../platform/ids.ts";
import { once } from "../../platform/once.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { disturbedParts, isIncidentWords, type IncidentRefusal } from "./incident.ts";
import { insertIncident } from "./incident.store.ts";

/** Tells everybody that something does not work, from now on; one open incident a part. */
export async function declareIncident(
  { db, clock }: Pick<Platform, "db" | "clock">,
  wish: {
    readonly actor: Extract<Actor, { kind: "STAFF" }>;
    readonly part: string;
    readonly words: { readonly id: string; readonly en: string };
    readonly key: string;
  },
): Promise<Result<{ id: string }, IncidentRefusal>> {
  const { actor, key } = wish;
  const words = { id: wish.words.id.trim(), en: wish.words.en.trim() };
  if (!may(actor, "declare-incident")) return refused({ code: "NOT_ALLOWED" });
  const part = disturbedParts.find((each) => each === wish.part);
  if (!part) return refused({ code: "NO_SUCH_PART" });
  for (const field of ["id", "en"] as const)
    if (!isIncidentWords(words[field])) return refused({ code: "WORDS_MISSING", field });
  return await once<{ id: string }, IncidentRefusal>(db, `${actor.id}:${key}`, "declare-incident", async (tx) => {
    const id = newId();
    const at = clock.now();
    if (!(await insertIncident(tx, { id, part, words, by: actor.id, at }))) return refused({ code: "ALREADY_OPEN" });
    await recordFacts(tx, { type: "IncidentDeclared", actor, at, subject: id, data: { part } });
    return done({ id });
  });
}
