import { may } from "../../access/index.ts";
import { recordFacts } from "../../platform/facts.ts";
import { once } from "../../platform/once.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import type { StaffActor } from "../policy.ts";
import type { SenderRefusal } from "./sender.ts";
import { closeSender } from "./senders.store.ts";

/** Believes a sender no more: nothing signed with that key is taken in from now on. What came in before stays as it is. */
export async function distrustSender(
  { db, clock }: Pick<Platform, "db" | "clock">,
  wish: { readonly actor: StaffActor; readonly id: string; readonly why: string; readonly key: string },
): Promise<Result<null, SenderRefusal>> {
  const { actor, id } = wish;
  const why = wish.why.trim().slice(0, 500);
  if (!may(actor, "trust-sender")) return refused({ code: "NOT_ALLOWED" });
  if ([...why].length < 10) return refused({ code: "REASON_MISSING" });
  return await once<null, SenderRefusal>(db, `${actor.id}:${wish.key}`, "distrust-sender", async (tx) => {
    const at = clock.now();
    const name = await closeSender(tx, id, actor.id, why, at);
    if (name === null) return refused({ code: "NO_SUCH_SENDER" });
    await recordFacts(tx, { type: "SenderDistrusted", actor, at, subject: id, why, data: { name } });
    return done(null);
  });
}
