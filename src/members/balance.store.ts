import { sql } from "kysely";
import { type Account, type ContributionKind } from "../entitlement/index.ts";
import type { Tx } from "../platform/db/database.ts";
import { newId } from "../platform/ids.ts";

/** One part of one month's contribution. Days are `YYYY-MM-DD`, `month` the first of its month; whole rupiah. */
export type BalanceEntryRow = {
  readonly kpj: string;
  readonly month: string;
  readonly account?: Account;
  readonly kind: ContributionKind;
  readonly amount: number;
  readonly wage: number;
  readonly receivedOn: string;
  readonly source: string;
};

/** Adds contributions in one statement; one that came before is left as it is. */
export async function insertBalanceEntries(
  tx: Tx,
  entries: readonly BalanceEntryRow[],
  membershipOf: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = entries.map(({ kpj, month, account = "MAIN", kind, amount, wage, receivedOn, source }) => {
    const membership_id = membershipOf.get(kpj);
    if (!membership_id) throw new Error("A contribution names a membership that is not the member's");
    return { id: newId(), membership_id, month, account, kind, amount, wage, received_on: receivedOn, source };
  });
  await sql`insert into balance_entries (id, membership_id, month, account, kind, amount, wage, received_on, source)
    select id, membership_id, month, account, kind, amount, wage, received_on, source
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as e(id uuid, membership_id uuid, month date, account text, kind text, amount bigint, wage bigint, received_on date, source text)
    on conflict on constraint balance_entries_once do nothing`.execute(tx);
}
