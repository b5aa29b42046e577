import { addMonths, parseDay, yearOf, type Day } from "../platform/day.ts";
import { percentOf } from "../platform/money.ts";
import { isPartial, type Case, type Decision } from "./case.ts";
import type { FinalTax, Parameters } from "./policy/parameters.ts";

type Payments = Case["paidBefore"];

/**
 * The day of the first partial payment that still runs the tax clock of this account; null where there is none. A payment
 * that emptied the account ends its clock: whoever took everything in 2015 and saved again does not pay progressive tax
 * for that (the clock runs "after an earlier partial claim").
 */
function clockStart(before: Payments): Day | null {
  let emptied = "";
  for (const { date, reason } of before) if (!isPartial(reason) && date > emptied) emptied = date;
  let first: string | null = null;
  for (const { date, reason } of before)
    if (isPartial(reason) && date > emptied && (first === null || date < first)) first = date;
  return first === null ? null : parseDay(first);
}

/** Whether a payment of a day is within the years that began on another. */
const within = (start: Day, day: Day, { years, clock }: FinalTax): boolean =>
  clock === "CALENDAR_YEARS" ? yearOf(day) - yearOf(start) < years : day < addMonths(start, years * 12);

/** (whole + hundredths / 100) x factor / 100, rounded down once. */
function timesFactor(whole: number, hundredths: number, factor: number): number {
  const hundreds = Math.floor(whole / 100);
  const rest = (whole - hundreds * 100) * 100 + hundredths;
  return hundreds * factor + Math.floor((rest * factor) / 10_000);
}

/**
 * Income tax on a payment (PPh 21), rounded down to whole rupiah once, at the end.
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
  on: Day,
  before: Payments,
  { taxId, taxResident }: Pick<Case, "taxId" | "taxResident">,
  { finalTax, progressiveTax }: Parameters,
): Decision["tax"] {
  if (!taxResident) return { method: "MANUAL", amount: null };
  const start = before.length === 0 ? null : clockStart(before);
  if (start === null || within(start, on, finalTax)) {
    let paid = 0;
    for (const { date, gross: earlier } of before) if (within(parseDay(date)!, on, finalTax)) paid += earlier;
    const above = Math.max(0, gross - Math.max(0, finalTax.exempt - paid));
    return { method: "FINAL", amount: percentOf(above, finalTax.percent) };
  }
  // Whole rupiah and hundredths apart (see percentOf), so that the greatest amount is taxed exactly too.
  let whole = 0;
  let hundredths = 0;
  let floor = 0;
  for (const { upTo, percent } of progressiveTax.brackets) {
    const top = upTo ?? Infinity;
    if (gross <= floor) break;
    const part = Math.min(gross, top) - floor;
    const hundreds = Math.floor(part / 100);
    whole += hundreds * percent;
    hundredths += (part - hundreds * 100) * percent;
    floor = top;
  }
  const factor = taxId === "NONE" ? 100 + progressiveTax.noTaxIdSurchargePercent : 100;
  return { method: "PROGRESSIVE", amount: timesFactor(whole, hundredths, factor) };
}
