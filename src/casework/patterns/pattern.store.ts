import { sql } from "kysely";
import type { Db, Reader, Tx } from "../../platform/db/database.ts";
import type { PatternAnswer, PatternBounds, PatternTask } from "./pattern.ts";

/**
 * Raises a task for each mark in the claims of many people, at the office with most of them. An answered one is asked
 * again only when as many people more have come as raised it. @returns how many stand open anew
 */
export async function raiseTasks(db: Db, from: PatternBounds, since: Date, at: Date): Promise<number> {
  const { rows } = await sql`
    with bounds as (select key as kind, value::int as least from jsonb_each_text(${JSON.stringify(from)}::jsonb)),
    found as (select m.kind, m.mark, b.least, count(distinct m.member_id)::int as people, mode() within group (order by m.office_id) as office_id
      from claim_marks m join bounds b using (kind) where m.at > ${since} group by m.kind, m.mark, b.least having count(distinct m.member_id) >= b.least)
    insert into pattern_tasks as task (id, kind, mark, office_id, people, found_at)
    select gen_random_uuid(), kind, mark, office_id, people, ${at} from found
    on conflict (kind, mark) do update set people = excluded.people,
      found_at = excluded.found_at, answer = null, reason = null, answered_by = null, answered_at = null, answered_people = null
      where task.answer is not null and excluded.people >= task.answered_people + (select least from bounds where bounds.kind = task.kind)
    returning id`.execute(db);
  return rows.length;
}

/** An office's open tasks, the oldest first, each with the claims that have it in common. */
export async function listPatterns(db: Reader, officeId: string): Promise<PatternTask[]> {
  const { rows } = await sql<PatternTask>`
    select t.id, t.kind, t.people, t.found_at as "foundAt",
      (select coalesce(jsonb_agg(jsonb_build_object('code', c.code, 'status', c.status, 'office', o.name) order by c.created_at), '[]')
        from (select distinct claim_id from claim_marks m where m.kind = t.kind and m.mark = t.mark) marked
        join claims c on c.id = marked.claim_id join offices o on o.id = c.office_id) as claims
    from pattern_tasks t where t.office_id = ${officeId} and t.answer is null order by t.found_at limit 100`.execute(
    db,
  );
  return rows;
}

/** @returns the kind, or null where the task is another office's or was answered */
export async function writeAnswer(
  tx: Tx,
  answer: { id: string; officeId: string; answer: PatternAnswer; reason: string; by: string; at: Date },
): Promise<string | null> {
  const { rows } = await sql<{ kind: string }>`
    update pattern_tasks set answer = ${answer.answer}, reason = ${answer.reason}, answered_by = ${answer.by}, answered_at = ${answer.at}, answered_people = people
    where id = ${answer.id} and office_id = ${answer.officeId} and answer is null returning kind`.execute(tx);
  return rows[0]?.kind ?? null;
}

/** Tasks neither found nor answered since. @returns how many were deleted, at most `limit` */
export async function deleteTasksBefore(db: Reader, before: Date, limit: number): Promise<number> {
  const result = await sql`delete from pattern_tasks where id in
    (select id from pattern_tasks where greatest(found_at, answered_at) < ${before} limit ${limit})`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}
