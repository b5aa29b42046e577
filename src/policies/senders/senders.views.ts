import { sql } from "kysely";
import type { Reader } from "../../platform/db/database.ts";

/** An installation whose signature is, or was, believed; people by name. */
export type Sender = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  /** How the key was made sure of. */
  readonly how: string;
  readonly addedBy: string;
  readonly addedAt: Date;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
  readonly endedWhy: string | null;
};

/** Every sender that ever was, those that are believed first, then the latest. */
export async function listSenders(db: Reader): Promise<Sender[]> {
  const { rows } = await sql<Sender>`
    select id, public_key as key, name, how, added_by_name as "addedBy", added_at as "addedAt", ended_at as "endedAt",
      ended_by_name as "endedBy", ended_why as "endedWhy"
    from policy_sender_list order by ended_at is not null, added_at desc limit 100`.execute(db);
  return rows;
}
