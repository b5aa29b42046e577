import { sql, type SqlBool } from "kysely";
import { openClaimantName, type CorrectionItem } from "../../claims/index.ts";
import type { Reader } from "../../platform/db/database.ts";
import type { Keys } from "../../platform/keys.ts";
import type { Stage, WaitingFor } from "../case.ts";

export const queueFilters = ["all", "today", "verify", "interview", "claimant"] as const;
export type QueueFilter = (typeof queueFilters)[number];

/** A row of the queue: no NIK, no number of the person. */
export type QueueRow = {
  readonly claimId: string;
  readonly code: string;
  readonly name: string;
  readonly reason: string;
  readonly stage: Stage;
  readonly waitingFor: WaitingFor | null;
  readonly promiseOn: string | null;
  readonly openedOn: string;
  readonly enteredAt: Date;
  readonly assignedTo: string | null;
  readonly holder: string | null;
  readonly returned: boolean;
  readonly bankMatch: string | null;
  readonly nameMatch: string | null;
  readonly priority: string | null;
  readonly correction: readonly CorrectionItem[];
  /** The claimant wrote something that nobody has read or answered. */
  readonly newTexts: boolean;
};

/** Counts stop here: beyond it the exact number helps nobody, and counting a hundred thousand rows costs every reader. */
export const countCap = 999;
/** Rows on a page. */
export const queuePage = 50;

const conditions = (today: string): Readonly<Record<QueueFilter, ReturnType<typeof sql<SqlBool>>>> => ({
  all: sql<SqlBool>`true`,
  today: sql<SqlBool>`promise_on <= ${today}::date`,
  verify: sql<SqlBool>`stage in ('FIRST', 'SECOND')`,
  interview: sql<SqlBool>`stage = 'WAITING' and waiting_for = 'INTERVIEW'`,
  claimant: sql<SqlBool>`stage = 'WAITING' and waiting_for = 'CLAIMANT'`,
});

export type Queue = {
  readonly rows: readonly QueueRow[];
  readonly counts: Readonly<Record<QueueFilter, number>>;
  readonly more: boolean;
};

/**
 * One page of an office's open claims, the nearest promise on top, with how many there are of each kind (up to `countCap`).
 * Names are opened for these rows only.
 *
 * @param today the office's day, `YYYY-MM-DD`
 * @param page from 0
 */
export async function listQueue(
  db: Reader,
  keys: Keys,
  ask: { readonly officeId: string; readonly filter: QueueFilter; readonly today: string; readonly page?: number },
): Promise<Queue> {
  const where = conditions(ask.today);
  const counted = queueFilters.map(
    (filter) =>
      sql`(select count(*) from (select from cases where office_id = ${ask.officeId} and stage <> 'CLOSED' and ${where[filter]} limit ${countCap + 1}) as few) as ${sql.id(filter)}`,
  );
  const [rows, counts] = await Promise.all([
    // The page of cases first, then the claims of these rows only.
    sql<Record<string, unknown>>`
      with page as materialized (
        select claim_id from cases where office_id = ${ask.officeId} and stage <> 'CLOSED' and ${where[ask.filter]}
        order by promise_on, entered_at, claim_id limit ${queuePage + 1} offset ${(ask.page ?? 0) * queuePage})
      select casework_queue.* from page join casework_queue using (claim_id) order by promise_on, entered_at, claim_id`.execute(
      db,
    ),
    sql<Record<QueueFilter, number>>`select ${sql.join(counted)}`.execute(db),
  ]);
  return {
    rows: rows.rows.slice(0, queuePage).map((row) => toRow(keys, row)),
    counts: counts.rows[0]!,
    more: rows.rows.length > queuePage,
  };
}

function toRow(keys: Keys, row: Record<string, unknown>): QueueRow {
  return {
    claimId: row["claim_id"] as string,
    code: row["code"] as string,
    name: openClaimantName(keys, row["person_sealed"] as Buffer),
    reason: row["reason"] as string,
    stage: row["stage"] as Stage,
    waitingFor: row["waiting_for"] as WaitingFor | null,
    promiseOn: row["promise_on"] as string | null,
    openedOn: row["opened_on"] as string,
    enteredAt: row["entered_at"] as Date,
    assignedTo: row["assigned_to"] as string | null,
    holder: row["holder"] as string | null,
    returned: row["returned"] as boolean,
    bankMatch: row["bank_match"] as string | null,
    nameMatch: ((row["checks"] ?? {}) as { name?: string }).name ?? null,
    priority: row["priority"] as string | null,
    correction: (row["correction"] ?? []) as readonly CorrectionItem[],
    newTexts: row["new_texts"] as boolean,
  };
}
