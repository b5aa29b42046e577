import { sql } from "kysely";
import { openMemberName } from "../members/index.ts";
import type { Reader } from "../platform/db/database.ts";
import type { Keys } from "../platform/keys.ts";
import type { CandidateStanding, CollectiveReason, CollectiveStatus, Untold, WorkerState } from "./collective.ts";
import { standingOf } from "./collective.rules.ts";

/** A collective and how far it is, without any of its people. */
export type CollectiveSeen = {
  readonly id: string;
  readonly employerId: string;
  readonly company: string;
  readonly npp: string;
  readonly officeId: string;
  readonly office: string;
  readonly zone: string;
  readonly reason: CollectiveReason;
  readonly status: CollectiveStatus;
  readonly madeAt: Date;
  readonly proofKind: string | null;
  readonly paperType: string | null;
  readonly why: string | null;
  readonly checkedAt: Date | null;
  readonly checkedBy: string | null;
  readonly listed: number;
  readonly confirmed: number;
  /** Told by us, and has not answered yet. */
  readonly told: number;
  /** For the branch's telephone. */
  readonly toCall: number;
  /** People who still work at the company. */
  readonly stillThere: number;
};

async function read(db: Reader, where: ReturnType<typeof sql>): Promise<readonly CollectiveSeen[]> {
  const { rows } = await sql<CollectiveSeen>`
    select h.id, h.employer_id as "employerId", h.company, h.npp, h.office_id as "officeId", h.office, h.zone, h.reason, h.status,
      h.made_at as "madeAt", h.proof_kind as "proofKind", h.paper_type as "paperType", h.why, h.checked_at as "checkedAt",
      h.checked_by_name as "checkedBy", s.listed, s.confirmed, s.told, s.to_call as "toCall", s.still_there as "stillThere"
    from collective_heads h
    -- Counted for these alone (offset 0): as a join it would count the people of every company of the country.
    cross join lateral (select * from collective_sizes where id = h.id offset 0) s where ${where}`.execute(db);
  return rows;
}

/** A company's collectives, the newest first. */
export const collectivesOfCompany = (db: Reader, employerId: string): Promise<readonly CollectiveSeen[]> =>
  read(db, sql`h.employer_id = ${employerId} order by h.made_at desc limit 50`);

/** What a branch has been handed, what waits for it first. */
export const collectivesOfOffice = (db: Reader, officeId: string): Promise<readonly CollectiveSeen[]> =>
  read(
    db,
    sql`h.office_id = ${officeId} and h.status <> 'DRAFT'
      order by array_position(array['HANDED_IN', 'CHECKED', 'BOOKED', 'ENDED', 'WITHDRAWN'], h.status), h.status_since desc limit 100`,
  );

/** A collective by its id; the caller asks whose it is. */
export const findCollective = async (db: Reader, id: string): Promise<CollectiveSeen | null> =>
  (await read(db, sql`h.id = ${id}`))[0] ?? null;

/**
 * Which paper and which list a page of the collective shows, as one mark: another mark, the company has changed something. Read
 * before the rest of a page, so that what comes in between is not taken for seen.
 */
export async function markOfCollective(db: Reader, id: string): Promise<string> {
  const { rows } = await sql<{ mark: string }>`
    select encode(sha256(convert_to(concat_ws(' ', proof_kind, paper_sha256,
      (select string_agg(w.id::text, ' ' order by w.id) from collective_workers w where w.collective_id = c.id)), 'UTF8')), 'hex') as mark
    from collectives c where id = ${id}`.execute(db);
  return rows[0]?.mark ?? "";
}

/** Somebody on the list, as the company sees them: whether they have confirmed, and nothing else that they did. */
export type ListedWorker = {
  readonly employmentId: string;
  readonly name: string;
  readonly endedOn: string;
  readonly confirmed: boolean;
  /** Until when they wait, where nothing else stands in the way. */
  readonly waitsUntil: string | null;
};

/** Everybody on a list, for the company. */
export async function listedWorkers(db: Reader, keys: Keys, id: string): Promise<readonly ListedWorker[]> {
  const { rows } = await sql<Omit<ListedWorker, "name"> & { person: Buffer }>`
    select employment_id as "employmentId", person_sealed as person, to_day as "endedOn", state = 'CONFIRMED' as confirmed, waits_until as "waitsUntil"
    from collective_standing where collective_id = ${id} and state <> 'LEFT' order by id`.execute(db);
  return rows.map(({ person, ...row }) => ({ ...row, name: openMemberName(keys, person) }));
}

