import { dayOf, daysInMonth, formatDay, monthOf, yearOf, type Day } from "../../platform/day.ts";
import type { Rupiah } from "../../platform/money.ts";
import { ledgerRules, rateOf, ruleOn, type LedgerRule, type LedgerRules } from "./ledger-rules.ts";

/** The two slots of UU 4/2023 art. 188. */
export const accounts = ["MAIN", "ADDITIONAL"] as const;
export type Account = (typeof accounts)[number];

export type ContributionKind = "CONTRIBUTION_EMPLOYER" | "CONTRIBUTION_WORKER" | "CONTRIBUTION_SELF";
export type LineKind = ContributionKind | "DEVELOPMENT" | "PAYMENT";

/** Money in. `month` is the first day of the month that it is for; it earns from the month after `receivedOn`. */
export type ContributionEntry = {
  readonly kind: ContributionKind;
  readonly account: Account;
  readonly month: Day;
  readonly receivedOn: Day;
  readonly amount: number;
  readonly wage: number;
};
/** Money out. `whole` closes the account: what the year has earned so far is credited with it. */
export type PaymentEntry = {
  readonly kind: "PAYMENT";
  readonly account: Account;
  readonly paidOn: Day;
  readonly amount: number;
  readonly whole: boolean;
};
export type LedgerEntry = ContributionEntry | PaymentEntry;

export type LedgerLine = {
  readonly kind: LineKind;
  readonly account: Account;
  readonly on: Day;
  /** First day of the month that a contribution is for. */
  readonly month: Day | null;
  readonly wage: number | null;
  /** The rate of a DEVELOPMENT line, hundredths of a per cent a year. */
  readonly rate: number | null;
  /** With its sign: a payment is below zero. */
  readonly amount: Rupiah;
  /** Of its account, after this line. */
  readonly balance: Rupiah;
  readonly rule: LedgerRule;
  /** Why the amount may still change: the year is not over, or its rate is not known. */
  readonly provisional: "RUNNING_YEAR" | "RATE_UNKNOWN" | null;
};

/** opening + contributions + development - paid = closing, over both accounts. */
export type LedgerYear = {
  readonly year: number;
  readonly opening: Rupiah;
  readonly contributions: Rupiah;
  readonly development: Rupiah;
  readonly paid: Rupiah;
  readonly closing: Rupiah;
  readonly lines: readonly LedgerLine[];
};
export type Statement = {
  readonly upTo: Day;
  readonly years: readonly LedgerYear[];
  readonly balance: Readonly<Record<Account, Rupiah>>;
  readonly closing: Rupiah;
};

const paymentRule: LedgerRule = { id: "pembayaran", cite: "PP 46/2015 (JHT): pembayaran manfaat", verified: true };

/** A share in hundredths of a per cent, rounded down to whole rupiah; through BigInt, so that no size of wage drifts. */
const shareOf = (amount: number, share: number): number => Number((BigInt(amount) * BigInt(share)) / 10_000n);

/**
 * What a month's wage (PU) or income (BPU) brings in, by account. Each part rounds down; the additional account's share
 * rounds down and the main account has the rest, so that the accounts add up to the part.
 * @throws RangeError where the wage is no whole rupiah, or no rule covers the month
 */
export function contributionsOf(
  { segment, wage, month, receivedOn }: { segment: "PU" | "BPU"; wage: number; month: Day; receivedOn: Day },
  rules: LedgerRules = ledgerRules,
): ContributionEntry[] {
  if (!Number.isSafeInteger(wage) || wage < 0) throw new RangeError(`${wage} is no amount in whole rupiah`);
  const shares = ruleOn(rules.accounts, month);
  const parts: Array<[ContributionKind, number]> = [];
  if (segment === "PU") {
    const { employer, worker } = ruleOn(rules.wageEarners, month);
    parts.push(["CONTRIBUTION_EMPLOYER", shareOf(wage, employer)], ["CONTRIBUTION_WORKER", shareOf(wage, worker)]);
  } else {
    const tier = ruleOn(rules.selfEmployed, month);
    const steps = Math.max(0, Math.ceil((wage - tier.minimumUpTo) / tier.step));
    parts.push(["CONTRIBUTION_SELF", Math.min(tier.maximum, tier.minimum + steps * tier.perStep)]);
  }
  return parts.flatMap(([kind, amount]) => {
    const additional = shareOf(amount, shares.additional);
    const entry = (account: Account, part: number): ContributionEntry[] =>
      part === 0 ? [] : [{ kind, account, month, receivedOn, amount: part, wage }];
    return [...entry("MAIN", amount - additional), ...entry("ADDITIONAL", additional)];
  });
}

