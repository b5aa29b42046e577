import type { PaidBefore } from "../member.ts";
import { yearOf } from "../days.ts";

const EXEMPT = 50_000_000;

/** Brackets of art 17(1)(a) UU PPh: up to so many rupiah, per cent (DOMAIN 4.4). */
const BRACKETS: readonly (readonly [number, number])[] = [
  [60_000_000, 5],
  [250_000_000, 15],
  [500_000_000, 25],
  [5_000_000_000, 30],
  [Number.POSITIVE_INFINITY, 35],
];

export type ExpectedTax = { readonly method: "FINAL" | "PROGRESSIVE"; readonly amount: number };

function finalTax(total: number): number {
  return Math.floor((Math.max(0, total - EXEMPT) * 5) / 100);
}

/**
 * Tax to expect on a payment in `year`, worked out apart from the product so that the two can be held against each
 * other.
 * Final within two calendar years of the first payment, all of them sharing one exemption; progressive from the third
 * on.
 */
export function taxOn(gross: number, paidBefore: readonly PaidBefore[], year: number): ExpectedTax {
  const first = paidBefore[0];
  if (first === undefined || year - yearOf(first.date) < 2) {
    const before = paidBefore.reduce((sum, each) => sum + each.gross, 0);
    return { method: "FINAL", amount: finalTax(before + gross) - finalTax(before) };
  }
  let amount = 0;
  let from = 0;
  for (const [to, percent] of BRACKETS) {
    amount += Math.max(0, Math.min(gross, to) - from) * percent;
    from = to;
  }
  return { method: "PROGRESSIVE", amount: Math.floor(amount / 100) };
}
