import { percentOf } from "../platform/money.ts";
import type { Decision } from "./case.ts";
import type { Policy } from "./policy.ts";

type Payment = { readonly year: number; readonly gross: number };

/**
 * Income tax on a payment (PPh 21).
 *
 * FINAL (PP 68/2009 art. 5, PMK 16/2010): payments within two calendar years, the year of the first being the first:
 * nothing up to Rp50,000,000 of all of them together, 5 % of what is above.
 * Example: Rp60,000,000 paid at once: 5 % of 10,000,000 = Rp500,000.
 *
 * PROGRESSIVE (UU PPh art. 17): from the third calendar year on, each bracket at its own rate, no exemption; a fifth
 * more where there is no valid tax number. Example: Rp60,000,000 in the third year: 5 % = Rp3,000,000.
 *
 * MANUAL: somebody who is no resident for tax (PPh 26, treaties) is decided on by a human.
 */
export function taxOn(gross: number, year: number, before: readonly Payment[], taxId: string, resident: boolean, policy: Policy): Decision["tax"] {
  if (!resident) return { method: "MANUAL", amount: null };
  const { finalTax, progressiveTax } = policy.parameters;
  let first = year;
  let paid = 0;
  for (const payment of before) {
    if (payment.year < first) first = payment.year;
    paid += payment.gross;
  }
  if (year - first < finalTax.calendarYears) {
    const above = Math.max(0, paid + gross - finalTax.exempt) - Math.max(0, paid - finalTax.exempt);
    return { method: "FINAL", amount: percentOf(above, finalTax.percent) };
  }
  let hundredths = 0;
  let floor = 0;
  for (const { upTo, percent } of progressiveTax.brackets) {
    const top = upTo ?? Infinity;
    if (gross <= floor) break;
    hundredths += (Math.min(gross, top) - floor) * percent;
    floor = top;
  }
  const factor = taxId === "NONE" ? 100 + progressiveTax.noTaxIdSurchargePercent : 100;
  return { method: "PROGRESSIVE", amount: Math.floor((hundredths * factor) / 10_000) };
}