/** Rate (hundredths of a per cent a year) on the sum of monthly balances, half to even: over 12 x 10,000. */
function developmentOn(monthsTimesBalance: bigint, rate: number): number {
  const over = monthsTimesBalance * BigInt(rate);
  const whole = over / 120_000n;
  const twice = (over % 120_000n) * 2n;
  const up = twice > 120_000n || (twice === 120_000n && whole % 2n === 1n);
  return Number(up ? whole + 1n : whole);
}

const dateOf = (entry: LedgerEntry): Day => (entry.kind === "PAYMENT" ? entry.paidOn : entry.receivedOn);
const kindOrder: readonly LineKind[] = [
  "CONTRIBUTION_EMPLOYER",
  "CONTRIBUTION_WORKER",
  "CONTRIBUTION_SELF",
  "DEVELOPMENT",
  "PAYMENT",
];

/** One order for the same entries however they come. */
function inOrder(a: LedgerEntry, b: LedgerEntry): number {
  const month = (entry: LedgerEntry): number => (entry.kind === "PAYMENT" ? 0 : entry.month);
  return (
    dateOf(a) - dateOf(b) ||
    Number(a.kind === "PAYMENT") - Number(b.kind === "PAYMENT") ||
    month(a) - month(b) ||
    kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
    accounts.indexOf(a.account) - accounts.indexOf(b.account) ||
    a.amount - b.amount ||
    Number(a.kind === "PAYMENT" && a.whole) - Number(b.kind === "PAYMENT" && b.whole) ||
    (a.kind === "PAYMENT" || b.kind === "PAYMENT" ? 0 : a.wage - b.wage)
  );
}

type Running = Record<Account, number>;

/** The lines of one account in one year, its development among them. `balance` is moved on. */
function yearOfAccount(
  account: Account,
  year: number,
  entries: readonly LedgerEntry[],
  upTo: Day,
  balance: Running,
  rules: LedgerRules,
): LedgerLine[] {
  const lines: LedgerLine[] = [];
  const { rule: rate, provisional } = rateOf(rules, year);
  const running = year === yearOf(upTo);
  // The month of `upTo` is not over, so it has earned nothing yet.
  const lastMonth = running ? monthOf(upTo) - 1 : 12;
  let earned = 0n;
  const add = (line: Omit<LedgerLine, "account" | "amount" | "balance"> & { amount: number }): void => {
    balance[account] += line.amount;
    lines.push({ ...line, account, amount: line.amount as Rupiah, balance: balance[account] as Rupiah });
  };
  const credit = (on: Day, why: LedgerLine["provisional"]): void => {
    const amount = developmentOn(earned, rate.rate);
    earned = 0n;
    const rule: LedgerRule = { id: rate.id, cite: rate.cite, verified: rate.verified };
    if (amount > 0)
      add({ kind: "DEVELOPMENT", on, month: null, wage: null, rate: rate.rate, amount, rule, provisional: why });
  };
  for (let month = 1; month <= (running ? monthOf(upTo) : 12); month++) {
    const ofMonth = entries.filter((entry) => monthOf(dateOf(entry)) === month);
    const paid = ofMonth.reduce((sum, entry) => sum + (entry.kind === "PAYMENT" ? entry.amount : 0), 0);
    const base = balance[account] - paid;
    const before = earned;
    if (month <= lastMonth && base > 0) earned += BigInt(base);
    for (const entry of ofMonth) {
      if (entry.kind === "PAYMENT") {
        if (entry.whole && before > 0n) {
          earned = before;
          credit(entry.paidOn, provisional ? "RATE_UNKNOWN" : null);
        }
        const line = { month: null, wage: null, rate: null, rule: paymentRule, provisional: null };
        add({ kind: "PAYMENT", on: entry.paidOn, amount: -entry.amount, ...line });
      } else add(contributionLine(entry, rules));
    }
  }
  if (running) credit(upTo, provisional ? "RATE_UNKNOWN" : "RUNNING_YEAR");
  else credit(dayOf(year, 12, 31), provisional ? "RATE_UNKNOWN" : null);
  return lines;
}

