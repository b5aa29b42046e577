import { sql } from "kysely";
import type { Reader, Tx } from "../../platform/db/database.ts";

/** An office that is not ready for a rule which is about to begin, and of which nobody has been told yet. */
export type Uncertified = {
  readonly courseId: string;
  /** Indonesian. */
  readonly title: string;
  /** The rule's first day. */
  readonly first: string;
  readonly officeId: string;
  /** Those who work on claims and have no certificate, by name. */
  readonly names: readonly string[];
};

/** Offices with officers who lack the certificate of a rule that begins after today, by `upTo` at the latest. */
export async function listUncertified(db: Reader, today: string, upTo: string): Promise<Uncertified[]> {
  const { rows } = await sql<Uncertified>`
    select c.id as "courseId", c.title->>'id' as title, v.effective_from as first, p.office_id as "officeId",
      array_agg(p.name order by p.name) filter (where p.score is null) as names
    from courses c join policy_versions v on v.id = c.policy_id
    join training_people p on p.course_id = c.id and p.role in ('CS', 'PENATA_MADYA')
    where c.withdrawn_at is null and v.status = 'PUBLISHED' and v.effective_from > ${today}::date and v.effective_from <= ${upTo}::date
      and not exists (select from training_warnings w where w.course_id = c.id and w.office_id = p.office_id)
    group by c.id, c.title, v.effective_from, p.office_id
    having count(*) filter (where p.score is null) > 0 order by v.effective_from, p.office_id`.execute(db);
  return rows;
}

/** @returns false where the office was told before, or another worker tells it at this moment */
export async function markWarned(
  tx: Tx,
  { courseId, officeId, names }: Uncertified,
  to: number,
  at: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into training_warnings (course_id, office_id, told_at, told_to, without)
    values (${courseId}, ${officeId}, ${at}, ${to}, ${names.length}) on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}
