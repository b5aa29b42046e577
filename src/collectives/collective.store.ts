import { sql } from "kysely";
import type { Reader, Tx } from "../platform/db/database.ts";
import { newId } from "../platform/ids.ts";
import type { CollectiveReason, CollectiveStatus, Untold, WorkerState } from "./collective.ts";

export type NewCollective = {
  readonly id: string;
  readonly employerId: string;
  readonly officeId: string;
  readonly reason: CollectiveReason;
  readonly preparedBy: string;
  readonly key: string;
  readonly at: Date;
};

type BegunCollective = {
  readonly id: string;
  readonly reason: CollectiveReason;
  readonly officeId: string;
  readonly status: CollectiveStatus;
};

/** Writes a collective, or gives the one that has this key. */
export async function insertCollective(tx: Tx, made: NewCollective): Promise<BegunCollective & { isNew: boolean }> {
  const { rows } = await sql<BegunCollective>`
    insert into collectives (id, employer_id, office_id, reason, status, status_since, made_at, prepared_by, key)
    values (${made.id}, ${made.employerId}, ${made.officeId}, ${made.reason}, 'DRAFT', ${made.at}, ${made.at}, ${made.preparedBy}, ${made.key})
    on conflict (employer_id, key) do update set key = excluded.key
    returning id, reason, office_id as "officeId", status`.execute(tx);
  return { ...rows[0]!, isNew: rows[0]!.id === made.id };
}

export type LockedCollective = {
  readonly id: string;
  readonly employerId: string;
  readonly officeId: string;
  readonly reason: CollectiveReason;
  readonly status: CollectiveStatus;
  readonly proofKind: string | null;
  readonly paperKey: string | null;
};

/** A collective, locked: whoever changes it, or anybody on it, takes turns. */
export async function lockCollective(tx: Tx, id: string): Promise<LockedCollective | null> {
  const { rows } = await sql<LockedCollective>`
    select id, employer_id as "employerId", office_id as "officeId", reason, status, proof_kind as "proofKind", paper_key as "paperKey"
    from collectives where id = ${id} for update`.execute(tx);
  return rows[0] ?? null;
}

export const writeOffice = async (tx: Tx, id: string, officeId: string): Promise<void> =>
  void (await tx.updateTable("collectives").set({ office_id: officeId }).where("id", "=", id).execute());

export async function writeStatus(
  tx: Tx,
  id: string,
  status: CollectiveStatus,
  at: Date,
  more: { readonly why?: string | null; readonly checkedBy?: string } = {},
): Promise<void> {
  await tx
    .updateTable("collectives")
    .set({
      status,
      status_since: at,
      ...(more.why !== undefined && { why: more.why }),
      ...(more.checkedBy && { checked_by: more.checkedBy, checked_at: at }),
    })
    .where("id", "=", id)
    .execute();
}

export type Paper = {
  readonly kind: string;
  readonly storageKey: string;
  readonly type: string;
  readonly sha256: Buffer;
};

/** The paper of a collective, in place of the one before. */
export async function writePaper(tx: Tx, id: string, paper: Paper): Promise<void> {
  await tx
    .updateTable("collectives")
    .set({ proof_kind: paper.kind, paper_key: paper.storageKey, paper_type: paper.type, paper_sha256: paper.sha256 })
    .where("id", "=", id)
    .execute();
}

/** A job that the company reported, and the open list on which it stands. */
export type ReportedJob = {
  readonly employmentId: string;
  readonly memberId: string;
  readonly endedOn: string;
  readonly endReason: string | null;
  readonly disputed: boolean;
  readonly listedIn: string | null;
};

/** Reported jobs of a company, all of one report or some by their ids, at most so many. */
export async function listReportedJobs(
  tx: Tx,
  employerId: string,
  from: { readonly reportId: string } | { readonly employmentIds: readonly string[] },
  most: number,
): Promise<readonly ReportedJob[]> {
  const which =
    "reportId" in from
      ? sql`j.report_id = ${from.reportId}`
      : sql`j.employment_id = any(${from.employmentIds}::uuid[])`;
  const { rows } = await sql<ReportedJob>`
    select distinct on (j.employment_id) j.employment_id as "employmentId", j.member_id as "memberId", j.to_day as "endedOn",
      j.end_reason as "endReason", j.disputed, l.collective_id as "listedIn"
    from reported_jobs j left join collective_listings l on l.employment_id = j.employment_id
    where j.employer_id = ${employerId} and ${which} order by 1 limit ${most}`.execute(tx);
  return rows;
}

export type NewWorker = {
  readonly employmentId: string;
  readonly memberId: string;
  readonly eligibleFrom: string | null;
  readonly waitsUntil: string | null;
};

/** Puts people on a list; who stands on an open list already, or comes onto one in this moment, is left out. @returns how many */
export async function insertWorkers(tx: Tx, collectiveId: string, workers: readonly NewWorker[]): Promise<number> {
  if (workers.length === 0) return 0;
  const rows = workers.map((worker) => ({ id: newId(), ...worker }));
  const result = await sql`
    insert into collective_workers (id, collective_id, employment_id, member_id, state, eligible_from, waits_until)
    select id, ${collectiveId}, "employmentId", "memberId", 'LISTED', "eligibleFrom", "waitsUntil"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w(id uuid, "employmentId" uuid, "memberId" uuid, "eligibleFrom" date, "waitsUntil" date)
    on conflict do nothing`.execute(tx);
  return Number(result.numAffectedRows ?? 0n);
}

