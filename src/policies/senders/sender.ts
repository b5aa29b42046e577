/** Whose signature is believed. Pure. */

/** The ways by which a sender is not taken into the list, or off it. */
export type SenderRefusal =
  | { readonly code: "NOT_ALLOWED" }
  /** Not 32 bytes in base64, as `lapak policy export` and the page of the sender show them. */
  | { readonly code: "UNUSABLE_KEY" }
  | { readonly code: "NAME_MISSING" }
  /** Shorter than ten letters. */
  | { readonly code: "REASON_MISSING" }
  | { readonly code: "ALREADY" }
  | { readonly code: "NO_SUCH_SENDER" };

/** Whether a text can be a public key: 32 bytes, base64. */
export const isPublicKey = (text: string): boolean =>
  /^[A-Za-z0-9+/]{43}=$/.test(text) && Buffer.from(text, "base64").toString("base64") === text;
