import type { WithLaw } from "../entitlement/index.ts";
import { isId } from "../platform/ids.ts";
import type { Platform } from "../platform/platform.ts";
import type { DeliveryReport } from "./message.ts";
import { saysMore } from "./message.rules.ts";
import { findDelivery, findMessageForUpdate, notePartnerId, statusOfDelivery, writeDelivery } from "./message.store.ts";
import { nextChannel } from "./next-channel.ts";
import { noteProof } from "./note-proof.ts";

/**
 * Takes a partner's report on one delivery. Reports may come late, twice, out of order, and before the partner's own
 * answer; one that says nothing new changes nothing. A failure gives the next channel its turn.
 * @returns whether we know the delivery
 */
export const noteReport = ({ db, clock, law }: Platform & WithLaw, report: DeliveryReport): Promise<boolean> =>
  db.transaction().execute(async (tx) => {
    const found = await findDelivery(
      tx,
      report.channel,
      isId(report.reference) ? report.reference : null,
      report.partnerId,
    );
    if (!found) return false;
    const message = (await findMessageForUpdate(tx, found.messageId))!;
    await notePartnerId(tx, found.id, report.partnerId);
    if (!saysMore(await statusOfDelivery(tx, found.id), report.status)) return true;
    const at = clock.real();
    if (report.status === "DELIVERED" || report.status === "READ") {
      await noteProof(tx, { clock }, message, found.id, report.status, at);
      return true;
    }
    await writeDelivery(tx, found.id, { status: report.status, code: report.code, at });
    const awaited =
      (message.status === "QUEUED" || message.status === "SENT") && message.channels[message.turn] === found.channel;
    if (report.status === "FAILED" && awaited) await nextChannel(tx, { clock, law }, message, true);
    return true;
  });
