import { yearOf, type Day } from "../platform/day.ts";
import { percentOf } from "../platform/money.ts";
import type { Decision } from "./case.ts";
import type { Policy } from "./policy.ts";

/** A payment made before. `partial`: 10 % or 30 % were taken and the account went on; anything else emptied it. */
export type Payment = { readonly day: Day; readonly gross: number; readonly partial: boolean };

/**
 * The calendar year in which the tax clock of this account began: the year of its first partial payment; this year
 * where there was none. A payment that emptied the account ends its clock: whoever took everything in 2015 and saved
 * again does not pay progressive tax for that (the clock runs "after an earlier partial claim").
 */
function clockYear(year: number, before: readonly Payment[]): number {
  let emptied = 0;
  for (const { day, partial } of before) if (!partial && day > emptied) emptied = day;
  let first = year;
  for (const { day, partial } of before) if (partial && day > emptied && yearOf(day) < first) first = yearOf(day);
  return first;
}

/**
 * Income tax on a payment (PPh 21).
 *
 * FINAL (PP 68/2009 art. 5, PMK 16/2010): payments within two calendar years, the year of the first being the first:
 * nothing up to Rp50,000,000 of all of them together, 5 % of what is above. Every payment of these years shares the
 * exemption, whatever its reason. Example: Rp60,000,000 paid at once: 5 % of 10,000,000 = Rp500,000.
 *
 * PROGRESSIVE (UU PPh art. 17): from the third calendar year on, each bracket at its own rate, no exemption; a fifth
 * more where there is no valid tax number. Example: Rp60,000,000 in the third year: 5 % = Rp3,000,000.
 *
 * MANUAL: somebody who is no resident for tax (PPh 26, treaties) is decided on by a human.
 */
export function taxOn(
  gross: number,
  year: number,
  before: readonly Payment[],
  taxId: string,
  resident: boolean,
  policy: Policy,
): Decision["tax"] {
  if (!resident) return { method: "MANUAL", amount: null };
  const { finalTax, progressiveTax } = policy.parameters;
  if (year - clockYear(year, before) < finalTax.calendarYears) {
    let paid = 0;
    for (const payment of before) if (year - yearOf(payment.day) < finalTax.calendarYears) paid += payment.gross;
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
