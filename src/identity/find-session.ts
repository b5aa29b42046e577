import { serviceRulesOn, type WithLaw } from "../entitlement/index.ts";
import { hashSecret } from "../platform/keys.ts";
import type { Platform } from "../platform/platform.ts";
import { helperSeal, type HelperPerson } from "./helping/authority.ts";
import { isInForce } from "./helping/helping.rules.ts";
import { deleteSession, touchSession } from "./identity.store.ts";

/** Who is signed in to a claim: the claimant (`helper` null), or somebody who helps. */
export type Session = {
  readonly claimId: string;
  readonly helper:
    | (Pick<HelperPerson, "name" | "relation"> & {
        readonly id: string;
        readonly endsAt: Date;
        /** Whether the consent holds now; where not, nothing of the claim is for this helper any more. */
        readonly inForce: boolean;
      })
    | null;
};

/** The claim that a session cookie opens, and for whom; null where it has ended. */
export async function findSession(
  { db, clock, keys, law }: Pick<Platform, "db" | "clock" | "keys"> & WithLaw,
  token: string,
): Promise<Session | null> {
  const minutes = serviceRulesOn(law.book(), clock.today()).session.minutes;
  const row = await touchSession(db, hashSecret(token), clock.real(), minutes);
  if (!row?.helper) return row && { claimId: row.claimId, helper: null };
  const { name, relation } = JSON.parse(keys.open(row.helper.sealed, helperSeal)) as HelperPerson;
  const { id, endsAt } = row.helper;
  return { claimId: row.claimId, helper: { id, name, relation, endsAt, inForce: isInForce(row.helper, clock.now()) } };
}

/** Ends a session for good. */
export const endSession = async ({ db }: Pick<Platform, "db">, token: string): Promise<void> =>
  void (await deleteSession(db, hashSecret(token)));
