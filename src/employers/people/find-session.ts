import { sessionHolds, worthTouching } from "../../access/index.ts";
import { hashSecret } from "../../platform/keys.ts";
import type { Platform } from "../../platform/platform.ts";
import type { EmployerPerson } from "../employer-person.ts";
import { findSessionRow } from "./people.views.ts";
import { touchSession } from "./person.store.ts";

/**
 * Whose session this is; null where it has ended, idled too long, or never was. Companies are those of this moment: a role
 * that was taken away is gone with the next page.
 */
export async function findEmployerSession(platform: Platform, token: string): Promise<EmployerPerson | null> {
  const at = platform.clock.real();
  const tokenHash = hashSecret(token);
  const row = await findSessionRow(platform.db, platform.keys, tokenHash);
  if (!row || !sessionHolds(row, at)) return null;
  if (worthTouching(row.seenAt, at)) await touchSession(platform.db, tokenHash, at);
  return row.person;
}
