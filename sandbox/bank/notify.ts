import { createHash, createHmac } from "node:crypto";
import type { Callbacks } from "../wire/callbacks.ts";
import { minify } from "./signature.ts";
import type { Transfer } from "./transfers.ts";
import { statusOf } from "./transfers.ts";

export const NOTIFY_PATH = "/partners/bank/transfer-notify";

/** POST:path:lowerhex(sha256(minify(body))):timestamp under HMAC-SHA512 with the client secret, in Base64. */
export function signNotification(body: string, timestamp: string, clientSecret: string): string {
  const digest = createHash("sha256").update(minify(body)).digest("hex");
  return createHmac("sha512", clientSecret).update(`POST:${NOTIFY_PATH}:${digest}:${timestamp}`).digest("base64");
}

/** The time in Jakarta as SNAP writes it. */
export function snapTime(at: number): string {
  return `${new Date(at + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;
}

/** Tells our web what became of a transfer; `times` sends the very same notification again. */
export function oweNotification(
  callbacks: Callbacks,
  transfer: Transfer,
  secrets: { bankClientSecret: string; bankPartnerId: string },
  inMs: number,
  times: number,
): void {
  const at = Date.now() + inMs;
  const timestamp = snapTime(at);
  const body = JSON.stringify({
    originalPartnerReferenceNo: transfer.partnerReferenceNo,
    originalReferenceNo: transfer.referenceNo,
    originalExternalId: transfer.externalId,
    serviceCode: transfer.serviceCode,
    amount: transfer.amount,
    beneficiaryBankCode: transfer.beneficiaryBankCode,
    beneficiaryAccountNo: transfer.beneficiaryAccountNo,
    transactionDate: transfer.transactionDate,
    ...statusOf(transfer, Math.max(at, transfer.settlesAt)),
  });
  for (let time = 1; time <= times; time += 1) {
    callbacks.owe(
      {
        id: `${transfer.referenceNo}/${time}`,
        path: NOTIFY_PATH,
        body,
        headers: {
          "x-timestamp": timestamp,
          "x-signature": signNotification(body, timestamp, secrets.bankClientSecret),
          "x-partner-id": secrets.bankPartnerId,
          "x-external-id": `${at}${transfer.referenceNo.slice(0, 12)}`,
          "channel-id": "00001",
        },
      },
      inMs,
    );
  }
}
