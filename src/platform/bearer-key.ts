import { newSecret } from "./ids.ts";
import { hashSecret } from "./keys.ts";

/** How every key begins: whoever finds one in a file or a log knows what it is. */
const prefix = "lapak_";

/** A new key by which a program calls: the secret to be shown once, and the hash that is kept. */
export function newBearerKey(): { readonly secret: string; readonly hash: Buffer } {
  const secret = prefix + newSecret();
  return { secret, hash: hashSecret(secret) };
}

/** The hash under which a shown key is looked for; null for a text that can be none. */
export const hashOfKey = (shown: string): Buffer | null =>
  shown.startsWith(prefix) && shown.length < 100 ? hashSecret(shown) : null;
