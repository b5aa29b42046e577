import { createHmac } from "node:crypto";
import { sameSecret } from "../wire/http.ts";

/** Seconds for which a token is good. */
export const TOKEN_SECONDS = 900;

function mark(until: string, secret: string): string {
  return createHmac("sha256", secret).update(`token:${until}`).digest("base64url");
}

/** A token that carries its own end, so that it outlives a restart of the bank. `now` in milliseconds since 1970. */
export function issueToken(now: number, secret: string): string {
  const until = (now + TOKEN_SECONDS * 1000).toString(36);
  return `${until}.${mark(until, secret)}`;
}

export function isTokenGood(token: string, now: number, secret: string): boolean {
  const [until = "", given = ""] = token.split(".");
  return sameSecret(given, mark(until, secret)) && Number.parseInt(until, 36) > now;
}
