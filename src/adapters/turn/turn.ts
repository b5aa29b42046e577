import { createHmac } from "node:crypto";
import type { Config } from "../../platform/config.ts";

/** How long a credential for the relay is good: longer than any interview. */
const hours = 2;

/** Servers that help two browsers to find a way. The relay's credential is time-limited (coturn, `use-auth-secret`). */
export function iceServers(
  { urls, secret }: Config["turn"],
  user: string,
  now: Date,
): ReadonlyArray<{ urls: readonly string[]; username: string; credential: string }> {
  if (urls.length === 0) return [];
  const username = `${Math.floor(now.getTime() / 1000) + hours * 3600}:${user}`;
  return [{ urls, username, credential: createHmac("sha1", secret).update(username).digest("base64") }];
}
