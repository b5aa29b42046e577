import type { Tx } from "../../platform/db/database.ts";
import { isId } from "../../platform/ids.ts";
import type { Platform } from "../../platform/platform.ts";
import { refused, type Result } from "../../platform/result.ts";
import type { CollectiveStatus } from "../collective.ts";
import { lockCollective, type LockedCollective } from "../collective.store.ts";
import { mayMove, type CollectiveVerb } from "../collective.transitions.ts";
import type { CompanyActor } from "./prepare-collective.ts";

export type NotNow =
  { readonly code: "NO_SUCH_COLLECTIVE" } | { readonly code: "NOT_NOW"; readonly status: CollectiveStatus };

/** A company does something to one of its collectives, locked: another company's is not there at all. */
export async function atCollective<Value, Refusal>(
  { db }: Pick<Platform, "db">,
  { actor, id, verb }: { readonly actor: CompanyActor; readonly id: string; readonly verb: CollectiveVerb },
  body: (tx: Tx, found: LockedCollective) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | NotNow>> {
  return await db.transaction().execute(async (tx): Promise<Result<Value, Refusal | NotNow>> => {
    const found = isId(id) ? await lockCollective(tx, id) : null;
    if (found?.employerId !== actor.employerId) return refused({ code: "NO_SUCH_COLLECTIVE" });
    if (!mayMove(verb, found.status)) return refused({ code: "NOT_NOW", status: found.status });
    return await body(tx, found);
  });
}
