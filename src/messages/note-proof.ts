import type { Tx } from "../platform/db/database.ts";
import { recordLook } from "../platform/facts.ts";
import type { Platform } from "../platform/platform.ts";
import { writeDelivery, writeMessage, type MessageRow } from "./message.store.ts";
import type { TemplateCode } from "./words/dictionary.ts";
import { isSecret } from "./words/templates.ts";

/**
 * There is proof that the message arrived, or was read: nothing more is awaited, and a one-time code is forgotten.
 * The message must be locked.
 */
export async function noteProof(
  tx: Tx,
  { clock }: Pick<Platform, "clock">,
  message: MessageRow,
  deliveryId: string,
  status: "DELIVERED" | "READ",
  at: Date,
): Promise<void> {
  await writeDelivery(tx, deliveryId, { status, at });
  const first = message.status !== "DELIVERED" && message.status !== "READ";
  if (message.status !== "READ")
    await writeMessage(tx, message.id, {
      status,
      proofBy: null,
      forgetValues: isSecret(message.template as TemplateCode),
    });
  if (first)
    await recordLook(tx, {
      type: "MessageDelivered",
      actor: { kind: "SYSTEM", id: "send-message" },
      at: clock.now(),
      claimId: message.claimId ?? undefined,
      subject: message.id,
      data: { template: message.template },
    });
}
