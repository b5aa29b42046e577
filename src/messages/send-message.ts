import { serviceRulesOn, type WithLaw } from "../entitlement/index.ts";
import { newId } from "../platform/ids.ts";
import type { Platform } from "../platform/platform.ts";
import type { ChannelName, Channels, OutgoingMessage, SendAnswer } from "./channels.port.ts";
import { messageSeals, type Recipient } from "./message.ts";
import { addressOn, proofBy, saysMore } from "./message.rules.ts";
import {
  dropTry,
  findMessageForUpdate,
  notePartnerId,
  openTry,
  statusOfDelivery,
  writeDelivery,
  writeMessage,
  type MessageRow,
} from "./message.store.ts";
import { holdMessage } from "./unasked/unasked.store.ts";
import { quietUntil } from "./unasked/unasked.rules.ts";
import { nextChannel } from "./next-channel.ts";
import { noteProof } from "./note-proof.ts";
import type { TemplateCode, Values } from "./words/dictionary.ts";
import { compose, isSecret } from "./words/templates.ts";

/** A worker that died while sending is believed dead after this; longer than any adapter waits. */
const tryMs = 30_000;

type Sender = Platform & WithLaw & { readonly channels: Channels };
type Try = { readonly deliveryId: string; readonly channel: ChannelName; readonly message: MessageRow };

/**
 * Sends a message over the channel whose turn it is; refused at once, over the next. Doing it again sends nothing again,
 * but for a try whose answer was lost: that one carries the same reference.
 * @throws where the channel is down: the queue tries again later, and the overdue tick takes the next channel meanwhile
 */
export async function sendMessage(sender: Sender, messageId: string): Promise<void> {
  for (;;) {
    const started = await startTry(sender, messageId);
    if (!started) return;
    let answer: SendAnswer;
    try {
      answer = await sender.channels[started.channel].send(outgoing(sender, started));
    } catch (error) {
      await dropTry(sender.db, started.deliveryId, "UNREACHABLE");
      throw error;
    }
    if ((await settleTry(sender, started, answer)) === "DONE") return;
  }
}

/** Null where there is nothing to send now. */
const startTry = ({ db, clock, law }: Sender, messageId: string): Promise<Try | null> =>
  db.transaction().execute(async (tx) => {
    const message = await findMessageForUpdate(tx, messageId);
    if (message?.status !== "QUEUED" || !message.valuesSealed) return null;
    const at = clock.real();
    if (message.sendBefore && message.sendBefore < at) {
      await writeMessage(tx, messageId, {
        status: "ENDED",
        proofBy: null,
        forgetValues: isSecret(message.template as TemplateCode),
      });
      return null;
    }
    const quiet =
      message.quietZone &&
      quietUntil(serviceRulesOn(law.book(), clock.today()).notices, clock.now(), message.quietZone);
    if (quiet) {
      await holdMessage(tx, messageId, quiet);
      return null;
    }
    const channel = message.channels[message.turn]!;
    const deliveryId = await openTry(tx, newId(), messageId, channel, at, new Date(at.getTime() + tryMs));
    return deliveryId ? { deliveryId, channel, message } : null;
  });

function outgoing(
  { keys, clock }: Pick<Sender, "keys" | "clock">,
  { deliveryId, channel, message }: Try,
): OutgoingMessage {
  const to = JSON.parse(keys.open(message.recipientSealed, messageSeals.recipient)) as Recipient;
  const values = JSON.parse(keys.open(message.valuesSealed!, messageSeals.values)) as Values;
  const words = compose(message.template as TemplateCode, message.lang, values);
  return {
    to: addressOn(channel, to)!,
    subject: words.subject,
    text: channel === "SMS" ? words.sms : words.text,
    template: words.template,
    isAnswer: message.freeUntil !== null && clock.real() < message.freeUntil,
    reference: deliveryId,
  };
}

/** GO_ON: refused, and another channel has its turn. */
const settleTry = (
  { db, clock, law }: Sender,
  { deliveryId, channel, message: before }: Try,
  answer: SendAnswer,
): Promise<"DONE" | "GO_ON"> =>
  db.transaction().execute(async (tx) => {
    const message = (await findMessageForUpdate(tx, before.id))!;
    const at = clock.real();
    const known = await statusOfDelivery(tx, deliveryId);
    const isItsTurn = message.status === "QUEUED" && message.turn === before.turn;
    if (answer.outcome === "REFUSED") {
      if (saysMore(known, "REFUSED")) await writeDelivery(tx, deliveryId, { status: "REFUSED", code: answer.code, at });
      if (!isItsTurn) return "DONE";
      return (await nextChannel(tx, { clock, law }, message, false)).status === "FAILED" ? "DONE" : "GO_ON";
    }
    // A report may have come before this answer, and it may even have said that the message failed.
    if (saysMore(known, "ACCEPTED"))
      await writeDelivery(tx, deliveryId, { status: "ACCEPTED", partnerId: answer.partnerId, at });
    else await notePartnerId(tx, deliveryId, answer.partnerId);
    if (channel === "EMAIL") await noteProof(tx, { clock }, message, deliveryId, "DELIVERED", at);
    else if (isItsTurn)
      await writeMessage(tx, message.id, {
        status: "SENT",
        proofBy: proofBy(
          serviceRulesOn(law.book(), clock.today()).channels,
          isSecret(message.template as TemplateCode),
          at,
        ),
        forgetValues: false,
      });
    return "DONE";
  });
