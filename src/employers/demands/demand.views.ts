import { sql } from "kysely";
import { openMemberName, type ToldEnd } from "../../members/index.ts";
import type { Reader } from "../../platform/db/database.ts";
import type { Keys } from "../../platform/keys.ts";
import { demandSeal, type DemandAnswer, type DemandSide } from "./demand.ts";

/** A demand as company, officer and worker see it. */
export type DemandSeen = {
  readonly id: string;
  readonly employmentId: string;
  readonly employerId: string;
  readonly memberId: string;
  readonly officeId: string;
  readonly claimId: string | null;
  readonly worker: string;
  readonly company: string;
  readonly npp: string;
  readonly says: ToldEnd;
  readonly at: Date;
  readonly dueOn: string;
  readonly answer: DemandAnswer | null;
  readonly side: DemandSide | null;
  readonly why: string | null;
};

type Row = Omit<DemandSeen, "worker" | "why"> & { person: Buffer; reason: Buffer | null };

async function read(db: Reader, keys: Keys, where: ReturnType<typeof sql>): Promise<readonly DemandSeen[]> {
  const { rows } = await sql<Row>`
    select d.id, d.employment_id as "employmentId", d.employer_id as "employerId", d.member_id as "memberId", d.office_id as "officeId",
      d.claim_id as "claimId", n.person_sealed as person, n.company, n.npp, d.says, d.at, d.due_on as "dueOn", d.answer, d.side,
      d.reason_sealed as reason
    from exit_demands d join exit_demand_names n on n.id = d.id where ${where}`.execute(db);
  return rows.map(({ person, reason, ...row }) => ({
    ...row,
    worker: openMemberName(keys, person),
    why: reason && keys.open(reason, demandSeal),
  }));
}

/** What a company is asked and was asked: open ones first, by the day they are due, then the newest. */
export const demandsOfCompany = (db: Reader, keys: Keys, employerId: string): Promise<readonly DemandSeen[]> =>
  read(db, keys, sql`d.employer_id = ${employerId} order by d.answer is not null, d.due_on, d.at desc limit 200`);

/** What a worker declared in their claim, the newest first. */
export const demandsOfClaim = (db: Reader, keys: Keys, claimId: string): Promise<readonly DemandSeen[]> =>
  read(db, keys, sql`d.claim_id = ${claimId} order by d.at desc`);

/** Where a company says that the worker still works there, and an officer of this branch must decide. */
export const contradictedDemandsOf = (db: Reader, keys: Keys, officeId: string): Promise<readonly DemandSeen[]> =>
  read(
    db,
    keys,
    sql`d.office_id = ${officeId} and d.answer = 'STILL_WORKS' and d.side is null order by d.answered_at limit 200`,
  );

export const findDemand = async (db: Reader, keys: Keys, id: string): Promise<DemandSeen | null> =>
  (await read(db, keys, sql`d.id = ${id}`))[0] ?? null;

/** Demands whose day has passed, or whose company is closed. @param today WIB, `YYYY-MM-DD` */
export const dueDemands = async (
  db: Reader,
  today: string,
  limit: number,
): Promise<ReadonlyArray<{ readonly id: string; readonly employmentId: string }>> =>
  (
    await sql<{ id: string; employmentId: string }>`
      select id, employment_id as "employmentId" from exit_demands
      where answer is null and (due_on < ${today} or employer_id in (select employer_id from employer_closures))
      order by due_on limit ${limit}`.execute(db)
  ).rows;

/** The last day on which an officer found that the worker still worked there; null where none did. */
export const contradictedOn = async (db: Reader, employmentId: string): Promise<string | null> =>
  (
    await sql<{ on: string | null }>`select max((decided_at at time zone 'Asia/Jakarta')::date) as on from exit_demands
      where employment_id = ${employmentId} and side = 'COMPANY'`.execute(db)
  ).rows[0]!.on;
