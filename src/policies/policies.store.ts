import { sql } from "kysely";
import type { Reader, Tx } from "../platform/db/database.ts";
import type { Draft, PolicyStatus, PolicyVersion, PublishedPolicy } from "./policy.ts";

const columns = ["id", "status", "version", "file", "effective_from", "proposed_by", "took_force_at"] as const;

/** A version, locked until the transaction ends; null where there is none. */
export async function lockVersion(tx: Tx, id: string): Promise<PolicyVersion | null> {
  const row = await tx
    .selectFrom("policy_versions")
    .select(columns)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row
    ? {
        id: row.id,
        status: row.status as PolicyStatus,
        version: row.version,
        file: row.file as Draft,
        effectiveFrom: row.effective_from,
        proposedBy: row.proposed_by,
        tookForceAt: row.took_force_at,
      }
    : null;
}

/**
 * One publishes or withdraws after the other, so that each sees on which days the others begin; whoever makes something of what is
 * published (a course) takes its turn too. Taken before any row is locked.
 */
export async function publishInTurn(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(731902014)`.execute(tx);
}

/** Published versions, the earliest first: what the release carries comes from elsewhere. */
export async function listPublished(db: Reader): Promise<PublishedPolicy[]> {
  const rows = await db
    .selectFrom("policy_versions")
    .select(["id", "effective_from", "took_force_at", "file"])
    .where("status", "=", "PUBLISHED")
    .orderBy("effective_from")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    effectiveFrom: row.effective_from!,
    tookForceAt: row.took_force_at,
    file: row.file,
  }));
}

export type NewDraft = {
  readonly id: string;
  readonly base: string;
  readonly note: string;
  readonly text: string;
  readonly effectiveFrom: string | null;
  readonly by: string;
  readonly at: Date;
};

/** Adds a draft, or begins a discarded one anew. @returns its version, or null where another stands under this id */
export async function insertDraft(tx: Tx, draft: NewDraft): Promise<number | null> {
  const { rows } = await sql<{ version: number }>`
    insert into policy_versions as kept (id, base, note, file, effective_from, status, drafted_by, drafted_at, changed_by, changed_at)
    values (${draft.id}, ${draft.base}, ${draft.note}, ${draft.text}::jsonb, ${draft.effectiveFrom}, 'DRAFT', ${draft.by}, ${draft.at}, ${draft.by}, ${draft.at})
    on conflict (id) do update set base = excluded.base, note = excluded.note, file = excluded.file, effective_from = excluded.effective_from,
      status = 'DRAFT', version = kept.version + 1, drafted_by = excluded.drafted_by, drafted_at = excluded.drafted_at,
      changed_by = excluded.changed_by, changed_at = excluded.changed_at
    where kept.status = 'DISCARDED'
    returning version`.execute(tx);
  return rows[0]?.version ?? null;
}

/** Whether this text is what is kept: the order of fields does not matter. */
export async function isSameFile(tx: Tx, id: string, text: string): Promise<boolean> {
  const { rows } = await sql<{
    same: boolean;
  }>`select file = ${text}::jsonb as same from policy_versions where id = ${id}`.execute(tx);
  return rows[0]?.same ?? false;
}

/** Writes a draft; what was proposed is a draft again. */
export async function writeDraft(
  tx: Tx,
  id: string,
  draft: { text: string; effectiveFrom: string | null; by: string; at: Date },
): Promise<void> {
  await sql`update policy_versions set file = ${draft.text}::jsonb, effective_from = ${draft.effectiveFrom}, status = 'DRAFT', version = version + 1,
    changed_by = ${draft.by}, changed_at = ${draft.at}, proposed_by = null, proposed_at = null, proposed_role = null where id = ${id}`.execute(
    tx,
  );
}

type By = { readonly id: string; readonly role: string };

export async function markDiscarded(tx: Tx, id: string, by: By, at: Date): Promise<void> {
  await sql`update policy_versions set status = 'DISCARDED', version = version + 1, changed_by = ${by.id}, changed_at = ${at},
    proposed_by = null, proposed_at = null, proposed_role = null where id = ${id}`.execute(tx);
}

export async function markProposed(tx: Tx, id: string, by: By, at: Date): Promise<void> {
  await sql`update policy_versions set status = 'PROPOSED', version = version + 1, changed_by = ${by.id}, changed_at = ${at},
    proposed_by = ${by.id}, proposed_at = ${at}, proposed_role = ${by.role} where id = ${id}`.execute(tx);
}

export async function markPublished(tx: Tx, id: string, by: By, at: Date): Promise<void> {
  await sql`update policy_versions set status = 'PUBLISHED', version = version + 1, changed_by = ${by.id}, changed_at = ${at},
    published_by = ${by.id}, published_at = ${at}, published_role = ${by.role} where id = ${id}`.execute(tx);
}

export async function markWithdrawn(tx: Tx, id: string, by: By, at: Date, why: string): Promise<void> {
  await sql`update policy_versions set status = 'WITHDRAWN', version = version + 1, changed_by = ${by.id}, changed_at = ${at},
    withdrawn_by = ${by.id}, withdrawn_at = ${at}, withdrawn_why = ${why} where id = ${id}`.execute(tx);
}

/** Published versions whose day has come and that nobody has seen take force. */
export async function listDue(db: Reader, today: string): Promise<string[]> {
  const rows = await db
    .selectFrom("policy_versions")
    .select("id")
    .where("status", "=", "PUBLISHED")
    .where("took_force_at", "is", null)
    .where("effective_from", "<=", today)
    .orderBy("effective_from")
    .execute();
  return rows.map(({ id }) => id);
}

export async function markInForce(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable("policy_versions").set({ took_force_at: at }).where("id", "=", id).execute();
}

/** Somebody who may propose, by the name they sign in with. */
export async function findAuthor(
  db: Reader,
  username: string,
): Promise<{ id: string; officeId: string; role: string } | null> {
  const row = await db
    .selectFrom("policy_authors")
    .select(["id", "office_id", "role"])
    .where("username", "=", username)
    .executeTakeFirst();
  return row ? { id: row.id!, officeId: row.office_id!, role: row.role! } : null;
}

/** Whether this person may still propose. */
export async function isAuthor(db: Reader, staffId: string): Promise<boolean> {
  const row = await db.selectFrom("policy_authors").select("id").where("id", "=", staffId).executeTakeFirst();
  return row !== undefined;
}