function contributionLine(entry: ContributionEntry, rules: LedgerRules) {
  const found =
    entry.kind === "CONTRIBUTION_SELF"
      ? ruleOn(rules.selfEmployed, entry.month)
      : ruleOn(rules.wageEarners, entry.month);
  const rule: LedgerRule = { id: found.id, cite: found.cite, verified: found.verified };
  const { kind, receivedOn: on, month, wage, amount } = entry;
  return { kind, on, month, wage, rate: null, amount, rule, provisional: null };
}

/**
 * The account of a member, line by line, up to and with a day. What was received or paid after that day is left out.
 * Closing balance = sum of the lines, to the rupiah. The order of entries does not matter.
 *
 * Development (DOMAIN 4.2, an assumption: the method within a year is not published): each month earns a twelfth of the
 * year's rate on its opening balance less what is paid out in it; credited once a year, half to even.
 * @throws RangeError where an amount is no positive whole rupiah, or no rule covers the month of a contribution
 */
export function statementOf(entries: readonly LedgerEntry[], upTo: Day, rules: LedgerRules = ledgerRules): Statement {
  const wrong = entries.find(({ amount }) => !Number.isSafeInteger(amount) || amount <= 0);
  if (wrong) throw new RangeError(`The entry of ${formatDay(dateOf(wrong))} has the amount ${wrong.amount}`);
  const counted = entries.filter((entry) => dateOf(entry) <= upTo).sort(inOrder);
  const byYear = Map.groupBy(counted, (entry) => yearOf(dateOf(entry)));
  const balance: Running = { MAIN: 0, ADDITIONAL: 0 };
  const total = (): Rupiah => (balance.MAIN + balance.ADDITIONAL) as Rupiah;
  const years: LedgerYear[] = [];
  const first = counted[0] ? yearOf(dateOf(counted[0])) : yearOf(upTo) + 1;
  for (let year = first; year <= yearOf(upTo); year++) {
    const opening = total();
    const ofYear = byYear.get(year) ?? [];
    const lines = accounts
      .flatMap((account) => {
        const own = ofYear.filter((entry) => entry.account === account);
        return yearOfAccount(account, year, own, upTo, balance, rules);
      })
      .sort((a, b) => a.on - b.on);
    const sum = (of: (kind: LineKind) => boolean): Rupiah =>
      lines.reduce((all, { kind, amount }) => (of(kind) ? all + amount : all), 0) as Rupiah;
    years.push({
      year,
      opening,
      contributions: sum((kind) => kind !== "DEVELOPMENT" && kind !== "PAYMENT"),
      development: sum((kind) => kind === "DEVELOPMENT"),
      paid: (0 - sum((kind) => kind === "PAYMENT")) as Rupiah,
      closing: total(),
      lines,
    });
  }
  return {
    upTo,
    years,
    balance: { MAIN: balance.MAIN as Rupiah, ADDITIONAL: balance.ADDITIONAL as Rupiah },
    closing: total(),
  };
}

/** The last day of a month, as a day of receipt where nothing better is known. */
export const endOfMonth = (month: Day): Day =>
  dayOf(yearOf(month), monthOf(month), daysInMonth(yearOf(month), monthOf(month)));
