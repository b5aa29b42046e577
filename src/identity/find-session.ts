import { serviceRulesOn, type WithLaw } from "../entitlement/index.ts";
import { hashSecret } from "../platform/keys.ts";
import type { Platform } from "../platform/platform.ts";
import { deleteSession, touchSession } from "./identity.store.ts";

/** The claim that a session cookie opens, or null where it has ended. */
export const findSession = (
  { db, clock, law }: Pick<Platform, "db" | "clock"> & WithLaw,
  token: string,
): Promise<{ claimId: string } | null> =>
  touchSession(db, hashSecret(token), clock.real(), serviceRulesOn(law.book(), clock.today()).session.minutes);

/** Ends a session for good. */
export const endSession = async ({ db }: Pick<Platform, "db">, token: string): Promise<void> =>
  void (await deleteSession(db, hashSecret(token)));
