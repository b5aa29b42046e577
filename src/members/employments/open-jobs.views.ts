import { sql } from "kysely";
import type { Reader } from "../../platform/db/database.ts";

/** A job that goes on, as far as the registry knows. */
export type OpenJob = {
  readonly employmentId: string;
  readonly employerId: string;
  readonly employer: string;
  readonly from: string;
};

/** The jobs of a member with companies that have not ended on record, the newest first. */
export const openJobsOf = async (db: Reader, memberId: string): Promise<readonly OpenJob[]> =>
  (
    await sql<OpenJob>`
      select e.id as "employmentId", r.id as "employerId", r.name as employer, e.from_day as "from"
      from memberships s join employments e on e.membership_id = s.id join employers r on r.id = e.employer_id
      where s.member_id = ${memberId} and e.to_day is null order by e.from_day desc, e.id`.execute(db)
  ).rows;
