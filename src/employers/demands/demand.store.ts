import { sql } from "kysely";
import type { ToldEnd } from "../../members/index.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { DemandAnswer, DemandSide } from "./demand.ts";

export type NewDemand = {
  readonly id: string;
  readonly employmentId: string;
  readonly employerId: string;
  readonly memberId: string;
  readonly claimId: string;
  readonly says: ToldEnd;
  readonly at: Date;
  readonly dueOn: string;
};

/** Opens a demand for the member's own branch. @returns the branch; null where one is open on this job already */
export async function insertDemand(tx: Tx, row: NewDemand): Promise<string | null> {
  const { rows } = await sql<{ officeId: string }>`
    insert into exit_demands (id, employment_id, employer_id, member_id, office_id, claim_id, says, at, due_on)
    select ${row.id}, ${row.employmentId}, ${row.employerId}, ${row.memberId}, office_id, ${row.claimId}, ${JSON.stringify(row.says)}::jsonb,
      ${row.at}, ${row.dueOn}
    from exit_dispute_offices where member_id = ${row.memberId}
    on conflict do nothing returning office_id as "officeId"`.execute(tx);
  return rows[0]?.officeId ?? null;
}

export type LockedDemand = {
  readonly id: string;
  readonly employmentId: string;
  readonly employerId: string;
  readonly memberId: string;
  readonly officeId: string;
  readonly claimId: string | null;
  readonly says: ToldEnd;
  readonly dueOn: string;
  readonly answer: DemandAnswer | null;
  readonly side: DemandSide | null;
};

const lock = async (tx: Tx, where: ReturnType<typeof sql>): Promise<readonly LockedDemand[]> =>
  (
    await sql<LockedDemand>`
      select id, employment_id as "employmentId", employer_id as "employerId", member_id as "memberId", office_id as "officeId",
        claim_id as "claimId", says, due_on as "dueOn", answer, side
      from exit_demands where ${where} order by id for update`.execute(tx)
  ).rows;

/** A demand, locked. Lock its job before: whoever ends a job holds the job first. */
export const lockDemand = async (tx: Tx, id: string): Promise<LockedDemand | null> =>
  (await lock(tx, sql`id = ${id}`))[0] ?? null;

/** What is asked of companies about these jobs, or waits for an officer. */
export const lockDemandsOf = (tx: Tx, employmentIds: readonly string[]): Promise<readonly LockedDemand[]> =>
  lock(
    tx,
    sql`employment_id = any(${employmentIds}::uuid[]) and (answer is null or (answer = 'STILL_WORKS' and side is null))`,
  );

export const writeAnswer = async (tx: Tx, id: string, answer: DemandAnswer, at: Date): Promise<void> =>
  void (await tx.updateTable("exit_demands").set({ answer, answered_at: at }).where("id", "=", id).execute());

export const writeSide = async (
  tx: Tx,
  id: string,
  { side, by, at, reason }: { side: DemandSide; by: string; at: Date; reason: Buffer },
): Promise<void> =>
  void (await tx
    .updateTable("exit_demands")
    .set({ side, decided_by: by, decided_at: at, reason_sealed: reason })
    .where("id", "=", id)
    .execute());
