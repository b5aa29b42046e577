import { sql } from "kysely";
import type { Reader } from "../../platform/db/database.ts";
import type { Keys } from "../../platform/keys.ts";
import { openMemberName } from "../member.store.ts";

/** Somebody on record for a company, found by what the company wrote. */
export type Employee = {
  readonly line: number;
  readonly memberId: string;
  readonly name: string;
  /** Their last job with this company. */
  readonly employmentId: string;
  readonly homeOfficeId: string | null;
  /** The other of two numbers that were written is not theirs, whosever it is; null where all that was written is. */
  readonly notTheirs: "NIK" | "KPJ" | null;
};

/**
 * Looks for a company's own people by NIK, or by KPJ, or by both; where only one of the two is theirs, whoever it belongs to is
 * found by it, and where both are different people's of the company, each of them. People of other companies are not found at all:
 * the same question, answered by the same statement, for who is unknown and who works elsewhere.
 */
export async function findEmployees(
  db: Reader,
  keys: Keys,
  employerId: string,
  asked: ReadonlyArray<{ readonly line: number; readonly nik: string | null; readonly kpj: string | null }>,
): Promise<readonly Employee[]> {
  const rows = asked.map(({ line, nik, kpj }) => ({
    line,
    nik: nik && keys.index(nik, "nik").toString("hex"),
    kpj: kpj && keys.index(kpj, "kpj").toString("hex"),
  }));
  const found = await sql<Omit<Employee, "name"> & { person: Buffer }>`
    with asked as materialized (
      select line, decode(nik, 'hex') as nik, decode(kpj, 'hex') as kpj
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as a(line int, nik text, kpj text)),
    people as (
      select line, m.id, case when kpj is not null and not exists
          (select from memberships s where s.member_id = m.id and s.kpj_index = asked.kpj) then 'KPJ' end as not_theirs
      from asked join members m on m.nik_index = asked.nik
      union all
      select line, s.member_id, case when nik is not null then 'NIK' end
      from asked join memberships s on s.kpj_index = asked.kpj join members m on m.id = s.member_id
      where nik is null or m.nik_index is distinct from asked.nik)
    select people.line, m.id as "memberId", m.person_sealed as person, m.home_office_id as "homeOfficeId", job.id as "employmentId",
      people.not_theirs as "notTheirs"
    from people join members m on m.id = people.id
    cross join lateral (select e.id from memberships s join employments e on e.membership_id = s.id
      where s.member_id = m.id and e.employer_id = ${employerId}
      order by e.to_day desc nulls first, e.from_day desc limit 1) as job`.execute(db);
  return found.rows.map(({ person, ...row }) => ({ ...row, name: openMemberName(keys, person) }));
}
