import { sql } from "kysely";
import type { Reader, Tx } from "../platform/db/database.ts";
import type { Destination, Ending, Knew, Priority, ReasonToCome } from "./visit.ts";
import type { Standing } from "./visit.rules.ts";

export type Visit = {
  readonly id: string;
  readonly officeId: string;
  readonly at: Date;
  readonly sentTo: Destination;
  readonly priority: Priority | null;
  readonly linkCode: string | null;
  readonly claimId: string | null;
  readonly calledBy: string | null;
  readonly helperAt: Date | null;
  /** Whose shift that time is of. */
  readonly helperId: string | null;
  readonly left: Ending | null;
};

/** A visit, locked. */
export async function lockVisit(tx: Tx, id: string): Promise<Visit | null> {
  const row = await tx.selectFrom("visits").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    officeId: row.office_id,
    at: row.at,
    sentTo: row.sent_to as Destination,
    priority: row.priority as Priority | null,
    linkCode: row.link_code,
    claimId: row.claim_id,
    calledBy: row.called_by,
    helperAt: row.helper_at,
    helperId: row.helper_officer_id,
    left: row.left_how as Ending | null,
  };
}

export type NewVisit = {
  readonly id: string;
  readonly officeId: string;
  readonly at: Date;
  readonly onDay: string;
  readonly why: ReasonToCome | null;
  readonly knew: Knew | null;
  readonly sentTo: Destination;
  readonly priority: Priority | null;
  readonly linkCode: string;
};

/** @returns false where the visit is there already, or its slip is in another's hand */
export async function insertVisit(tx: Tx, visit: NewVisit): Promise<boolean> {
  const result = await tx
    .insertInto("visits")
    .values({
      id: visit.id,
      office_id: visit.officeId,
      at: visit.at,
      on_day: visit.onDay,
      why: visit.why,
      knew: visit.knew,
      sent_to: visit.sentTo,
      priority: visit.priority,
      link_code: visit.linkCode,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** What was told later of a visit; what is not told stays. */
export async function addToVisit(
  tx: Tx,
  id: string,
  more: Pick<NewVisit, "why" | "knew" | "priority" | "sentTo">,
): Promise<void> {
  await sql`update visits set why = coalesce(${more.why}, why), knew = coalesce(${more.knew}, knew), priority = coalesce(${more.priority}, priority),
    sent_to = case when helper_at is null then ${more.sentTo} else sent_to end where id = ${id}`.execute(tx);
}

export async function writeEnding(tx: Tx, id: string, left: Ending, at: Date): Promise<void> {
  await tx.updateTable("visits").set({ left_how: left, left_known_at: at }).where("id", "=", id).execute();
}

export async function writeClaimOfVisit(tx: Tx, id: string, claimId: string): Promise<void> {
  await tx.updateTable("visits").set({ claim_id: claimId }).where("id", "=", id).execute();
}

/** A time with a helper in place of where they were sent. The caller holds `lockCalls`. */
export async function writeHelperTime(tx: Tx, id: string, officerId: string, at: Date): Promise<void> {
  await tx
    .updateTable("visits")
    .set({ sent_to: "HELPER_LATER", helper_at: at, helper_officer_id: officerId, called_at: null, called_by: null })
    .where("id", "=", id)
    .execute();
}

export async function writeCall(tx: Tx, id: string, by: string, at: Date): Promise<void> {
  await tx.updateTable("visits").set({ called_by: by, called_at: at }).where("id", "=", id).execute();
}

/** What became of a visit; null where it has no claim. */
export async function findStanding(db: Reader, visitId: string): Promise<(Standing & { claimId: string }) | null> {
  const row = await db.selectFrom("visit_standing").selectAll().where("id", "=", visitId).executeTakeFirst();
  return row
    ? {
        claimId: row.claim_id!,
        status: row.status!,
        booked: row.booked!,
        bookedSince: row.booked_since!,
        begunSince: row.begun_since!,
        sentSince: row.sent_since!,
      }
    : null;
}

/** The newest visit that became a claim: by the claim, or by the slip with which it was begun. */
export async function findVisitOfClaim(db: Reader, claimId: string, linkCode: string | null): Promise<string | null> {
  const row = await db
    .selectFrom("visits")
    .select("id")
    .where((eb) => eb.or([eb("claim_id", "=", claimId), ...(linkCode ? [eb("link_code", "=", linkCode)] : [])]))
    .orderBy("at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Whoever calls the next person of an office takes their turn. */
export const lockCalls = async (tx: Tx, officeId: string): Promise<void> =>
  void (await sql`select pg_advisory_xact_lock(hashtextextended(${officeId}, 27))`.execute(tx));

/** Takes out of old visits what could still lead to a person. @returns of how many */
export async function deleteVisitsBefore(db: Reader, before: Date, limit: number): Promise<number> {
  const result =
    await sql`delete from visits where id in (select id from visits where at < ${before} limit ${limit})`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}

export async function emptyVisitsBefore(db: Reader, before: Date, limit: number): Promise<number> {
  const result = await sql`update visits set claim_id = null, link_code = null, priority = null where id in
    (select id from visits where at < ${before} and link_code is not null limit ${limit})`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}
