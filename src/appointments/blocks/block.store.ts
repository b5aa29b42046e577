import { sql } from "kysely";
import type { Reader, Tx } from "../../platform/db/database.ts";
import type { BlockWish } from "./block.views.ts";

export type NewBlock = BlockWish & {
  readonly id: string;
  readonly groupId: string;
  readonly held: number;
  readonly by: string;
  readonly at: Date;
};

export async function insertBlock(tx: Tx, block: NewBlock): Promise<void> {
  await tx
    .insertInto("interview_blocks")
    .values({
      id: block.id,
      office_id: block.officeId,
      group_id: block.groupId,
      starts_at: block.from,
      ends_at: block.until,
      officers: block.officers,
      held: block.held,
      made_by: block.by,
      made_at: block.at,
    })
    .execute();
}

/**
 * Keeps free times for a block, of so many officers at each start, the earliest first. What somebody is taking at this
 * moment is passed over. @returns how many
 */
export async function keepForBlock(tx: Tx, { id, officeId, from, until, officers, held }: NewBlock): Promise<number> {
  const result = await sql`
    update slots set kept_for = 'GROUP', block_id = ${id} where id in (
      select id from (
        select id, starts_at, row_number() over (partition by starts_at order by officer_id) as nth from (
          select id, starts_at, officer_id from slots where office_id = ${officeId} and kept_for = 'ONLINE' and appointment_id is null
            and starts_at >= ${from} and ends_at <= ${until} for update skip locked) free) counted
      where nth <= ${officers} order by starts_at, nth limit ${held})`.execute(tx);
  return Number(result.numAffectedRows ?? 0n);
}

/** The block, locked, with its office; null where it is none of the group's. */
export async function lockBlock(
  tx: Tx,
  id: string,
  groupId: string,
): Promise<{ readonly officeId: string; readonly endedAt: Date | null } | null> {
  const row = await tx
    .selectFrom("interview_blocks")
    .select(["office_id", "ended_at"])
    .where("id", "=", id)
    .where("group_id", "=", groupId)
    .forUpdate()
    .executeTakeFirst();
  return row ? { officeId: row.office_id, endedAt: row.ended_at } : null;
}

/** All its times are as any others again; who has one keeps it. @returns how many of them are free */
export async function openTimesOf(tx: Tx, id: string, at: Date): Promise<number> {
  await tx.updateTable("interview_blocks").set({ ended_at: at }).where("id", "=", id).execute();
  const { rows } = await sql<{ free: boolean }>`
    update slots set kept_for = 'ONLINE', block_id = null, opened_at = case when appointment_id is null then ${at}::timestamptz else opened_at end
    where block_id = ${id} returning appointment_id is null as free`.execute(tx);
  return rows.filter(({ free }) => free).length;
}

/** Blocks of which no time is kept. @returns how many were deleted, at most `limit` */
export async function deleteEmptyBlocksBefore(db: Reader, before: Date, limit: number): Promise<number> {
  const result = await sql`delete from interview_blocks where id in
    (select id from interview_blocks where ends_at < ${before}
      and not exists (select from slots where slots.block_id = interview_blocks.id) limit ${limit})`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}
