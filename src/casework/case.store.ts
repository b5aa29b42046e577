import { sql, type RawBuilder } from "kysely";
import type { ClaimStanding } from "../claims/index.ts";
import type { Reader, Tx } from "../platform/db/database.ts";
import type { Keys } from "../platform/keys.ts";
import type { Case, Findings, Returned, Stage, WaitingFor } from "./case.ts";

const seals = { first: "cases.first_findings", second: "cases.second_findings", returned: "cases.returned" } as const;

type CaseRow = Awaited<ReturnType<typeof selectCase>>;
const selectCase = (db: Reader, claimId: string) =>
  db.selectFrom("cases").selectAll().where("claim_id", "=", claimId).executeTakeFirstOrThrow();

function toCase(keys: Keys, row: CaseRow): Case {
  const findings = (sealed: Buffer | null, purpose: string): Findings =>
    sealed ? (JSON.parse(keys.open(sealed, purpose)) as Findings) : {};
  return {
    claimId: row.claim_id,
    officeId: row.office_id,
    stage: row.stage as Stage,
    waitingFor: row.waiting_for as WaitingFor | null,
    promiseOn: row.promise_on,
    enteredAt: row.entered_at,
    assignedTo: row.assigned_to,
    firstOfficer: row.first_officer,
    firstFindings: findings(row.first_findings_sealed, seals.first),
    firstDoneAt: row.first_done_at,
    firstOfficersBefore: row.first_officers_before,
    secondOfficer: row.second_officer,
    secondFindings: findings(row.second_findings_sealed, seals.second),
    secondDoneAt: row.second_done_at,
    returned: row.returned_reason_sealed
      ? (JSON.parse(keys.open(row.returned_reason_sealed, seals.returned)) as Returned)
      : null,
  };
}

/** A case as it lies there, for reading. */
export async function findCase(db: Reader, keys: Keys, claimId: string): Promise<Case | null> {
  const row = await db.selectFrom("cases").selectAll().where("claim_id", "=", claimId).executeTakeFirst();
  return row ? toCase(keys, row) : null;
}

/** The same with its row locked until the transaction ends. Lock the case before the claim, always in this order. */
export async function lockCase(tx: Tx, keys: Keys, claimId: string): Promise<Case | null> {
  const row = await tx.selectFrom("cases").selectAll().where("claim_id", "=", claimId).forUpdate().executeTakeFirst();
  return row ? toCase(keys, row) : null;
}

