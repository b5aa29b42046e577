import { timingSafeEqual } from "node:crypto";
import type { Keys } from "../../platform/keys.ts";

const idBytes = 16;
const proofBytes = 16;

const proofOf = (keys: Keys, id: Buffer): Buffer =>
  keys.index(id.toString("hex"), "stop-messages").subarray(0, proofBytes);

/**
 * What a message carries so that its reader can stop such messages without signing in. It serves for nothing else: it
 * opens no claim and shows nothing of the person. It does not end: who keeps an old message may still stop them.
 */
export function stopToken(keys: Keys, memberId: string): string {
  const id = Buffer.from(memberId.replaceAll("-", ""), "hex");
  return Buffer.concat([id, proofOf(keys, id)]).toString("base64url");
}

/** Whose it is; null where we did not make it. */
export function readStopToken(keys: Keys, token: string): string | null {
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== idBytes + proofBytes) return null;
  const id = bytes.subarray(0, idBytes);
  if (!timingSafeEqual(bytes.subarray(idBytes), proofOf(keys, id))) return null;
  const hex = id.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
