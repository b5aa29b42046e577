import { sql } from "kysely";
import { uuidColumn } from "../../platform/db/columns.ts";
import type { Reader } from "../../platform/db/database.ts";
import type { Keys } from "../../platform/keys.ts";
import { claimSeals } from "../claim-seals.ts";
import type { ClaimContact } from "../claim.ts";

/** What a member's claims say to whoever is about to tell them something. */
export type ClaimsOfMember = {
  /** One is under way, a draft too. */
  readonly open: boolean;
  /** When the last one was begun, whatever became of it. */
  readonly begunAt: Date;
  /** The day (WIB) on which the last one was paid, `YYYY-MM-DD`. */
  readonly paidOn: string | null;
  /** Language and contact of the last one: how the person wants to be told. */
  readonly lang: "id" | "en";
  readonly contact: ClaimContact;
};

/** The claims of many members, by member; who never began one is missing. */
export async function claimsOfMembers(
  db: Reader,
  keys: Keys,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, ClaimsOfMember>> {
  const { rows } = await sql<Omit<ClaimsOfMember, "contact"> & { memberId: string; contactSealed: Buffer }>`
    select member_id as "memberId", bool_or(status not in ('PAID', 'REFUSED', 'WITHDRAWN')) as open, max(created_at) as "begunAt",
      (max(status_since) filter (where status = 'PAID') at time zone 'Asia/Jakarta')::date as "paidOn", (array_agg(lang order by created_at desc))[1] as lang,
      (array_agg(contact_sealed order by created_at desc))[1] as "contactSealed"
    from claims where member_id = any(${uuidColumn(memberIds)}::uuid[]) group by member_id`.execute(db);
  return new Map(
    rows.map(({ memberId, contactSealed, ...row }) => [
      memberId,
      { ...row, contact: JSON.parse(keys.open(contactSealed, claimSeals.contact)) as ClaimContact },
    ]),
  );
}
