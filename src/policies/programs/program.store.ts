import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";

export type NewKey = {
  readonly id: string;
  readonly name: string;
  readonly secretHash: Buffer;
  readonly by: string;
  readonly at: Date;
  readonly endsOn: string;
};

export const insertKey = async (tx: Tx, { id, name, secretHash, by, at, endsOn }: NewKey): Promise<void> =>
  void (await sql`insert into program_keys (id, name, secret_hash, made_by, made_at, ends_on)
    values (${id}, ${name}, ${secretHash}, ${by}, ${at}, ${endsOn})`.execute(tx));

/** @returns the key's name, or null where there is none that was not taken back */
export async function closeKey(tx: Tx, id: string, by: string, at: Date): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`update program_keys set revoked_at = ${at}, revoked_by = ${by}
    where id = ${id} and revoked_at is null returning name`.execute(tx);
  return rows[0]?.name ?? null;
}

/** The key that works on this day, and since when its calls are counted. */
export async function findWorkingKey(
  tx: Tx,
  secretHash: Buffer,
  today: string,
): Promise<{ readonly id: string; readonly countedFrom: Date | null } | null> {
  const { rows } = await sql<{ id: string; countedFrom: Date | null }>`
    select id, counted_from as "countedFrom" from program_keys_at_work where secret_hash = ${secretHash} and ends_on >= ${today}`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** Counts one call more of the hour. False where there were as many as are let in: calls at one moment count one another. */
export async function countCall(tx: Tx, id: string, at: Date, most: number): Promise<boolean> {
  const { numAffectedRows } = await sql`update program_keys set
      counted = case when counted_from > ${at}::timestamptz - interval '1 hour' then counted + 1 else 1 end,
      counted_from = case when counted_from > ${at}::timestamptz - interval '1 hour' then counted_from else ${at}::timestamptz end
    where id = ${id} and (counted < ${most} or counted_from <= ${at}::timestamptz - interval '1 hour')`.execute(tx);
  return numAffectedRows === 1n;
}
