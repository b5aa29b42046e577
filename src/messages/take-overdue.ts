import { serviceRulesOn, type WithLaw } from "../entitlement/index.ts";
import type { Platform } from "../platform/platform.ts";
import { findMessageForUpdate, listOverdue, wakeSender, wasTried, writeMessage } from "./message.store.ts";
import { proofBy, sendPriority } from "./message.rules.ts";
import { nextChannel } from "./next-channel.ts";
import type { TemplateCode } from "./words/dictionary.ts";
import { isSecret } from "./words/templates.ts";

/**
 * Messages without proof of delivery in time: the next channel has its turn. On the last channel, one that was never
 * taken is tried again (its worker may have died), one that was taken stays SENT, without proof. A channel that nobody
 * has tried yet keeps its turn: after a standstill people are told over the channel that they chose.
 */
export async function takeOverdue({ db, clock, law }: Platform & WithLaw): Promise<void> {
  const rules = serviceRulesOn(law.book(), clock.today()).channels;
  for (const id of await listOverdue(db, clock.real(), 100)) {
    await db.transaction().execute(async (tx) => {
      const message = await findMessageForUpdate(tx, id);
      if (!message || (message.status !== "QUEUED" && message.status !== "SENT")) return;
      const secret = isSecret(message.template as TemplateCode);
      const ended = message.sendBefore !== null && message.sendBefore < clock.real();
      const isLast = message.turn + 1 >= message.channels.length;
      if (message.status === "SENT" && (ended || isLast))
        return await writeMessage(tx, id, { status: "SENT", proofBy: null, forgetValues: secret });
      if (ended) return await writeMessage(tx, id, { status: "ENDED", proofBy: null, forgetValues: secret });
      const again = { status: "QUEUED", proofBy: proofBy(rules, secret, clock.real()), forgetValues: false } as const;
      // Its job still waits, or no worker runs: the channel has not failed. Waking would send the job to the end of the queue.
      if (message.status === "QUEUED" && !(await wasTried(tx, id, message.channels[message.turn]!)))
        return await writeMessage(tx, id, again);
      if (!isLast) return void (await nextChannel(tx, { clock, law }, message, true));
      await writeMessage(tx, id, again);
      await wakeSender(tx, id, sendPriority(message.template as TemplateCode));
    });
  }
}
