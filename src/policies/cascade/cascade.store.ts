import { sql } from "kysely";
import type { Reader, Tx } from "../../platform/db/database.ts";

/** One office's part, its row locked. */
export type Relay = {
  readonly kind: "REGION" | "BRANCH";
  readonly policyStatus: string;
  readonly dueOn: string | null;
  readonly receivedAt: Date | null;
  readonly relayedAt: Date | null;
  readonly acknowledgedAt: Date | null;
  readonly escalatedAt: Date | null;
};

/** Null where the policy was never handed to this office. */
export async function lockRelay(tx: Tx, policyId: string, officeId: string): Promise<Relay | null> {
  const { rows } =
    await sql<Relay>`select relays.kind, versions.status as "policyStatus", relays.due_on as "dueOn", relays.received_at as "receivedAt",
      relays.relayed_at as "relayedAt", relays.acknowledged_at as "acknowledgedAt", relays.escalated_at as "escalatedAt"
    from policy_relays as relays join policy_versions as versions on versions.id = relays.policy_id
    where relays.policy_id = ${policyId} and relays.office_id = ${officeId} for update of relays`.execute(tx);
  return rows[0] ?? null;
}

/** Published and not yet ended by a later one: what an office that is new must still hear of. */
const standing = sql.raw(`select id from policy_versions as versions where status = 'PUBLISHED' and not exists (
  select from policy_versions as later where later.status = 'PUBLISHED' and later.took_force_at is not null and later.effective_from > versions.effective_from)`);

/** Adds what is missing: a row for each standing policy and each region and branch. Branches wait for their region. @returns how many */
export async function addRelays(tx: Tx, at: Date, regionDue: string, branchDue: string): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into policy_relays (policy_id, office_id, kind, opened_at, due_on, direct_at)
    select policies.id, offices.id, offices.kind, ${at}::timestamptz,
      case when offices.kind = 'REGION' then ${regionDue}::date when offices.region_id is null then ${branchDue}::date end,
      case when offices.kind = 'BRANCH' and offices.region_id is null then ${at}::timestamptz end
    from (${standing}) as policies cross join policy_offices as offices
    on conflict do nothing`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** Branches that still wait though their region (the one of today) has relayed, or was late: created or moved meanwhile. */
export async function openWaitingBranches(tx: Tx, at: Date, branchDue: string): Promise<void> {
  await sql`update policy_relays as branch set due_on = ${branchDue}::date,
      direct_at = case when region.relayed_at is null then ${at}::timestamptz end
    from policy_offices as offices, policy_relays as region, policy_versions as versions
    where branch.kind = 'BRANCH' and branch.due_on is null and offices.id = branch.office_id
      and region.policy_id = branch.policy_id and region.office_id = offices.region_id
      and (region.relayed_at is not null or region.escalated_at is not null)
      and versions.id = branch.policy_id and versions.status = 'PUBLISHED'`.execute(tx);
}

type Done = { readonly by: string; readonly at: Date };

export async function markReceived(tx: Tx, policyId: string, officeId: string, { by, at }: Done): Promise<void> {
  await sql`update policy_relays set received_at = ${at}, received_by = ${by}
    where policy_id = ${policyId} and office_id = ${officeId} and received_at is null`.execute(tx);
}

/** Hands the policy on from a region to its branches that wait for it. */
export async function markRelayed(
  tx: Tx,
  policyId: string,
  officeId: string,
  { by, at, note, branchDue }: Done & { note: string; branchDue: string },
): Promise<void> {
  await markReceived(tx, policyId, officeId, { by, at });
  await sql`update policy_relays set relayed_at = ${at}, relayed_by = ${by}, note = ${note}
    where policy_id = ${policyId} and office_id = ${officeId}`.execute(tx);
  await openBranches(tx, policyId, officeId, branchDue, null);
}

async function openBranches(
  tx: Tx,
  policyId: string,
  regionId: string,
  due: string,
  directAt: Date | null,
): Promise<void> {
  await sql`update policy_relays set due_on = ${due}::date, direct_at = ${directAt}::timestamptz where policy_id = ${policyId} and due_on is null
    and office_id in (select id from policy_offices where region_id = ${regionId} and kind = 'BRANCH')`.execute(tx);
}

export async function markAcknowledged(tx: Tx, policyId: string, officeId: string, done: Done): Promise<void> {
  await markReceived(tx, policyId, officeId, done);
  await sql`update policy_relays set acknowledged_at = ${done.at}, acknowledged_by = ${done.by}
    where policy_id = ${policyId} and office_id = ${officeId}`.execute(tx);
}

const open = sql.raw(`relayed_at is null and acknowledged_at is null and due_on is not null
  and policy_id in (select id from policy_versions where status = 'PUBLISHED')`);

/** Reminds, once, whoever has it due by this day. @returns how many */
export async function remindDue(tx: Tx, today: string, at: Date): Promise<number> {
  const { numAffectedRows } = await sql`update policy_relays set reminded_at = ${at} where (policy_id, office_id) in (
    select policy_id, office_id from policy_relays where ${open} and reminded_at is null and due_on <= ${today}::date
    for update skip locked)`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

export type Late = { readonly policyId: string; readonly officeId: string; readonly dueOn: string };

/** Offices with it still open after their due day, and not escalated yet. */
export async function listLate(db: Reader, today: string): Promise<Late[]> {
  const { rows } =
    await sql<Late>`select policy_id as "policyId", office_id as "officeId", due_on as "dueOn" from policy_relays
    where ${open} and escalated_at is null and due_on < ${today}::date order by due_on, policy_id, office_id`.execute(
      db,
    );
  return rows;
}

/** Marks an office late; the branches of a late region get it from head office itself. */
export async function markEscalated(tx: Tx, { policyId, officeId }: Late, at: Date, branchDue: string): Promise<void> {
  await sql`update policy_relays set escalated_at = ${at}, reminded_at = coalesce(reminded_at, ${at})
    where policy_id = ${policyId} and office_id = ${officeId}`.execute(tx);
  await openBranches(tx, policyId, officeId, branchDue, at);
}
