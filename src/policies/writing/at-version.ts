import { dayIn } from "../../platform/clock.ts";
import { settlesWithinMs } from "../policy.rules.ts";
import { may, type StaffVerb } from "../../access/index.ts";
import type { Tx } from "../../platform/db/database.ts";
import { once } from "../../platform/once.ts";
import type { Platform } from "../../platform/platform.ts";
import { refused, type Result } from "../../platform/result.ts";
import { lockVersion, publishInTurn } from "../policies.store.ts";
import type { PolicyRefusal, PolicyVersion, StaffActor } from "../policy.ts";

/** An act on a version. `key` is chosen by the form before it is sent, so that a double click acts once. */
export type PolicyAct = { readonly actor: StaffActor; readonly id: string; readonly key: string };

export type AtVersion = {
  readonly tx: Tx;
  readonly found: PolicyVersion;
  readonly at: Date;
  /**
   * WIB day, asked when the row was ours: who waited over midnight is judged by the new day. In the last seconds before
   * midnight it is the next one already.
   */
  readonly today: string;
};

/** Does something to a version, once for each key, in one transaction with its row locked. */
export async function atVersion<Value>(
  { db, clock }: Platform,
  action: string,
  verb: StaffVerb,
  { actor, id, key }: PolicyAct,
  body: (at: AtVersion) => Promise<Result<Value, PolicyRefusal>>,
): Promise<Result<Value, PolicyRefusal>> {
  if (!may(actor, verb)) return refused({ code: "NOT_ALLOWED" });
  return await once<Value, PolicyRefusal>(db, `${actor.id}:${id}:${key}`, action, async (tx) => {
    if (action === "publish-policy" || action === "withdraw-policy") await publishInTurn(tx);
    const found = await lockVersion(tx, id);
    if (!found) return refused({ code: "NO_SUCH_POLICY" });
    const at = clock.now();
    return await body({ tx, found, at, today: dayIn(new Date(at.getTime() + settlesWithinMs)) });
  });
}
