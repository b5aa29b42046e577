import { sql } from "kysely";
import type { Reader, Tx } from "../platform/db/database.ts";
import type { Circular } from "./circular.ts";

/** One office's part, its row locked. */
export type Relay = {
  readonly kind: "REGION" | "BRANCH";
  readonly stands: boolean;
  readonly dueOn: string | null;
  readonly receivedAt: Date | null;
  readonly relayedAt: Date | null;
  readonly acknowledgedAt: Date | null;
  readonly escalatedAt: Date | null;
};

/** Null where it was never handed to this office. */
export async function lockRelay(tx: Tx, { about, id }: Circular, officeId: string): Promise<Relay | null> {
  const { rows } =
    await sql<Relay>`select relays.kind, circulars.stands, relays.due_on as "dueOn", relays.received_at as "receivedAt",
      relays.relayed_at as "relayedAt", relays.acknowledged_at as "acknowledgedAt", relays.escalated_at as "escalatedAt"
    from circular_relays as relays join circulars on circulars.about = relays.about and circulars.id = relays.circular_id
    where relays.about = ${about} and relays.circular_id = ${id} and relays.office_id = ${officeId} for update of relays`.execute(
      tx,
    );
  return rows[0] ?? null;
}

/** Adds what is missing: a row for each circular that stands and each region and branch. Branches wait for their region. @returns how many */
export async function addRelays(tx: Tx, at: Date, regionDue: string, branchDue: string): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into circular_relays (about, circular_id, office_id, kind, opened_at, due_on, direct_at)
    select circulars.about, circulars.id, offices.id, offices.kind, ${at}::timestamptz,
      case when offices.kind = 'REGION' then ${regionDue}::date when offices.region_id is null then ${branchDue}::date end,
      case when offices.kind = 'BRANCH' and offices.region_id is null then ${at}::timestamptz end
    from circulars cross join circular_offices as offices where circulars.spreads
    on conflict do nothing`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** Branches that still wait though their region (the one of today) has relayed, or was late: created or moved meanwhile. */
export async function openWaitingBranches(tx: Tx, at: Date, branchDue: string): Promise<void> {
  await sql`update circular_relays as branch set due_on = ${branchDue}::date,
      direct_at = case when region.relayed_at is null then ${at}::timestamptz end
    from circular_offices as offices, circular_relays as region, circulars
    where branch.kind = 'BRANCH' and branch.due_on is null and offices.id = branch.office_id
      and region.about = branch.about and region.circular_id = branch.circular_id and region.office_id = offices.region_id
      and (region.relayed_at is not null or region.escalated_at is not null)
      and circulars.about = branch.about and circulars.id = branch.circular_id and circulars.stands`.execute(tx);
}

type Done = { readonly by: string; readonly at: Date };

export async function markReceived(tx: Tx, { about, id }: Circular, officeId: string, { by, at }: Done): Promise<void> {
  await sql`update circular_relays set received_at = ${at}, received_by = ${by}
    where about = ${about} and circular_id = ${id} and office_id = ${officeId} and received_at is null`.execute(tx);
}

/** Hands it on from a region to its branches that wait for it. */
export async function markRelayed(
  tx: Tx,
  { about, id }: Circular,
  officeId: string,
  { by, at, note, branchDue }: Done & { note: string; branchDue: string },
): Promise<void> {
  await markReceived(tx, { about, id }, officeId, { by, at });
  await sql`update circular_relays set relayed_at = ${at}, relayed_by = ${by}, note = ${note}
    where about = ${about} and circular_id = ${id} and office_id = ${officeId}`.execute(tx);
  await openBranches(tx, { about, id }, officeId, branchDue, null);
}

async function openBranches(
  tx: Tx,
  { about, id }: Circular,
  regionId: string,
  due: string,
  directAt: Date | null,
): Promise<void> {
  await sql`update circular_relays set due_on = ${due}::date, direct_at = ${directAt}::timestamptz where about = ${about} and circular_id = ${id} and due_on is null
    and office_id in (select id from circular_offices where region_id = ${regionId} and kind = 'BRANCH')`.execute(tx);
}

export async function markAcknowledged(tx: Tx, { about, id }: Circular, officeId: string, done: Done): Promise<void> {
  await markReceived(tx, { about, id }, officeId, done);
  await sql`update circular_relays set acknowledged_at = ${done.at}, acknowledged_by = ${done.by}
    where about = ${about} and circular_id = ${id} and office_id = ${officeId}`.execute(tx);
}

const open = sql.raw(`relayed_at is null and acknowledged_at is null and due_on is not null
  and (about, circular_id) in (select circulars.about, circulars.id from circulars where stands)`);

/** Reminds, once, whoever has it due by a day. @returns how many */
export async function remindDue(tx: Tx, dueBy: string, at: Date): Promise<number> {
  const { numAffectedRows } =
    await sql`update circular_relays set reminded_at = ${at} where (about, circular_id, office_id) in (
    select about, circular_id, office_id from circular_relays where ${open} and reminded_at is null and due_on <= ${dueBy}::date
    for update skip locked)`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

export type Late = { readonly circular: Circular; readonly officeId: string; readonly dueOn: string };

/** Offices with it still open after their due day, and not escalated yet. */
export async function listLate(db: Reader, today: string): Promise<Late[]> {
  const { rows } =
    await sql<Late>`select json_build_object('about', about, 'id', circular_id) as circular, office_id as "officeId", due_on as "dueOn" from circular_relays
    where ${open} and escalated_at is null and due_on < ${today}::date order by due_on, about, circular_id, office_id`.execute(
      db,
    );
  return rows;
}

/** Marks an office late; the branches of a late region get it from head office itself. */
export async function markEscalated(tx: Tx, { circular, officeId }: Late, at: Date, branchDue: string): Promise<void> {
  await sql`update circular_relays set escalated_at = ${at}, reminded_at = coalesce(reminded_at, ${at})
    where about = ${circular.about} and circular_id = ${circular.id} and office_id = ${officeId}`.execute(tx);
  await openBranches(tx, circular, officeId, branchDue, at);
}
