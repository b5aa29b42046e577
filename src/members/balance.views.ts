import { sql } from "kysely";
import { statementOf, type Account, type ContributionKind, type Statement } from "../entitlement/index.ts";
import { parseDay } from "../platform/day.ts";
import type { Reader } from "../platform/db/database.ts";

/** A year of the balance as the registry told it, where contributions are not told one by one. */
export type BalanceYear = { year: number; contributions: number; development: number; balance: number };

export type MemberStatement = {
  /** The day up to which it is drawn, `YYYY-MM-DD`. */
  readonly upTo: string;
  /** Line by line; null where the registry has not told the contributions one by one. */
  readonly statement: Statement | null;
  readonly years: readonly BalanceYear[];
  readonly paid: ReadonlyArray<{ date: string; gross: number }>;
  /** The balance that claims are decided on. */
  readonly balance: number;
};

type Row = {
  balance_as_of: string | null;
  entries: Array<[string, Account, ContributionKind, number, number, string]> | null;
  paid: Array<{ date: string; gross: number; reason: string }> | null;
  years: BalanceYear[] | null;
};

const day = (text: string) => parseDay(text)!;

/**
 * The statement of a member's balance, up to the day to which the registry told it, or `upTo` where it is given or
 * nothing is known. Payments that were no partial ones emptied the account.
 * @returns null where there is no such member
 */
export async function statementOfMember(
  db: Reader,
  memberId: string,
  upTo: { readonly today: string } | { readonly on: string },
): Promise<MemberStatement | null> {
  const { rows } = await sql<Row>`
    select m.balance_as_of,
      (select json_agg(json_build_array(e.month, e.account, e.kind, e.amount, e.wage, e.received_on))
        from balance_entries e join memberships s on s.id = e.membership_id where s.member_id = m.id) as entries,
      (select json_agg(json_build_object('date', p.paid_on, 'gross', p.gross, 'reason', p.reason) order by p.paid_on)
        from benefit_payments p where p.member_id = m.id) as paid,
      (select json_agg(y order by y.year) from (select l.year, sum(l.contributions)::bigint as contributions,
          sum(l.development)::bigint as development, sum(l.balance)::bigint as balance
        from ledger_years l where l.member_id = m.id group by l.year) y) as years
    from members m where m.id = ${memberId}`.execute(db);
  const row = rows[0];
  if (!row) return null;
  const end = "on" in upTo ? upTo.on : (row.balance_as_of ?? upTo.today);
  const paid = (row.paid ?? []).filter(({ date }) => date <= end);
  const contributions = (row.entries ?? []).map(([month, account, kind, amount, wage, receivedOn]) => {
    return { kind, account, month: day(month), receivedOn: day(receivedOn), amount, wage };
  });
  const payments = paid.map(({ date, gross, reason }) => {
    const whole = !reason.startsWith("SEBAGIAN");
    return { kind: "PAYMENT" as const, account: "MAIN" as const, paidOn: day(date), amount: gross, whole };
  });
  return {
    upTo: end,
    statement: contributions.length > 0 ? statementOf([...contributions, ...payments], day(end)) : null,
    years: row.years ?? [],
    paid,
    balance: row.years?.at(-1)?.balance ?? 0,
  };
}
