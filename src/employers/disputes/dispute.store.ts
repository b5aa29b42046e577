import { sql } from "kysely";
import type { ToldEnd } from "../../members/index.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { Keys } from "../../platform/keys.ts";
import { disputeSeal, type Papers, type Side } from "./dispute.ts";

export type NewDispute = {
  readonly id: string;
  readonly employmentId: string;
  readonly employerId: string;
  readonly memberId: string;
  readonly openedBy: "EMPLOYER" | "WORKER";
  readonly claimId: string | null;
  readonly reportId: string | null;
  readonly companySays: ToldEnd;
  readonly otherSays: ToldEnd;
  readonly papers: Papers;
  readonly at: Date;
};

/** Opens a dispute at the member's own branch. @returns the branch */
export async function insertDispute(tx: Tx, keys: Keys, row: NewDispute): Promise<string> {
  const { rows } = await sql<{ officeId: string }>`
    insert into exit_disputes (id, employment_id, employer_id, member_id, office_id, opened_by, claim_id, report_id, company_says, other_says, papers_sealed, opened_at)
    select ${row.id}, ${row.employmentId}, ${row.employerId}, ${row.memberId}, office_id, ${row.openedBy}, ${row.claimId}, ${row.reportId},
      ${JSON.stringify(row.companySays)}::jsonb, ${JSON.stringify(row.otherSays)}::jsonb, ${keys.seal(JSON.stringify(row.papers), disputeSeal)}, ${row.at}
    from exit_dispute_offices where member_id = ${row.memberId} returning office_id as "officeId"`.execute(tx);
  return rows[0]!.officeId;
}

export type OpenDispute = {
  readonly employmentId: string;
  readonly officeId: string;
  readonly companySays: ToldEnd;
  readonly otherSays: ToldEnd;
  readonly papers: Papers;
  readonly decided: boolean;
};

/** A dispute, locked: two officers who decide it take turns. */
export async function lockDispute(tx: Tx, keys: Keys, id: string): Promise<OpenDispute | null> {
  const row = await tx
    .selectFrom("exit_disputes")
    .select(["employment_id", "office_id", "company_says", "other_says", "papers_sealed", "decided_at"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row
    ? {
        employmentId: row.employment_id,
        officeId: row.office_id,
        companySays: row.company_says as unknown as ToldEnd,
        otherSays: row.other_says as unknown as ToldEnd,
        papers: JSON.parse(keys.open(row.papers_sealed, disputeSeal)) as Papers,
        decided: row.decided_at !== null,
      }
    : null;
}

export async function closeDispute(
  tx: Tx,
  keys: Keys,
  id: string,
  end: { readonly side: Side; readonly papers: Papers; readonly by: string; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable("exit_disputes")
    .set({
      side: end.side,
      papers_sealed: keys.seal(JSON.stringify(end.papers), disputeSeal),
      decided_by: end.by,
      decided_at: end.at,
    })
    .where("id", "=", id)
    .execute();
}
