import type { BalanceEntry, LedgerYear, Membership, PaidBefore } from "./member.ts";
import { addDays, addMonths, monthIndex, yearOf } from "./days.ts";

/**
 * Yearly development of the balance in hundredths of a per cent. 2016 and 2020 are published (DOMAIN 4.2), the others
 * are
 * invented for the demo and prove nothing about any year.
 */
const RATES: Record<number, number> = {
  2015: 700,
  2016: 719,
  2017: 780,
  2018: 600,
  2019: 608,
  2020: 563,
  2021: 557,
  2022: 553,
  2023: 570,
  2024: 560,
  2025: 550,
};
const OTHER_RATE = 550;
const EARLY_RATE = 700;

export function rateOf(year: number): number {
  return RATES[year] ?? (year < 2015 ? EARLY_RATE : OTHER_RATE);
}

/**
 * Wage earners: 3.7 % employer + 2 % worker = 5.7 % of the wage; self-employed: 2 % (DOMAIN 4.1). Wages are whole
 * thousands.
 */
export function monthlyContribution(segment: "PU" | "BPU", wage: number): number {
  return (wage / 1000) * (segment === "PU" ? 57 : 20);
}

function halfEven(over: number, under: number): number {
  const floor = Math.floor(over / under);
  const rest = over - floor * under;
  if (rest * 2 === under) return floor % 2 === 0 ? floor : floor + 1;
  return rest * 2 > under ? floor + 1 : floor;
}

function contributionsByMonth(memberships: readonly Membership[], lastMonth: number): Map<number, number> {
  const byMonth = new Map<number, number>();
  for (const membership of memberships) {
    for (const job of membership.employments) {
      const end = Math.min(job.to === null ? lastMonth : monthIndex(job.to), lastMonth);
      const contribution = monthlyContribution(membership.segment, job.wage);
      for (let month = monthIndex(job.from); month <= end; month += 1) {
        byMonth.set(month, (byMonth.get(month) ?? 0) + contribution);
      }
    }
  }
  return byMonth;
}

/**
 * The account year by year. Each row holds: balance = balance of the year before + contributions + development - paid.
 * A contribution earns from the month after it; development is credited once a year, rounded half to even; the
 * running year
 * counts its completed months only. The month of `today` has brought no contribution yet.
 */
export function keepLedger(
  memberships: readonly Membership[],
  paidBefore: readonly PaidBefore[],
  today: string,
): LedgerYear[] {
  const lastMonth = monthIndex(today) - 1;
  const byMonth = contributionsByMonth(memberships, lastMonth);
  if (byMonth.size === 0) return [];
  const rows: LedgerYear[] = [];
  let balance = 0;
  for (let year = Math.floor(Math.min(...byMonth.keys()) / 12); year <= yearOf(today); year += 1) {
    const payments = paidBefore.filter((each) => yearOf(each.date) === year);
    let running = balance;
    let contributions = 0;
    let monthsTimesBalance = 0;
    for (let month = year * 12; month <= Math.min(year * 12 + 11, lastMonth); month += 1) {
      for (const payment of payments) if (monthIndex(payment.date) === month) running -= payment.gross;
      monthsTimesBalance += running;
      const contribution = byMonth.get(month) ?? 0;
      contributions += contribution;
      running += contribution;
    }
    const development = halfEven(monthsTimesBalance * rateOf(year), 120_000);
    const paid = payments.reduce((sum, each) => sum + each.gross, 0);
    balance += contributions + development - paid;
    rows.push({ year, contributions, development, paid, balance });
  }
  return rows;
}

export function balanceOf(ledger: readonly LedgerYear[]): number {
  return ledger.at(-1)?.balance ?? 0;
}

/** Every part of every contribution that the ledger counts, received on the last day of its month. */
export function contributionEntries(memberships: readonly Membership[], today: string): BalanceEntry[] {
  const lastMonth = monthIndex(today) - 1;
  return memberships.flatMap(({ kpj, segment, employments }) =>
    employments.flatMap(({ from, to, wage, npp }) => {
      const end = Math.min(to === null ? lastMonth : monthIndex(to), lastMonth);
      const parts: readonly (readonly [BalanceEntry["kind"], number])[] =
        segment === "PU"
          ? [
              ["CONTRIBUTION_EMPLOYER", (wage / 1000) * 37],
              ["CONTRIBUTION_WORKER", (wage / 1000) * 20],
            ]
          : [["CONTRIBUTION_SELF", (wage / 1000) * 20]];
      const months = Array.from({ length: Math.max(0, end - monthIndex(from) + 1) }, (_, step) =>
        addMonths(`${from.slice(0, 8)}01`, step),
      );
      return months.flatMap((month) => {
        const receivedOn = addDays(addMonths(month, 1), -1);
        return parts.map(([kind, amount]) => ({ kpj, month, kind, amount, wage, receivedOn, source: npp }));
      });
    }),
  );
}
