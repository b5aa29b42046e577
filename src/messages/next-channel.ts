import { serviceRulesOn, type WithLaw } from "../entitlement/index.ts";
import type { Tx } from "../platform/db/database.ts";
import { recordLook } from "../platform/facts.ts";
import type { Platform } from "../platform/platform.ts";
import { proofBy, sendPriority } from "./message.rules.ts";
import { wakeSender, writeMessage, type MessageRow } from "./message.store.ts";
import type { TemplateCode } from "./words/dictionary.ts";
import { isSecret } from "./words/templates.ts";

/**
 * The channel whose turn it was did not do: the next one's turn. The message must be locked.
 * @param wake whether somebody else has to send it (the sender itself goes on by itself)
 * @returns the message as it stands now; FAILED where there is no channel left
 */
export async function nextChannel(
  tx: Tx,
  { clock, law }: Pick<Platform, "clock"> & WithLaw,
  message: MessageRow,
  wake: boolean,
): Promise<MessageRow> {
  const secret = isSecret(message.template as TemplateCode);
  const turn = message.turn + 1;
  if (turn >= message.channels.length) {
    await writeMessage(tx, message.id, { status: "FAILED", proofBy: null, forgetValues: secret });
    await recordLook(tx, {
      type: "MessageFailed",
      actor: { kind: "SYSTEM", id: "send-message" },
      at: clock.now(),
      claimId: message.claimId ?? undefined,
      subject: message.id,
      data: { template: message.template },
    });
    return { ...message, status: "FAILED" };
  }
  await writeMessage(tx, message.id, {
    status: "QUEUED",
    turn,
    proofBy: proofBy(serviceRulesOn(law.book(), clock.today()).channels, secret, clock.real()),
    forgetValues: false,
  });
  if (wake) await wakeSender(tx, message.id, sendPriority(message.template as TemplateCode));
  return { ...message, turn, status: "QUEUED" };
}
