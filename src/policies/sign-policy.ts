import { deepestPolicy } from "../entitlement/index.ts";
import { isSignedBy, type Keys } from "../platform/keys.ts";
import { nestsTooDeep } from "../platform/nesting.ts";

/** A policy as it goes from one installation to another. */
export type SignedPolicy = {
  readonly format: "lapak-policy-1";
  readonly policy: unknown;
  /** The public key of who signed (Ed25519, base64). */
  readonly key: string;
  /** Under the canonical text of the policy (base64). */
  readonly signature: string;
};

/** JSON with the fields of every object in order: the same policy has one text, however it was stored (RFC 8785, for what policies hold). */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (typeof value === "object" && value !== null)
    return `{${Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, each]) => `${JSON.stringify(name)}:${canonicalText(each)}`)
      .join(",")}}`;
  return JSON.stringify(value);
}

export const signPolicy = (keys: Pick<Keys, "sign" | "publicKey">, policy: unknown): SignedPolicy => ({
  format: "lapak-policy-1",
  policy,
  key: keys.publicKey,
  signature: keys.sign(canonicalText(policy)),
});

/**
 * The policy of a signed file.
 * @param trusted public keys that are believed
 * @returns why it is not believed, where it is not
 */
export function openSignedPolicy(
  value: unknown,
  trusted: readonly string[],
): { readonly policy: unknown } | { readonly why: "NOT_SIGNED" | "UNKNOWN_KEY" | "WRONG_SIGNATURE" } {
  const signed = (typeof value === "object" && value !== null ? value : {}) as Partial<SignedPolicy>;
  const { format, policy, key, signature } = signed;
  const named = format === "lapak-policy-1" && typeof key === "string" && typeof signature === "string";
  if (!named || nestsTooDeep(policy, deepestPolicy) !== null) return { why: "NOT_SIGNED" };
  if (!trusted.includes(key)) return { why: "UNKNOWN_KEY" };
  return isSignedBy(key, canonicalText(policy), signature) ? { policy } : { why: "WRONG_SIGNATURE" };
}
