import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";

export type NewSender = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly how: string;
  readonly by: string;
  readonly at: Date;
};

/** @returns false where this key is trusted already */
export async function insertSender(tx: Tx, { id, key, name, how, by, at }: NewSender): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into policy_senders (id, public_key, name, how, added_by, added_at) values (${id}, ${key}, ${name}, ${how}, ${by}, ${at})
    on conflict (public_key) where ended_at is null do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** @returns the sender's name, or null where there is no such open row */
export async function closeSender(tx: Tx, id: string, by: string, why: string, at: Date): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    update policy_senders set ended_at = ${at}, ended_by = ${by}, ended_why = ${why} where id = ${id} and ended_at is null returning name`.execute(
    tx,
  );
  return rows[0]?.name ?? null;
}
