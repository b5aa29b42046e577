import { sql } from "kysely";
import type { Reader } from "../../platform/db/database.ts";
import type { PartOfDay, Start } from "../appointment.ts";

/** Times of one office on one day that are to be held. */
export type BlockWish = {
  readonly officeId: string;
  readonly from: Date;
  readonly until: Date;
  /** Of how many officers, at most, at each start. */
  readonly officers: number;
};

/** A block as it stands: how many of its times were held, are free and not yet given back, and are somebody's. */
export type Block = {
  readonly id: string;
  readonly officeId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly officers: number;
  readonly held: number;
  readonly free: number;
  readonly taken: number;
  readonly endedAt: Date | null;
};

/** The blocks held for a group, the first that begins first. */
export async function blocksOf(db: Reader, groupId: string): Promise<readonly Block[]> {
  const { rows } = await sql<Block>`
    select b.id, b.office_id as "officeId", b.starts_at as "startsAt", b.ends_at as "endsAt", b.officers, b.held, b.ended_at as "endedAt",
      (select count(*) from slots s where s.block_id = b.id and s.appointment_id is null) as free,
      (select count(*) from slots s where s.block_id = b.id and s.appointment_id is not null) as taken
    from interview_blocks b where b.group_id = ${groupId} order by b.starts_at, b.id`.execute(db);
  return rows;
}

/** How many times could be held as wished: those offered online and free, of so many officers at each start. */
export async function roomOf(db: Reader, { officeId, from, until, officers }: BlockWish): Promise<number> {
  const { rows } = await sql<{ free: number }>`
    select coalesce(sum(least(free, ${officers}::int)), 0)::int as free from (
      select count(*) as free from slots where office_id = ${officeId} and kept_for = 'ONLINE' and appointment_id is null
        and starts_at >= ${from} and ends_at <= ${until} group by starts_at) starts`.execute(db);
  return rows[0]!.free;
}

/** A start of a group's own. */
export type GroupStart = Start & { readonly officeId: string };

/** The starts that are held for a group and free, after a moment. */
export async function groupStarts(db: Reader, groupId: string, after: Date): Promise<readonly GroupStart[]> {
  const { rows } = await sql<{ officeId: string; startsAt: Date; part: PartOfDay; free: number }>`
    select s.office_id as "officeId", s.starts_at as "startsAt", min(s.part) as part, count(*) as free
    from interview_blocks b join slots s on s.block_id = b.id
    where b.group_id = ${groupId} and s.appointment_id is null and s.starts_at > ${after}
    group by 1, 2 order by 2, 1`.execute(db);
  return rows;
}
