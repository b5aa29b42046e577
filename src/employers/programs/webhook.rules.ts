import { createHmac, timingSafeEqual } from "node:crypto";

/** A call that is older than this is a replay: receivers turn it away, and so does `isGenuine`. */
export const freshSeconds = 300;

/**
 * What stands in `x-lapak-signature`: the second of the try, and HMAC-SHA-256 over `second.id.body` under the company's secret.
 * The id is the same at every try of one event, so that a receiver that had it before knows it again.
 */
export const signatureOf = (secret: string, second: number, id: string, body: string): string =>
  `t=${second},v1=${createHmac("sha256", secret).update(`${second}.${id}.${body}`).digest("hex")}`;

/** What a receiver does, as the documentation tells it; here for the contract's test. */
export function isGenuine(secret: string, header: string, id: string, body: string, nowSecond: number): boolean {
  const parts = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header);
  if (!parts || Math.abs(nowSecond - Number(parts[1])) > freshSeconds) return false;
  return timingSafeEqual(Buffer.from(header), Buffer.from(signatureOf(secret, Number(parts[1]), id, body)));
}

/** Seconds until the next try: half a minute, doubled each time, six hours at most. Twelve tries take a day and a half. */
export const waitBefore = (tries: number): number => Math.min(30 * 2 ** (tries - 1), 6 * 3600);
export const mostTries = 12;

/** Whether an address can be one to be told at: HTTPS without a name and password in it; in the sandbox also HTTP. */
export function parseWebhookUrl(text: string, sandbox: boolean): string | null {
  const url = URL.parse(text.trim());
  if (!url || url.username || url.password || text.length > 500) return null;
  return url.protocol === "https:" || (sandbox && url.protocol === "http:") ? url.href : null;
}