/** Makes sure that a case is there to be locked; it starts closed, the follower puts it in its place. */
export async function ensureCase(tx: Tx, standing: ClaimStanding, openedOn: string): Promise<void> {
  await tx
    .insertInto("cases")
    .values({
      claim_id: standing.claimId,
      office_id: standing.officeId,
      stage: "CLOSED",
      promise_on: standing.promiseOn,
      opened_on: openedOn,
      entered_at: standing.statusSince,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * Puts a case in its place and clears the desk. Going back to the first verification opens a new round: who verified first
 * is remembered for ever, what the second found is gone, and the first's own findings stay for the same officer to go on with.
 */
export async function placeCase(
  tx: Tx,
  claimId: string,
  place: { stage: Stage; waitingFor: WaitingFor | null; at: Date },
): Promise<void> {
  await tx
    .updateTable("cases")
    .set({
      stage: place.stage,
      waiting_for: place.waitingFor,
      entered_at: place.at,
      assigned_to: null,
      assigned_at: null,
      ...(place.stage === "FIRST" && {
        first_officers_before: sql`case when first_done_at is null then first_officers_before else array_append(first_officers_before, first_officer) end`,
        first_done_at: null,
        second_officer: null,
        second_findings_sealed: null,
        second_done_at: null,
      }),
    })
    .where("claim_id", "=", claimId)
    .execute();
}

/** The office and the promise follow the claim. */
export async function followClaimRow(tx: Tx, standing: ClaimStanding): Promise<void> {
  await tx
    .updateTable("cases")
    .set({ office_id: standing.officeId, promise_on: standing.promiseOn })
    .where("claim_id", "=", standing.claimId)
    .where((where) =>
      where.or([
        where("office_id", "<>", standing.officeId),
        where("promise_on", "is distinct from", standing.promiseOn),
      ]),
    )
    .execute();
}

/** One officer's taking takes its turn: a double click does not take two. */
export async function lockDesk(tx: Tx, officer: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${officer}, 7))`.execute(tx);
}

/** What lies on this desk already. */
export async function findHeld(tx: Tx, officer: string, stage: Stage): Promise<string | null> {
  const row = await tx
    .selectFrom("cases")
    .select("claim_id")
    .where("assigned_to", "=", officer)
    .where("stage", "=", stage)
    .orderBy("assigned_at")
    .limit(1)
    .executeTakeFirst();
  return row?.claim_id ?? null;
}

/** A condition that leaves out claims for whose policy this officer has no certificate. @param claimId the column that names the claim */
export async function mayWork(tx: Tx, officer: string, claimId: RawBuilder<unknown>): Promise<RawBuilder<unknown>> {
  const unheld = await tx.selectFrom("training_unheld").select("policy_id").where("staff_id", "=", officer).execute();
  const lacks = unheld.map(({ policy_id }) => policy_id!);
  return lacks.length === 0
    ? sql``
    : sql`and not exists (select from training_claim_policies p where p.claim_id = ${claimId} and p.policy_id = any(${lacks}::text[]))`;
}

/**
 * Puts the free case with the oldest promise on this officer's desk. Rows another is taking at this moment are passed over.
 * In the second verification never one that this officer verified first; never one for which they have no certificate, nor
 * one whose pages they held at the desk for a claimant without a telephone.
 */
export async function takeOldest(
  tx: Tx,
  desk: { officer: string; officeId: string; stage: "FIRST" | "SECOND"; at: Date },
): Promise<string | null> {
  const taken = await sql<{ claim_id: string }>`
    update cases set assigned_to = ${desk.officer}, assigned_at = ${desk.at}
    where claim_id = (
      select claim_id from cases
      where office_id = ${desk.officeId} and stage = ${desk.stage} and assigned_to is null
        and (${desk.stage} = 'FIRST' or (first_officer <> ${desk.officer}::uuid and ${desk.officer}::uuid <> all (first_officers_before)))
        and ${desk.officer}::uuid <> all (array(select opened_by from claim_openers o where o.claim_id = cases.claim_id))
        ${await mayWork(tx, desk.officer, sql.ref("cases.claim_id"))}
      order by promise_on, entered_at, claim_id limit 1 for update skip locked)
    returning claim_id`.execute(tx);
  return taken.rows[0]?.claim_id ?? null;
}

/** The policy of a claim for which this officer has no certificate; null where they may work on it. */
export async function missingCertificate(tx: Tx, claimId: string, officer: string): Promise<string | null> {
  const row = await tx
    .selectFrom("training_missing")
    .select("policy_id")
    .where("claim_id", "=", claimId)
    .where("staff_id", "=", officer)
    .executeTakeFirst();
  return row?.policy_id ?? null;
}

/** Whether this officer opened the claim at the desk, or went on with it there, for a claimant without a telephone. */
export async function openedBy(tx: Tx, claimId: string, officer: string): Promise<boolean> {
  const row = await tx
    .selectFrom("claim_openers")
    .select("claim_id")
    .where("claim_id", "=", claimId)
    .where("opened_by", "=", officer)
    .executeTakeFirst();
  return row !== undefined;
}

export async function assign(tx: Tx, claimId: string, officer: string | null, at: Date): Promise<void> {
  await tx
    .updateTable("cases")
    .set({ assigned_to: officer, assigned_at: officer ? at : null })
    .where("claim_id", "=", claimId)
    .execute();
}

export async function writeFindings(
  tx: Tx,
  keys: Keys,
  claimId: string,
  stage: "FIRST" | "SECOND",
  officer: string,
  findings: Findings,
): Promise<void> {
  const text = JSON.stringify(findings);
  await tx
    .updateTable("cases")
    .set(
      stage === "FIRST"
        ? { first_officer: officer, first_findings_sealed: keys.seal(text, seals.first) }
        : { second_officer: officer, second_findings_sealed: keys.seal(text, seals.second) },
    )
    .where("claim_id", "=", claimId)
    .execute();
}

export async function markDone(
  tx: Tx,
  claimId: string,
  stage: "FIRST" | "SECOND",
  officer: string,
  at: Date,
): Promise<void> {
  await tx
    .updateTable("cases")
    .set(
      stage === "FIRST"
        ? { first_officer: officer, first_done_at: at, returned_by: null, returned_reason_sealed: null }
        : { second_officer: officer, second_done_at: at },
    )
    .where("claim_id", "=", claimId)
    .execute();
}

export async function writeReturned(tx: Tx, keys: Keys, claimId: string, returned: Returned): Promise<void> {
  await tx
    .updateTable("cases")
    .set({ returned_by: returned.by, returned_reason_sealed: keys.seal(JSON.stringify(returned), seals.returned) })
    .where("claim_id", "=", claimId)
    .execute();
}
