import { hashSecret } from "../platform/keys.ts";
import type { Platform } from "../platform/platform.ts";
import { touchSession } from "./access.store.ts";
import { findSessionRow } from "./session.views.ts";
import { sessionHolds, sessionRulesOf, worthTouching } from "./signing-in/sign-in.rules.ts";
import type { SessionToken, Staff } from "./staff.ts";

/**
 * Whose session this is; null where it has ended, idled too long, or never was.
 * @param active false for what the page does by itself (the live stream): it does not keep a session alive
 */
export async function findSession(platform: Platform, token: SessionToken, active = true): Promise<Staff | null> {
  const at = platform.clock.real();
  const tokenHash = hashSecret(token);
  const row = await findSessionRow(platform.db, tokenHash);
  if (!row || !sessionHolds(row, at, sessionRulesOf(row.staff.role))) return null;
  if (active && worthTouching(row.seenAt, at)) await touchSession(platform.db, tokenHash, at);
  return row.staff;
}
