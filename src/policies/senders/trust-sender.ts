import { may } from "../../access/index.ts";
import { recordFacts } from "../../platform/facts.ts";
import { newId } from "../../platform/ids.ts";
import { fingerprintOf } from "../../platform/keys.ts";
import { once } from "../../platform/once.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import type { StaffActor } from "../policy.ts";
import { isPublicKey, type SenderRefusal } from "./sender.ts";
import { insertSender } from "./senders.store.ts";

/**
 * Believes another installation's signature from now on. What it sends is a proposal still: a second person publishes it.
 * @param wish `how`: how the key was made sure of, by another way than the file
 */
export async function trustSender(
  { db, clock }: Pick<Platform, "db" | "clock">,
  wish: {
    readonly actor: StaffActor;
    readonly publicKey: string;
    readonly name: string;
    readonly how: string;
    readonly key: string;
  },
): Promise<Result<{ id: string }, SenderRefusal>> {
  const { actor } = wish;
  const [publicKey, name, how] = [wish.publicKey.trim(), wish.name.trim(), wish.how.trim().slice(0, 500)];
  if (!may(actor, "trust-sender")) return refused({ code: "NOT_ALLOWED" });
  if (!isPublicKey(publicKey)) return refused({ code: "UNUSABLE_KEY" });
  if ([...name].length < 3 || [...name].length > 200) return refused({ code: "NAME_MISSING" });
  if ([...how].length < 10) return refused({ code: "REASON_MISSING" });
  return await once<{ id: string }, SenderRefusal>(db, `${actor.id}:${wish.key}`, "trust-sender", async (tx) => {
    const [id, at] = [newId(), clock.now()];
    if (!(await insertSender(tx, { id, key: publicKey, name, how, by: actor.id, at })))
      return refused({ code: "ALREADY" });
    const data = { name, fingerprint: fingerprintOf(publicKey) };
    await recordFacts(tx, { type: "SenderTrusted", actor, at, subject: id, why: how, data });
    return done({ id });
  });
}