/** Whom the company has reported, and what each is to the collective that is being prepared. */
export type Candidate = {
  readonly employmentId: string;
  readonly name: string;
  readonly endedOn: string;
  readonly standing: CandidateStanding;
};

/** Reported workers of the company, of one report or the newest of all; at most so many. */
export async function candidatesOf(
  db: Reader,
  keys: Keys,
  collective: Pick<CollectiveSeen, "id" | "employerId" | "reason">,
  { reportId, most }: { readonly reportId: string | null; readonly most: number },
): Promise<readonly Candidate[]> {
  const { rows } = await sql<{
    employmentId: string;
    person: Buffer;
    endedOn: string;
    endReason: string | null;
    disputed: boolean;
    listedIn: string | null;
  }>`
    select distinct j.employment_id as "employmentId", j.person_sealed as person, j.to_day as "endedOn", j.end_reason as "endReason", j.disputed,
      l.collective_id as "listedIn"
    from reported_jobs j left join collective_listings l on l.employment_id = j.employment_id
    where j.employer_id = ${collective.employerId} and ${reportId ? sql`j.report_id = ${reportId}` : sql`true`}
    order by j.to_day desc, 1 limit ${most}`.execute(db);
  return rows.map(({ person, employmentId, endedOn, ...job }) => ({
    employmentId,
    endedOn,
    name: openMemberName(keys, person),
    standing: standingOf(job, collective),
  }));
}

/** Somebody on the list, as the branch sees them. */
export type CollectivePerson = {
  readonly id: string;
  readonly memberId: string;
  readonly name: string;
  readonly endedOn: string;
  readonly state: WorkerState;
  readonly eligibleFrom: string | null;
  readonly untold: Untold | null;
  readonly dueOn: string | null;
  readonly claimCode: string | null;
  readonly claimStatus: string | null;
  readonly interviewAt: Date | null;
};

/** Everybody on a list, for the branch: whom to telephone first. */
export async function peopleOfCollective(db: Reader, keys: Keys, id: string): Promise<readonly CollectivePerson[]> {
  const { rows } = await sql<Omit<CollectivePerson, "name"> & { person: Buffer }>`
    select id, member_id as "memberId", person_sealed as person, to_day as "endedOn", state, eligible_from as "eligibleFrom", untold,
      due_on as "dueOn", claim_code as "claimCode", claim_status as "claimStatus", interview_at as "interviewAt"
    from collective_standing where collective_id = ${id} order by untold is null, id`.execute(db);
  return rows.map(({ person, ...row }) => ({ ...row, name: openMemberName(keys, person) }));
}

/** What a worker is told of a collective in their own claim. */
export type Invitation = {
  readonly workerId: string;
  readonly collectiveId: string;
  /** They go along with it, by this claim. */
  readonly joined: boolean;
  readonly reason: CollectiveReason;
  readonly proofKind: string | null;
  readonly checkedAt: Date;
  readonly company: string;
  readonly officeId: string;
  readonly office: string;
  readonly zone: string;
  readonly endedOn: string;
  readonly letterDate: string | null;
};

/** The collective that a claim may go along with, or does; null where there is none. */
export async function findInvitation(db: Reader, claimId: string, today: string): Promise<Invitation | null> {
  const { rows } = await sql<Invitation>`
    select worker_id as "workerId", collective_id as "collectiveId", joined, reason, proof_kind as "proofKind", checked_at as "checkedAt",
      company, office_id as "officeId", office, zone, to_day as "endedOn", letter_date as "letterDate"
    from collective_invitations where claim_id = ${claimId} and (joined or eligible_from <= ${today}::date)
    order by joined desc, to_day desc limit 1`.execute(db);
  return rows[0] ?? null;
}

/** Whether a branch may open the paper: its own collective, or it works the claim of one of its people. */
export async function mayOpenPaper(db: Reader, id: string, officeId: string): Promise<boolean> {
  const { rows } =
    await sql`select from collective_paper_offices where collective_id = ${id} and office_id = ${officeId}`.execute(db);
  return rows.length > 0;
}

/** Where the sealed paper of a collective lies; null where none was sent. */
export async function findPaper(
  db: Reader,
  id: string,
): Promise<{ readonly storageKey: string; readonly mediaType: string } | null> {
  const row = await db
    .selectFrom("collectives")
    .select(["paper_key", "paper_type"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.paper_key && row.paper_type ? { storageKey: row.paper_key, mediaType: row.paper_type } : null;
}
