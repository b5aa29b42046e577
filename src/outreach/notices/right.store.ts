import { sql } from "kysely";
import { uuidColumn } from "../../platform/db/columns.ts";
import type { Db, Reader, Tx } from "../../platform/db/database.ts";
import type { KeptRight } from "./right.ts";

/**
 * Who keeps rights takes turns: whoever read the facts earlier also writes earlier. Ends with the transaction.
 */
export const takeTurns = async (tx: Tx): Promise<void> =>
  void (await sql`select pg_advisory_xact_lock(7004)`.execute(tx));

const columns = sql`member_id as "memberId", reason, day, policy_id as "policyId", tell_on as "tellOn", told_first_at as "toldFirstAt",
  told_again_at as "toldAgainAt", untold`;

/** The rights of members as they are kept. */
export async function listRights(db: Reader, memberIds: readonly string[]): Promise<KeptRight[]> {
  const { rows } = await sql<KeptRight>`
    select ${columns} from right_days where member_id = any(${uuidColumn(memberIds)}::uuid[])`.execute(db);
  return rows;
}

/**
 * Rights that are to be told by a day, held until the transaction ends; those that another worker holds are left to it.
 * One range of one index, however many rights were told before.
 */
export async function takeDue(tx: Tx, today: string, most: number): Promise<KeptRight[]> {
  const { rows } = await sql<KeptRight>`
    select ${columns} from right_days where tell_on <= ${today}::date order by tell_on, member_id limit ${most} for update skip locked`.execute(
    tx,
  );
  return rows;
}

/** Writes rights as they are to be kept, one statement for all. */
export async function writeRights(tx: Tx, rights: readonly KeptRight[]): Promise<void> {
  if (rights.length === 0) return;
  await sql`insert into right_days (member_id, reason, day, policy_id, tell_on, told_first_at, told_again_at, untold)
    select "memberId", reason, day, "policyId", "tellOn", "toldFirstAt", "toldAgainAt", untold
    from jsonb_to_recordset(${JSON.stringify(rights)}::jsonb) as r("memberId" uuid, reason text, day date, "policyId" text, "tellOn" date,
      "toldFirstAt" timestamptz, "toldAgainAt" timestamptz, untold text)
    on conflict (member_id, reason) do update set day = excluded.day, policy_id = excluded.policy_id, tell_on = excluded.tell_on,
      told_first_at = excluded.told_first_at, told_again_at = excluded.told_again_at, untold = excluded.untold`.execute(
    tx,
  );
}

/** Forgets rights that the law does not give any more. */
export async function deleteRights(
  tx: Tx,
  rights: ReadonlyArray<Pick<KeptRight, "memberId" | "reason">>,
): Promise<void> {
  if (rights.length === 0) return;
  await sql`delete from right_days r using jsonb_to_recordset(${JSON.stringify(rights)}::jsonb) as gone("memberId" uuid, reason text)
    where r.member_id = gone."memberId" and r.reason = gone.reason`.execute(tx);
}

export type Sweep = { readonly id: string; readonly key: string; readonly afterMember: string | null };

/** @returns false where this walk was begun before */
export async function insertSweep(db: Reader, id: string, key: string, readyAt: Date): Promise<boolean> {
  const { rows } = await sql`insert into right_sweeps (id, key, ready_at) values (${id}, ${key}, ${readyAt})
    on conflict (key) do nothing returning id`.execute(db);
  return rows.length === 1;
}

/** Whether any walk was ever begun. */
export async function everSwept(db: Db): Promise<boolean> {
  const { rows } = await sql`select from right_sweeps limit 1`.execute(db);
  return rows.length === 1;
}

/** The oldest unfinished walk, held; null where there is none, or another worker walks. */
export async function holdSweep(tx: Tx, at: Date): Promise<Sweep | null> {
  const { rows } = await sql<Sweep>`select id, key, after_member as "afterMember" from right_sweeps
    where finished_at is null and ready_at <= ${at} order by id limit 1 for update skip locked`.execute(tx);
  return rows[0] ?? null;
}

/** Notes how far a walk has come. @param finishedAt null while there are more members */
export const writeSweep = async (
  tx: Tx,
  id: string,
  afterMember: string | null,
  members: number,
  finishedAt: Date | null,
): Promise<void> =>
  void (await sql`update right_sweeps set after_member = ${afterMember}, members = members + ${members}, finished_at = ${finishedAt} where id = ${id}`.execute(
    tx,
  ));
