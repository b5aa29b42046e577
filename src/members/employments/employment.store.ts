import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { EmploymentOnRecord, ToldEnd } from "./employment-end.rules.ts";

export type LockedEmployment = EmploymentOnRecord & { readonly id: string; readonly memberId: string };

/** Jobs with their rows locked, always in the order of their ids: two who end them take turns. */
export async function lockEmployments(tx: Tx, ids: readonly string[]): Promise<readonly LockedEmployment[]> {
  const { rows } = await sql<LockedEmployment>`
    select e.id, s.member_id as "memberId", e.from_day as "from", e.to_day as "to", e.end_reason as "endReason",
      e.letter_date as "letterDate", e.confirmed_at is not null as confirmed, e.disputed_at is not null as disputed
    from employments e join memberships s on s.id = e.membership_id
    where e.id = any(${ids}::uuid[]) order by e.id for update of e`.execute(tx);
  return rows;
}

/** A job with its row locked, and with whom it is; null where there is none. */
export async function lockJob(
  tx: Tx,
  id: string,
): Promise<{
  readonly memberId: string;
  readonly employerId: string | null;
  readonly from: string;
  readonly to: string | null;
} | null> {
  const { rows } = await sql<{ memberId: string; employerId: string | null; from: string; to: string | null }>`
    select s.member_id as "memberId", e.employer_id as "employerId", e.from_day as "from", e.to_day as "to"
    from employments e join memberships s on s.id = e.membership_id where e.id = ${id} for update of e`.execute(tx);
  return rows[0] ?? null;
}

export type EndWrite = {
  readonly id: string;
  readonly to: string;
  readonly reason: string;
  readonly letterDate: string | null;
  readonly endedBy: string | null;
  readonly confirmation: Buffer | null;
};

/** Writes ends in one statement. A letter's date that is known stays where none is told; `endedBy` null leaves who told it. */
export async function writeEnds(tx: Tx, ends: readonly EndWrite[], at: Date): Promise<void> {
  if (ends.length === 0) return;
  const rows = ends.map(({ confirmation, ...end }) => ({
    ...end,
    confirmation: confirmation?.toString("hex") ?? null,
  }));
  await sql`update employments set to_day = e.to, end_reason = e.reason, letter_date = coalesce(e."letterDate", letter_date),
      ended_by = coalesce(e."endedBy", ended_by),
      confirmed_at = case when e.confirmation is null then confirmed_at else ${at}::timestamptz end,
      confirmation_sealed = coalesce(decode(e.confirmation, 'hex'), confirmation_sealed)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as e(id uuid, "to" date, reason text, "letterDate" date, "endedBy" text, confirmation text)
    where employments.id = e.id`.execute(tx);
}

export const writeDisputed = async (tx: Tx, id: string, at: Date): Promise<void> =>
  void (await tx.updateTable("employments").set({ disputed_at: at }).where("id", "=", id).execute());

/** The end as an officer decided it. The confirmation is the one under this end, or none. */
export async function writeDecidedEnd(
  tx: Tx,
  id: string,
  end: ToldEnd,
  confirmation: Buffer | null,
  at: Date,
): Promise<void> {
  await tx
    .updateTable("employments")
    .set({
      to_day: end.endedOn,
      end_reason: end.reason,
      letter_date: end.letterDate,
      ended_by: "OFFICER",
      confirmed_at: confirmation && at,
      confirmation_sealed: confirmation,
      disputed_at: null,
    })
    .where("id", "=", id)
    .execute();
}

/** Says of jobs which paper proves their ends, where one is not there yet. @param on `YYYY-MM-DD` */
export async function writeProofs(
  tx: Tx,
  ids: readonly string[],
  proof: { readonly kind: string; readonly paperId: string; readonly on: string },
): Promise<void> {
  await sql`update employments set proof_kind = ${proof.kind}, proof_paper = ${proof.paperId}, proof_on = ${proof.on}::date
    where id = any(${ids}::uuid[])`.execute(tx);
}
