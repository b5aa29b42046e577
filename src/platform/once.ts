import { sql } from "kysely";
import type { Db, Tx } from "./db/database.ts";
import type { Result } from "./result.ts";

/**
 * Does a write once. The same key again changes nothing and gets the first answer; while the first is still under way
 * the second waits for it (the key's row is locked until the first commits). A refusal leaves no trace.
 *
 * @param key chosen by the caller before it first tries: a hidden field of the form, a partner's message id
 */
export async function once<Value, Refusal>(
  db: Db,
  key: string,
  action: string,
  body: (tx: Tx) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  let refusal: Result<Value, Refusal> | undefined;
  const rollback = new Error("refused");
  try {
    return await db.transaction().execute(async (tx) => {
      const claimed =
        await sql`insert into done_once (key, action) values (${key}, ${action}) on conflict do nothing`.execute(tx);
      if (claimed.numAffectedRows === 0n) {
        const earlier = await sql<{
          value: Value;
        }>`select value from done_once where key = ${key} and action = ${action}`.execute(tx);
        return { ok: true, value: earlier.rows[0]!.value };
      }
      const result = await body(tx);
      if (!result.ok) {
        refusal = result;
        throw rollback;
      }
      await sql`update done_once set value = ${JSON.stringify(result.value ?? null)}::jsonb where key = ${key} and action = ${action}`.execute(
        tx,
      );
      return result;
    });
  } catch (error) {
    if (error === rollback && refusal) return refusal;
    throw error;
  }
}
