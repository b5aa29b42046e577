import { sql } from "kysely";
import type { InterviewKind } from "../appointments/index.ts";
import type { Reader } from "../platform/db/database.ts";
import type { Keys } from "../platform/keys.ts";
import type { Outcome, Side, Still } from "./interview.ts";

/** What the claimant's waiting room shows. `place` counts who is waiting at the same office and booked no later. */
export type WaitingRoom = {
  readonly id: string;
  readonly startsAt: Date;
  readonly kind: InterviewKind;
  readonly officeName: string;
  readonly zone: string;
  readonly place: number;
  readonly minutes: number;
  readonly officerReady: boolean;
  readonly still: Still;
  readonly outcome: Outcome | null;
};

/**
 * A sign of life, given every few seconds, is good for so many: browsers let a page that is hidden (the claimant reads a
 * message meanwhile) speak once a minute only.
 */
const presentSeconds = 90;

export async function findWaitingRoom(db: Reader, claimId: string, real: Date): Promise<WaitingRoom | null> {
  const { rows } = await sql<{
    id: string;
    starts_at: Date;
    kind: InterviewKind;
    office_name: string;
    zone: string;
    before: number;
    officers: number;
    officer_seen_at: Date | null;
    still: Still | null;
    outcome: Outcome | null;
  }>`
    select d.id, d.starts_at, d.kind, d.office_name, d.zone, d.officer_seen_at, d.still, d.outcome,
      (select count(*) from interview_desk b where b.office_id = d.office_id and b.status = 'BOOKED' and b.outcome is null and b.starts_at < d.starts_at
        and b.claimant_seen_at > ${real}::timestamptz - make_interval(secs => ${presentSeconds})) as before,
      (select greatest(1, count(distinct b.officer_id)) from interview_desk b where b.office_id = d.office_id and b.officer_seen_at > ${real}::timestamptz - interval '5 minutes') as officers
    from interview_desk d where d.claim_id = ${claimId} and d.status = 'BOOKED' order by d.starts_at limit 1`.execute(
    db,
  );
  const row = rows[0];
  if (!row) return null;
  const officerReady =
    row.officer_seen_at !== null && real.getTime() - row.officer_seen_at.getTime() < presentSeconds * 1000;
  return {
    id: row.id,
    startsAt: row.starts_at,
    kind: row.kind,
    officeName: row.office_name,
    zone: row.zone,
    place: row.before + 1,
    minutes: Math.ceil(((row.before + 1) * 10) / row.officers),
    officerReady,
    still: row.still ?? "NONE",
    outcome: row.outcome,
  };
}

export type DeskRow = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly reason: string;
  readonly startsAt: Date;
  readonly kind: InterviewKind;
  readonly present: boolean;
  readonly outcome: Outcome | null;
  readonly holder: string | null;
  /** Pregnant, elderly, ill or disabled, as the guard noted it; null for everybody else. */
  readonly priority: string | null;
  readonly madeAt: Date;
  /** When an officer opened it; null until then. */
  readonly startedAt: Date | null;
};

/** The interviews of an office between two instants, by time. Names are opened for the rows shown. */
export async function listDesk(
  db: Reader,
  openName: (sealed: Buffer) => string,
  office: string,
  from: Date,
  to: Date,
  real: Date,
): Promise<DeskRow[]> {
  const rows = await db
    .selectFrom("interview_desk")
    .selectAll()
    .where("office_id", "=", office)
    .where("starts_at", ">=", from)
    .where("starts_at", "<", to)
    .orderBy("starts_at")
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id!,
    code: row.code!,
    name: openName(row.person_sealed!),
    reason: row.reason!,
    startsAt: row.starts_at!,
    kind: row.kind as InterviewKind,
    // Who is interviewed at the desk sits at the branch: no page of theirs gives a sign of life.
    present:
      row.kind === "IN_PERSON" ||
      (row.claimant_seen_at !== null && real.getTime() - row.claimant_seen_at.getTime() < presentSeconds * 1000),
    outcome: row.outcome as Outcome | null,
    holder: row.holder_name,
    priority: row.priority,
    madeAt: row.made_at!,
    startedAt: row.started_at,
  }));
}

export type DeskInterview = {
  readonly id: string;
  readonly claimId: string;
  readonly officeId: string;
  readonly officerId: string | null;
  readonly kind: InterviewKind;
  readonly startsAt: Date;
  readonly outcome: Outcome | null;
  readonly still: Still;
  readonly checklist: Readonly<Record<string, boolean>>;
  readonly notes: string;
  readonly notesVersion: number;
};

/** One interview for its officer's desk. */
export async function findDeskInterview(db: Reader, keys: Keys, id: string): Promise<DeskInterview | null> {
  const row = await db.selectFrom("interview_desk_notes").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id!,
    claimId: row.claim_id!,
    officeId: row.office_id!,
    officerId: row.officer_id,
    kind: row.kind as InterviewKind,
    startsAt: row.starts_at!,
    outcome: row.outcome as Outcome | null,
    still: (row.still ?? "NONE") as Still,
    checklist: (row.checklist ?? {}) as Record<string, boolean>,
    notes: row.notes_sealed ? keys.open(row.notes_sealed, "interviews.notes") : "",
    notesVersion: row.notes_version ?? 0,
  };
}

/** Whether an officer holds an interview about this claim that has not ended. */
export async function isInterviewing(db: Reader, officerId: string, claimId: string): Promise<boolean> {
  const row = await db
    .selectFrom("interview_desk")
    .select("id")
    .where("claim_id", "=", claimId)
    .where("officer_id", "=", officerId)
    .where("status", "=", "BOOKED")
    .where("outcome", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

export type Signal = { readonly seq: number; readonly body: unknown };

/** What the other side said since. */
export async function listSignals(db: Reader, interviewId: string, from: Side, after: number): Promise<Signal[]> {
  return await db
    .selectFrom("interview_signals")
    .select(["seq", "body"])
    .where("interview_id", "=", interviewId)
    .where("side", "=", from)
    .where("seq", ">", after)
    .orderBy("seq")
    .limit(200)
    .execute();
}
