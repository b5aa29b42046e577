import { sql } from "kysely";
import type { Reader } from "../../platform/db/database.ts";
import type { Keys } from "../../platform/keys.ts";
import type { Confirmation } from "../member.ts";
import { memberPurpose } from "../member.store.ts";
import type { ToldEnd } from "./employment-end.rules.ts";

/** The end of a member's last job, as the company confirmed it. */
export type ConfirmedEnd = ToldEnd & {
  readonly employmentId: string;
  readonly employerId: string;
  readonly disputed: boolean;
  readonly confirmation: Confirmation;
};

/** What a company confirmed of the job that a member left last; null where none did. */
export async function findConfirmedEnd(db: Reader, keys: Keys, memberId: string): Promise<ConfirmedEnd | null> {
  const { rows } = await sql<Omit<ConfirmedEnd, "confirmation"> & { sealed: Buffer | null }>`
    select e.id as "employmentId", e.employer_id as "employerId", e.to_day as "endedOn", e.end_reason as reason,
      e.letter_date as "letterDate", e.disputed_at is not null as disputed, e.confirmation_sealed as sealed
    from memberships s join employments e on e.membership_id = s.id
    where s.member_id = ${memberId} and e.to_day is not null order by e.to_day desc limit 1`.execute(db);
  const row = rows[0];
  if (!row?.sealed) return null;
  const { sealed, ...end } = row;
  return { ...end, confirmation: JSON.parse(keys.open(sealed, memberPurpose)) as Confirmation };
}
