import { createHash, createHmac, verify } from "node:crypto";
import { sameSecret } from "../wire/http.ts";

/** Takes the white space out of JSON text, outside strings, and leaves the order of keys alone. */
export function minify(json: string): string {
  return json.replaceAll(/("(?:[^"\\]|\\.)*")|\s+/g, (_, text: string | undefined) => text ?? "");
}

export type Signed = {
  readonly method: string;
  readonly path: string;
  readonly accessToken: string;
  readonly body: string;
  readonly timestamp: string;
};

/** METHOD:path:accessToken:lowerhex(sha256(minify(body))):timestamp under HMAC-SHA512, in Base64 (DOMAIN 7.8). */
export function signTransaction(signed: Signed, clientSecret: string): string {
  const digest = createHash("sha256").update(minify(signed.body)).digest("hex");
  const text = `${signed.method}:${signed.path}:${signed.accessToken}:${digest}:${signed.timestamp}`;
  return createHmac("sha512", clientSecret).update(text).digest("base64");
}

export function isTransactionSigned(signed: Signed, signature: string, clientSecret: string): boolean {
  return sameSecret(signature, signTransaction(signed, clientSecret));
}

/**
 * Whether `clientId|timestamp` was signed with the private key that belongs to the public one: SHA256withRSA, in
 * Base64.
 */
export function isTokenRequestSigned(
  clientId: string,
  timestamp: string,
  signature: string,
  publicKeyPem: string,
): boolean {
  try {
    return verify(
      "RSA-SHA256",
      Buffer.from(`${clientId}|${timestamp}`),
      publicKeyPem,
      Buffer.from(signature, "base64"),
    );
  } catch {
    return false;
  }
}
