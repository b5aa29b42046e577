import { sql } from "kysely";
import type { InterviewKind } from "../appointments/index.ts";
import type { Reader, Tx } from "../platform/db/database.ts";
import { storableJson } from "../platform/storable-json.ts";
import type { Outcome, Side, Still } from "./interview.ts";

/** The claimant's page gives a sign of life; the first makes the row. Only for a booked appointment of this claim. */
export async function noteClaimantSeen(db: Reader, claimId: string, now: Date, real: Date): Promise<boolean> {
  const result = await sql`
    insert into interviews (id, claim_id, office_id, kind, entered_at, claimant_seen_at)
    select a.id, a.claim_id, a.office_id, a.kind, ${now}, ${real} from interview_appointments a where a.claim_id = ${claimId} and a.status = 'BOOKED'
    on conflict (id) do update set claimant_seen_at = ${real}, entered_at = coalesce(interviews.entered_at, ${now})`.execute(
    db,
  );
  return result.numAffectedRows === 1n;
}

/** The officer opens an interview; whoever of the branch does so first has it, and may come back to it. */
export async function takeInterview(
  tx: Tx,
  id: string,
  officeId: string,
  officerId: string,
  now: Date,
  real: Date,
): Promise<{ claimId: string; isNew: boolean } | { missing: string } | null> {
  await sql`insert into interviews (id, claim_id, office_id, kind) select a.id, a.claim_id, a.office_id, a.kind from interview_appointments a where a.id = ${id} and a.status = 'BOOKED' on conflict (id) do nothing`.execute(
    tx,
  );
  const row = await tx
    .selectFrom("interviews")
    .select(["claim_id", "officer_id", "outcome", "started_at"])
    .where("id", "=", id)
    .where("office_id", "=", officeId)
    .forUpdate()
    .executeTakeFirst();
  if (!row || row.outcome || (row.officer_id && row.officer_id !== officerId)) return null;
  const seen = await tx
    .selectFrom("claim_seen_by")
    .select("claim_id")
    .where("claim_id", "=", row.claim_id)
    .where("officer_id", "=", officerId)
    .executeTakeFirst();
  if (seen && row.officer_id === null) return null;
  const missing = await tx
    .selectFrom("training_missing")
    .select("policy_id")
    .where("claim_id", "=", row.claim_id)
    .where("staff_id", "=", officerId)
    .executeTakeFirst();
  if (missing) return { missing: missing.policy_id! };
  await tx
    .updateTable("interviews")
    .set({ officer_id: officerId, officer_seen_at: real, started_at: row.started_at ?? now })
    .where("id", "=", id)
    .execute();
  return { claimId: row.claim_id, isNew: row.started_at === null };
}

/** `zone`: of the office that holds it. */
export type OpenInterview = {
  readonly id: string;
  readonly claimId: string;
  readonly officeId: string;
  readonly zone: string | undefined;
  readonly officerId: string | null;
  readonly kind: InterviewKind;
  readonly still: Still;
  readonly outcome: Outcome | null;
};

/** An interview by its id, locked. */
export async function findInterview(tx: Tx, id: string): Promise<OpenInterview | null> {
  const row = await tx
    .selectFrom("interviews")
    .select(["id", "claim_id", "office_id", "officer_id", "kind", "still", "outcome"])
    .select((of) =>
      of.selectFrom("interview_desk").select("zone").whereRef("interview_desk.id", "=", "interviews.id").as("zone"),
    )
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    claimId: row.claim_id,
    officeId: row.office_id,
    zone: row.zone ?? undefined,
    officerId: row.officer_id,
    kind: row.kind as InterviewKind,
    still: row.still as Still,
    outcome: row.outcome as Outcome | null,
  };
}

export const writeStill = (tx: Tx, id: string, still: Still, at: Date): Promise<unknown> =>
  tx.updateTable("interviews").set({ still, still_at: at }).where("id", "=", id).execute();

/** Notes and ticks; `version` keeps two tabs from writing over each other. @returns the new version, or null where another was faster */
export async function writeNotes(
  db: Reader,
  id: string,
  officerId: string,
  notes: { sealed: Buffer; checklist: string; version: number; at: Date },
): Promise<number | null> {
  const row = await db
    .updateTable("interviews")
    .set({
      notes_sealed: notes.sealed,
      checklist: notes.checklist,
      notes_version: notes.version + 1,
      notes_at: notes.at,
    })
    .where("id", "=", id)
    .where("officer_id", "=", officerId)
    .where("notes_version", "=", notes.version)
    .where("outcome", "is", null)
    .returning("notes_version")
    .executeTakeFirst();
  return row?.notes_version ?? null;
}

export const writeOutcome = (tx: Tx, id: string, outcome: Outcome, officerId: string, at: Date): Promise<unknown> =>
  tx.updateTable("interviews").set({ outcome, outcome_by: officerId, ended_at: at }).where("id", "=", id).execute();

/** A signal between the two browsers, and a call to whoever listens; the call carries only where to look. */
export async function insertSignal(db: Reader, interviewId: string, side: Side, body: unknown): Promise<void> {
  await sql`with said as (insert into interview_signals (interview_id, side, body) values (${interviewId}, ${side}, ${storableJson(body)}::jsonb) returning seq)
    select pg_notify('lapak', json_build_object('type', 'signal', 'interview', ${interviewId}::text, 'side', ${side}::text)::text) from said`.execute(
    db,
  );
}

export const deleteSignals = (tx: Reader, interviewId: string): Promise<unknown> =>
  tx.deleteFrom("interview_signals").where("interview_id", "=", interviewId).execute();

/** @returns how many were deleted, at most `limit` */
export async function deleteSignalsBefore(db: Reader, before: Date, limit: number): Promise<number> {
  const result = await sql`delete from interview_signals where seq in
    (select seq from interview_signals where at < ${before} limit ${limit})`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}
