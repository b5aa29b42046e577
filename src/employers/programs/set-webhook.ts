import { recordFacts } from "../../platform/facts.ts";
import { newSecret } from "../../platform/ids.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { roleIn } from "../people/people.views.ts";
import { deleteWebhook, writeWebhook } from "./program.store.ts";
import { parseWebhookUrl } from "./webhook.rules.ts";

export type WebhookRefusal = { readonly code: "NOT_ALLOWED" | "UNUSABLE_URL" };

/**
 * Sets the address that is told what came of a company's reports; an empty one ends it. Each setting makes a new secret,
 * which is in the answer and never shown again.
 */
export async function setWebhook(
  { db, clock, keys }: Platform,
  wish: { readonly personId: string; readonly employerId: string; readonly url: string; readonly sandbox: boolean },
): Promise<Result<{ secret: string | null }, WebhookRefusal>> {
  const { personId, employerId } = wish;
  if ((await roleIn(db, personId, employerId)) !== "ADMIN") return refused({ code: "NOT_ALLOWED" });
  const url = wish.url.trim() === "" ? null : parseWebhookUrl(wish.url, wish.sandbox);
  if (wish.url.trim() !== "" && !url) return refused({ code: "UNUSABLE_URL" });
  const secret = url && newSecret();
  await db.transaction().execute(async (tx) => {
    const at = clock.now();
    if (url && secret) await writeWebhook(tx, keys, { employerId, url, secret, by: personId, at });
    else await deleteWebhook(tx, employerId);
    const actor = { kind: "EMPLOYER", id: personId } as const;
    await recordFacts(tx, { type: url ? "WebhookSet" : "WebhookEnded", actor, at, subject: employerId });
  });
  return done({ secret });
}
