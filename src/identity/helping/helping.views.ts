import { sql } from "kysely";
import type { Reader } from "../../platform/db/database.ts";
import type { Keys } from "../../platform/keys.ts";
import type { Platform } from "../../platform/platform.ts";
import { findAuthorityByPhone } from "./helping.store.ts";
import { helperSeal, type HelperAuthority, type HelperPerson } from "./authority.ts";

/** Everybody who was ever let in to help with a claim, the newest first. */
export async function helpersOfClaim(db: Reader, keys: Keys, claimId: string): Promise<HelperAuthority[]> {
  const { rows } = await sql<Omit<HelperAuthority, keyof HelperPerson> & { sealed: Buffer }>`
    select id, helper_sealed as sealed, given_by as "givenBy", given_at as "givenAt", ends_at as "endsAt", revoked_at as "revokedAt"
    from helper_authorities where claim_id = ${claimId} order by given_at desc, id desc`.execute(db);
  return rows.map(({ sealed, ...row }) => ({ ...row, ...(JSON.parse(keys.open(sealed, helperSeal)) as HelperPerson) }));
}

/** The consent by which this number may help with a claim now; null where there is none. @param phone `62812…` */
export const findHelper =
  ({ keys, clock }: Pick<Platform, "keys" | "clock">) =>
  async (db: Reader, claimId: string, phone: string): Promise<{ readonly id: string } | null> =>
    await findAuthorityByPhone(db, claimId, keys.index(`phone:${phone}`, "helper"), clock.now());