/** Takes somebody off a list that is being prepared. @returns whether they were on it */
export async function removeWorker(tx: Tx, collectiveId: string, employmentId: string): Promise<boolean> {
  const result = await tx
    .deleteFrom("collective_workers")
    .where("collective_id", "=", collectiveId)
    .where("employment_id", "=", employmentId)
    .where("state", "=", "LISTED")
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

/** The jobs of everybody who is on a list. */
export const listedJobs = async (db: Reader, collectiveId: string): Promise<readonly string[]> =>
  (
    await db
      .selectFrom("collective_workers")
      .select("employment_id")
      .where("collective_id", "=", collectiveId)
      .where("state", "=", "LISTED")
      .execute()
  ).map(({ employment_id }) => employment_id);

/** So many more of a list are to be told, those first whose right began first; nobody before it begins. @returns how many */
export async function makeDue(
  tx: Tx,
  collectiveId: string,
  { people, today, by }: { readonly people: number; readonly today: string; readonly by: string },
): Promise<number> {
  const result = await sql`
    update collective_workers set due_on = greatest(eligible_from, ${today}::date) where id in (
      select id from collective_workers where collective_id = ${collectiveId} and state = 'LISTED' and due_on is null and untold is null
        and eligible_from <= ${by}::date order by eligible_from, id limit ${people})`.execute(tx);
  return Number(result.numAffectedRows ?? 0n);
}

/** How many of a list wait to be told, who may claim by a day. */
export async function countUntold(db: Reader, collectiveId: string, by: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from collective_workers where collective_id = ${collectiveId} and state = 'LISTED' and due_on is null
      and untold is null and eligible_from <= ${by}::date`.execute(db);
  return rows[0]!.n;
}

export type DueWorker = {
  readonly id: string;
  readonly collectiveId: string;
  readonly memberId: string;
  readonly state: WorkerState;
  readonly reminded: boolean;
  readonly reason: CollectiveReason;
  readonly company: string;
};

/** Who is to be told or reminded by a day, held until the transaction ends; whom another worker holds is left to it. */
export async function takeDueWorkers(tx: Tx, today: string, most: number): Promise<readonly DueWorker[]> {
  const { rows } = await sql<DueWorker>`
    select w.id, w.collective_id as "collectiveId", w.member_id as "memberId", w.state, w.reminded_at is not null as reminded, h.reason, h.company
    from collective_workers w join collective_heads h on h.id = w.collective_id
    where w.due_on <= ${today}::date and w.state in ('LISTED', 'TOLD') and h.status = 'BOOKED'
    order by w.due_on, w.id limit ${most} for update of w skip locked`.execute(tx);
  return rows;
}

export type WorkerWrite = {
  readonly id: string;
  readonly state: WorkerState;
  readonly dueOn: string | null;
  readonly untold: Untold | null;
  /** Told or reminded just now. */
  readonly toldAt?: Date;
  readonly remindedAt?: Date;
  readonly eligibleFrom?: string | null;
};

export async function writeWorker(tx: Tx, worker: WorkerWrite): Promise<void> {
  await tx
    .updateTable("collective_workers")
    .set({
      state: worker.state,
      due_on: worker.dueOn,
      untold: worker.untold,
      ...(worker.toldAt && { told_at: worker.toldAt }),
      ...(worker.remindedAt && { reminded_at: worker.remindedAt }),
      ...(worker.eligibleFrom !== undefined && { eligible_from: worker.eligibleFrom }),
    })
    .where("id", "=", worker.id)
    .execute();
}

export type LockedWorker = {
  readonly id: string;
  readonly collectiveId: string;
  readonly employmentId: string;
  readonly memberId: string;
  readonly claimId: string | null;
  readonly state: WorkerState;
  readonly untold: Untold | null;
};

/** Somebody on a list, locked. */
export async function lockWorker(tx: Tx, id: string): Promise<LockedWorker | null> {
  const { rows } = await sql<LockedWorker>`
    select id, collective_id as "collectiveId", employment_id as "employmentId", member_id as "memberId", claim_id as "claimId", state, untold
    from collective_workers where id = ${id} for update`.execute(tx);
  return rows[0] ?? null;
}

/** Somebody on a list said so: how it is with them now. */
export async function writeAnswer(
  tx: Tx,
  id: string,
  answer: { readonly state: WorkerState; readonly at: Date; readonly claimId: string | null },
): Promise<void> {
  await tx
    .updateTable("collective_workers")
    .set({ state: answer.state, answered_at: answer.at, claim_id: answer.claimId, due_on: null, untold: null })
    .where("id", "=", id)
    .execute();
}

/** Whoever is on an open list with this job differs with the company, and leaves it. */
export const markDisputed = async (tx: Tx, employmentId: string, at: Date): Promise<void> =>
  void (await sql`
    update collective_workers set state = 'DISPUTED', answered_at = ${at}, due_on = null, untold = null
    where employment_id = ${employmentId} and state in ('LISTED', 'TOLD', 'CONFIRMED')`.execute(tx));

/** Everybody who has not answered leaves a list that is over. */
export const releaseWorkers = async (tx: Tx, collectiveId: string): Promise<void> =>
  void (await tx
    .updateTable("collective_workers")
    .set({ state: "LEFT", due_on: null, untold: null })
    .where("collective_id", "=", collectiveId)
    .where("state", "in", ["LISTED", "TOLD"])
    .execute());

/** Booked collectives of which the last held time was before a moment. */
export async function listOver(db: Reader, before: Date): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from collective_heads where status = 'BOOKED' and status_since < ${before} and last_time < ${before} limit 200`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}
