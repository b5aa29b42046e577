import { sql } from "kysely";
import type { Reader } from "../platform/db/database.ts";
import type { Circular, StaffActor } from "./circular.ts";

/** One office's part as head office sees it; people by name. */
export type OfficeRelay = {
  readonly officeId: string;
  readonly code: string;
  readonly name: string;
  /** By when to relay or acknowledge; null where a branch still waits for its region. */
  readonly dueOn: string | null;
  readonly receivedAt: Date | null;
  readonly receivedBy: string | null;
  readonly relayedAt: Date | null;
  readonly relayedBy: string | null;
  /** The region's words. */
  readonly note: string | null;
  readonly acknowledgedAt: Date | null;
  readonly acknowledgedBy: string | null;
  readonly remindedAt: Date | null;
  /** When it was found late. It stays set where the office did its part afterwards. */
  readonly escalatedAt: Date | null;
  /** To how many of its people the last message went that it came, is due or is late; 0: nobody has an address. Null before one was sent. */
  readonly toldTo: number | null;
  /** When a branch got it from head office itself. */
  readonly directAt: Date | null;
  /** Found late, and still not done. */
  readonly late: boolean;
};
export type RegionRelay = OfficeRelay & { readonly branches: readonly OfficeRelay[] };
export type CascadeCounts = {
  readonly offices: number;
  readonly received: number;
  readonly done: number;
  readonly late: number;
};
export type CascadeBoard = {
  readonly regions: readonly RegionRelay[];
  /** Branches that stand under no region. */
  readonly others: readonly OfficeRelay[];
  readonly regionCounts: CascadeCounts;
  readonly branchCounts: CascadeCounts;
};

type Row = Omit<OfficeRelay, "late"> & { kind: "REGION" | "BRANCH"; regionId: string | null };

const isDone = (office: OfficeRelay): boolean => office.relayedAt !== null || office.acknowledgedAt !== null;
const count = (offices: readonly OfficeRelay[]): CascadeCounts => ({
  offices: offices.length,
  received: offices.filter(({ receivedAt }) => receivedAt).length,
  done: offices.filter(isDone).length,
  late: offices.filter(({ late }) => late).length,
});

/** How far a circular has come: every region with its branches of today, by name. Empty before it is published. */
export async function cascadeBoard(db: Reader, { about, id }: Circular): Promise<CascadeBoard> {
  const { rows } =
    await sql<Row>`select office_id as "officeId", code, name, kind, region_id as "regionId", due_on as "dueOn",
      received_at as "receivedAt", received_by_name as "receivedBy", relayed_at as "relayedAt", relayed_by_name as "relayedBy", note,
      acknowledged_at as "acknowledgedAt", acknowledged_by_name as "acknowledgedBy", reminded_at as "remindedAt",
      escalated_at as "escalatedAt", direct_at as "directAt",
      coalesce(late_told_to, reminder_told_to, arrival_told_to) as "toldTo"
    from circular_cascade where about = ${about} and circular_id = ${id} order by name`.execute(db);
  const under = new Map<string | null, OfficeRelay[]>();
  const regions: OfficeRelay[] = [];
  for (const { kind, regionId, ...row } of rows) {
    const done = row.relayedAt !== null || row.acknowledgedAt !== null;
    const office = { ...row, late: row.escalatedAt !== null && !done };
    if (kind === "REGION") regions.push(office);
    else under.set(regionId, [...(under.get(regionId) ?? []), office]);
  }
  return {
    regions: regions.map((region) => ({ ...region, branches: under.get(region.officeId) ?? [] })),
    others: under.get(null) ?? [],
    regionCounts: count(regions),
    branchCounts: count([...under.values()].flat()),
  };
}

/** What an office is asked to do with a circular, on the screen of who does it there. */
export type CircularNotice = {
  readonly circular: Circular;
  readonly title: { readonly id: string; readonly en: string };
  /** WIB day, `YYYY-MM-DD`; null where it holds from when it is published. */
  readonly effectiveFrom: string | null;
  readonly publishedAt: Date;
  readonly asks: "RELAY" | "ACKNOWLEDGE";
  /** NEW: never looked at. WITHDRAWN: taken back by head office before its day, nothing to do. */
  readonly state: "NEW" | "RECEIVED" | "DONE" | "WITHDRAWN";
  readonly dueOn: string;
  /** Its due day has come, and it is not done. */
  readonly reminded: boolean;
  /** When the office's people were last told by message that it is due or late; null where nobody has an address. */
  readonly toldAt: Date | null;
  /** Head office sees this office as late, and it is still not done. */
  readonly late: boolean;
  readonly doneAt: Date | null;
  /** Who relays: the note that was sent on. Who acknowledges: their region's note, where there is one. */
  readonly note: string | null;
  readonly regionName: string | null;
  /** A branch that got it from head office itself. */
  readonly direct: boolean;
  readonly withdrawnWhy: string | null;
  /** For who relays: how many of the region's branches, and how many acknowledged. */
  readonly branches: number;
  readonly branchesDone: number;
};

/**
 * What this person's office is asked: open ones first, then the latest. Nothing for anybody but who relays or
 * acknowledges; of a withdrawn one only who had received it hears.
 */
export async function noticesFor(db: Reader, actor: StaffActor, circular?: Circular): Promise<CircularNotice[]> {
  const kind = actor.role === "REGION_RELAY" ? "REGION" : actor.role === "BRANCH_HEAD" ? "BRANCH" : null;
  if (kind === null) return [];
  const { rows } = await sql<CircularNotice>`
    select json_build_object('about', about, 'id', circular_id) as circular, title, effective_from as "effectiveFrom", published_at as "publishedAt",
      case kind when 'REGION' then 'RELAY' else 'ACKNOWLEDGE' end as asks,
      case when not stands then 'WITHDRAWN' when relayed_at is not null or acknowledged_at is not null then 'DONE'
        when received_at is not null then 'RECEIVED' else 'NEW' end as state,
      due_on as "dueOn", is_open and reminded_at is not null as reminded, is_open and escalated_at is not null as late,
      case when coalesce(late_told_to, reminder_told_to) > 0 then coalesce(late_told_at, reminder_told_at) end as "toldAt",
      coalesce(relayed_at, acknowledged_at) as "doneAt", case kind when 'REGION' then note else region_note end as note,
      region_name as "regionName", direct_at is not null as direct, withdrawn_why as "withdrawnWhy", branches.count as branches, branches.done as "branchesDone"
    from circular_cascade as office
    cross join lateral (select stands and relayed_at is null and acknowledged_at is null as is_open) as state
    cross join lateral (select count(*)::int as count, count(branch.acknowledged_at)::int as done from circular_relays as branch
      join circular_offices on circular_offices.id = branch.office_id and circular_offices.region_id = office.office_id
      where branch.about = office.about and branch.circular_id = office.circular_id and branch.kind = 'BRANCH') as branches
    where office_id = ${actor.officeId} and kind = ${kind} and due_on is not null
      and (stands or received_at is not null)
      and (${circular?.id ?? null}::text is null or (about, circular_id) = (${circular?.about ?? null}, ${circular?.id ?? null}))
    order by is_open desc, effective_from desc nulls last, published_at desc limit 50`.execute(db);
  return rows;
}
