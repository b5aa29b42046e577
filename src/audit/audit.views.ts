import { sql } from "kysely";
import type { Reader } from "../platform/db/database.ts";
import type { Actor } from "../platform/facts.ts";

/** A fact as people see it: no names; the role and office of who acted. */
export type ClaimFactSeen = {
  readonly type: string;
  readonly at: Date;
  readonly actorKind: Actor["kind"];
  readonly role: string | null;
  readonly office: string | null;
  readonly why: string | null;
  /** The consent by which a helper acted. */
  readonly helperId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
};

/** Everything that happened to a claim, oldest first. */
export async function factsOfClaim(db: Reader, claimId: string): Promise<ClaimFactSeen[]> {
  const { rows } = await sql<ClaimFactSeen>`
    select type, at, actor_kind as "actorKind", actor_role as role, office_name as office, why, data, helper_id as "helperId" from audit.claim_facts where claim_id = ${claimId} order by seq`.execute(
    db,
  );
  return rows;
}
