import { sql } from "kysely";
import type { Reader, Tx } from "../../platform/db/database.ts";

export async function insertAuthority(
  tx: Tx,
  row: {
    id: string;
    claimId: string;
    helperSealed: Buffer;
    phoneIndex: Buffer;
    officerId: string | null;
    at: Date;
    endsAt: Date;
  },
): Promise<void> {
  await sql`insert into helper_authorities (id, claim_id, helper_sealed, phone_index, given_by, officer_id, given_at, ends_at)
    values (${row.id}, ${row.claimId}, ${row.helperSealed}, ${row.phoneIndex}, ${row.officerId ? "OFFICER" : "CODE"}, ${row.officerId}, ${row.at}, ${row.endsAt})`.execute(
    tx,
  );
}

/** Ends every consent of a claim that holds. @returns whose */
export async function revokeAuthorities(tx: Tx, claimId: string, at: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update helper_authorities set revoked_at = ${at} where claim_id = ${claimId} and revoked_at is null and ends_at > ${at} returning id`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

/** The consent by which this phone may help with a claim now; null where there is none. */
export async function findAuthorityByPhone(
  db: Reader,
  claimId: string,
  phoneIndex: Buffer,
  at: Date,
): Promise<{ id: string } | null> {
  const { rows } = await sql<{ id: string }>`
    select id from helper_authorities where claim_id = ${claimId} and phone_index = ${phoneIndex} and revoked_at is null and ends_at > ${at}
    order by given_at desc limit 1`.execute(db);
  return rows[0] ?? null;
}

/** The consent, held until the transaction ends: nobody is let in while it is being revoked. */
export async function holdAuthority(tx: Tx, id: string): Promise<{ endsAt: Date; revokedAt: Date | null } | null> {
  const { rows } = await sql<{ endsAt: Date; revokedAt: Date | null }>`
    select ends_at as "endsAt", revoked_at as "revokedAt" from helper_authorities where id = ${id} for share`.execute(
    tx,
  );
  return rows[0] ?? null;
}

export const deleteAuthoritiesOfClaim = (tx: Tx, claimId: string): Promise<unknown> =>
  sql`delete from helper_authorities where claim_id = ${claimId}`.execute(tx);
