import { sql } from "kysely";
import { policyInOrder } from "../entitlement/index.ts";
import type { Reader } from "../platform/db/database.ts";
import type { Draft, PolicyStatus, PublishedPolicy } from "./policy.ts";
import { listPublished } from "./policies.store.ts";

/** A version as head office sees it; people by name. */
export type PolicyVersionView = {
  readonly id: string;
  readonly base: string;
  readonly note: string;
  readonly file: Draft;
  /** WIB day, `YYYY-MM-DD`. */
  readonly effectiveFrom: string | null;
  /** The first day of the published policy after it. */
  readonly nextFrom: string | null;
  readonly status: PolicyStatus;
  readonly version: number;
  readonly draftedBy: string;
  readonly draftedAt: Date;
  readonly changedBy: string;
  readonly changedAt: Date;
  readonly proposedBy: string | null;
  readonly proposedById: string | null;
  readonly proposedAt: Date | null;
  readonly publishedBy: string | null;
  readonly publishedAt: Date | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnWhy: string | null;
  readonly tookForceAt: Date | null;
};

/** What happened to it; `by` is null where the system did it. */
export type PolicyStep = {
  readonly type: string;
  readonly at: Date;
  readonly by: string | null;
  readonly office: string | null;
  readonly why: string | null;
  readonly data: Readonly<Record<string, unknown>>;
};

const columns =
  sql.raw(`id, base, note, file, effective_from as "effectiveFrom", next_from as "nextFrom", status, version,
  drafted_by_name as "draftedBy", drafted_at as "draftedAt", changed_by_name as "changedBy", changed_at as "changedAt",
  proposed_by_name as "proposedBy", proposed_by as "proposedById", proposed_at as "proposedAt",
  published_by_name as "publishedBy", published_at as "publishedAt", withdrawn_by_name as "withdrawnBy",
  withdrawn_at as "withdrawnAt", withdrawn_why as "withdrawnWhy", took_force_at as "tookForceAt"`);

/** Every version that was ever drafted, the latest change first. */
export async function listPolicyVersions(db: Reader): Promise<PolicyVersionView[]> {
  const { rows } =
    await sql<PolicyVersionView>`select ${columns} from policy_desk order by changed_at desc, id`.execute(db);
  return rows;
}

/** One version with its story, oldest first; null where there is none. */
export async function findPolicyVersion(
  db: Reader,
  id: string,
): Promise<(PolicyVersionView & { readonly history: readonly PolicyStep[] }) | null> {
  type Row = PolicyVersionView & { history: Array<PolicyStep & { at: string }> };
  const { rows } =
    await sql<Row>`select ${columns}, coalesce((select json_agg(json_build_object('type', type, 'at', at, 'by', actor_name,
      'office', office_name, 'why', why, 'data', data) order by seq) from policy_history where policy_id = policy_desk.id), '[]') as history
    from policy_desk where id = ${id}`.execute(db);
  const row = rows[0];
  return row
    ? {
        ...row,
        file: policyInOrder(row.file),
        history: row.history.map((step) => ({ ...step, at: new Date(step.at) })),
      }
    : null;
}

/** What head office has published and not withdrawn, by first day: what the law's book is bound from. */
export const publishedPolicies = (db: Reader): Promise<PublishedPolicy[]> => listPublished(db);
