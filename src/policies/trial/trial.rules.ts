import {
  compilePolicy,
  decide,
  policyInForce,
  type Decision,
  type LawBook,
  type Policy,
  type PolicyFile,
} from "../../entitlement/index.ts";
import { parseDay, yearsBetween } from "../../platform/day.ts";
import { sentenceOf } from "./trial.words.ts";
import {
  dimensions,
  keptMost,
  trialKinds,
  worseKinds,
  type Dimension,
  type Group,
  type Kept,
  type TrialCase,
  type TrialKind,
  type TrialTally,
  type WorkMinutes,
} from "./trial.ts";

type DatedList = ReadonlyArray<{ readonly from: string }>;

const listsOf = ({ parameters: { waitingPeriod, ...others } }: PolicyFile): DatedList[] =>
  [...Object.values(others), ...Object.values(waitingPeriod)] as DatedList[];

/** The regulation that a candidate would follow: in force on the candidate's first day while the candidate is not there. */
const presentRule = ({ effectiveFrom }: PolicyFile, book: LawBook): Policy | null =>
  policyInForce(book, parseDay(effectiveFrom)!);

/**
 * The days on which a trial can come out otherwise, `YYYY-MM-DD`, earliest first: the candidate's first day, and each later
 * one on which a value of the candidate or of the regulation before it begins, as long as the candidate is in force.
 */
export function trialDays(file: PolicyFile, book: LawBook): string[] {
  const first = file.effectiveFrom;
  const files = [file, presentRule(file, book)?.file ?? file];
  const begins = files.flatMap((each) => listsOf(each).flatMap((values) => values.map(({ from }) => from)));
  const nextOnes = book.policies.filter(
    ({ file: { revoked, effectiveFrom } }) => revoked === null && effectiveFrom > first,
  );
  const ends = nextOnes.map((each) => each.file.effectiveFrom).sort()[0] ?? "9999-12-31";
  const last = file.effectiveTo ?? "9999-12-31";
  return [...new Set([first, ...begins.filter((from) => from > first && from <= last && from < ends)])].sort();
}

/** A file with the values that hold on one day, made ready for claims of every day since `since`. */
function asOn(file: PolicyFile, on: string, since: string): Policy {
  const only = (values: DatedList): DatedList => [values.findLast(({ from }) => from <= on) ?? values[0]!];
  const { waitingPeriod, ...others } = file.parameters;
  const flat = (lists: object): object =>
    Object.fromEntries(Object.entries(lists).map(([name, values]) => [name, only(values as DatedList)]));
  const parameters = { ...flat(others), waitingPeriod: flat(waitingPeriod) } as unknown as PolicyFile["parameters"];
  return compilePolicy({ ...file, parameters, effectiveFrom: since, effectiveTo: null, revoked: null });
}

/** What is compared: null stands for the law of each claim's own day. */
type Compared = { readonly before: Policy | null; readonly after: Policy; readonly follows: string | null };

/**
 * The candidate as it will be on a day, made ready for days before it: a past claim is asked "as if it held then". On its
 * first day it is compared with what the law said on the day of each claim; on a later one with the regulation before it as
 * that would be on the same later day, so that what comes without the candidate too is not counted as its doing.
 */
export function comparedOn(file: PolicyFile, book: LawBook, on: string): Compared {
  const present = presentRule(file, book);
  const first = file.effectiveFrom;
  const since = present && present.file.effectiveFrom < first ? present.file.effectiveFrom : first;
  return {
    before: on > first && present ? asOn(present.file, on, since) : null,
    after: asOn(file, on, since),
    follows: present?.file.id ?? null,
  };
}

/** The age band of a claimant on the day of the claim, in full years. */
export function ageBand(birthDate: string, on: string): string {
  const age = yearsBetween(parseDay(birthDate)!, parseDay(on)!);
  if (age < 20) return "<20";
  if (age < 30) return "20-29";
  if (age < 40) return "30-39";
  if (age < 50) return "40-49";
  return age < 56 ? "50-55" : "56+";
}

/** The wage band, whole rupiah a month. */
export function wageBand(wage: number | null): string {
  if (wage === null) return "UNKNOWN";
  if (wage < 2_500_000) return "<2,5 jt";
  if (wage < 5_000_000) return "2,5-5 jt";
  return wage < 10_000_000 ? "5-10 jt" : "10+ jt";
}

const daysApart = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

const emptyTally = (policy: string, on: string): TrialTally => ({
  policy,
  on,
  cases: 0,
  same: 0,
  differing: 0,
  worse: 0,
  kinds: Object.fromEntries(trialKinds.map((kind) => [kind, 0])) as Record<TrialKind, number>,
  days: { later: 0, earlier: 0 },
  documents: { added: {}, dropped: {} },
  money: { taxMore: 0, taxLess: 0, netMore: 0, netLess: 0 },
  minutes: { before: 0, after: 0 },
  by: Object.fromEntries(dimensions.map((each) => [each, {}])) as Record<Dimension, Record<string, Group>>,
  unanswered: {},
  otherRules: {},
  worseCases: [],
  otherCases: [],
});

const count = (counts: Record<string, number>, name: string): void => {
  counts[name] = (counts[name] ?? 0) + 1;
};

/** Which documents only one of the two asks for; the lists are short. */
function compareDocuments(tally: TrialTally, before: Decision, after: Decision, kinds: TrialKind[]): void {
  if (before.documents === after.documents) return;
  const added = after.documents.filter(({ code }) => !before.documents.some((each) => each.code === code));
  const dropped = before.documents.filter(({ code }) => !after.documents.some((each) => each.code === code));
  for (const { code } of added) count(tally.documents.added, code);
  for (const { code } of dropped) count(tally.documents.dropped, code);
  if (added.length > 0) kinds.push("MORE_DOCUMENTS");
  if (dropped.length > 0) kinds.push("FEWER_DOCUMENTS");
}

function compareDays(tally: TrialTally, before: Decision, after: Decision, kinds: TrialKind[]): void {
  if (before.eligible && after.eligible) return;
  if (before.eligibleFrom === null || after.eligibleFrom === null) {
    if (before.eligibleFrom !== after.eligibleFrom && before.eligible === after.eligible) kinds.push("OTHER");
    return;
  }
  const days = daysApart(before.eligibleFrom, after.eligibleFrom);
  if (days > 0) tally.days.later += days;
  if (days < 0) tally.days.earlier -= days;
  if (days !== 0) kinds.push(days > 0 ? "LATER_DAY" : "EARLIER_DAY");
}

function compareMoney({ money }: TrialTally, before: Decision, after: Decision, kinds: TrialKind[]): void {
  const tax = (after.tax.amount ?? 0) - (before.tax.amount ?? 0);
  if ((before.net === null) !== (after.net === null)) kinds.push("OTHER");
  else if (before.net !== null && after.net !== null) {
    if (tax > 0) money.taxMore += tax;
    else money.taxLess -= tax;
    const net = after.net - before.net;
    if (net > 0) money.netMore += net;
    else money.netLess -= net;
    if (net !== 0) kinds.push(net > 0 ? "MORE_MONEY" : "LESS_MONEY");
    else if (tax !== 0) kinds.push("OTHER");
  }
  if (before.payBy !== null && after.payBy !== null && before.payBy !== after.payBy)
    kinds.push(after.payBy > before.payBy ? "PAID_LATER" : "PAID_EARLIER");
}

function kindsOf(tally: TrialTally, before: Decision, after: Decision): TrialKind[] {
  const kinds: TrialKind[] = [];
  if (before.eligible !== after.eligible) kinds.push(after.eligible ? "NEWLY_ELIGIBLE" : "NO_LONGER_ELIGIBLE");
  compareDays(tally, before, after, kinds);
  compareDocuments(tally, before, after, kinds);
  if (before.eligible && after.eligible) compareMoney(tally, before, after, kinds);
  return kinds;
}

const groupsOf = ({ facts, region, sex, wage }: TrialCase) => ({
  region,
  age: ageBand(facts.member.birthDate, facts.on),
  sex,
  wage: wageBand(wage),
  reason: facts.reason,
});

function countGroups(
  { by }: TrialTally,
  names: Readonly<Record<Dimension, string>>,
  came: Exclude<keyof Group, "cases">,
): void {
  for (const dimension of dimensions) {
    const group = (by[dimension][names[dimension]] ??= { cases: 0, same: 0, better: 0, worse: 0, other: 0 });
    group.cases++;
    group[came]++;
  }
}

const minutesOf = ({ eligibleFrom, documents }: Decision, minutes: WorkMinutes): number =>
  eligibleFrom !== null ? documents.length * minutes.perDocument + minutes.perInterview : 0;

function outcome(kinds: readonly TrialKind[]): Exclude<keyof Group, "cases"> {
  if (kinds.length === 0) return "same";
  if (kinds.some((kind) => worseKinds.has(kind))) return "worse";
  return kinds.every((kind) => kind === "OTHER") ? "other" : "better";
}

function addCase(
  tally: TrialTally,
  one: TrialCase,
  before: Decision,
  after: Decision,
  minutes: WorkMinutes,
  { most, group }: Kept,
): void {
  const kinds = kindsOf(tally, before, after);
  const came = outcome(kinds);
  tally.minutes.before += minutesOf(before, minutes);
  tally.minutes.after += minutesOf(after, minutes);
  const names = groupsOf(one);
  countGroups(tally, names, came);
  if (came === "same") {
    tally.same++;
    return;
  }
  tally.differing++;
  for (const kind of kinds) tally.kinds[kind]++;
  if (came === "worse") tally.worse++;
  const kept = came === "worse" ? tally.worseCases : tally.otherCases;
  if (kept.length >= most || (group && names[group.by] !== group.name)) return;
  const { case: id, on } = one.facts;
  const words = { id: sentenceOf(before, after, "id"), en: sentenceOf(before, after, "en") };
  kept.push({ case: id, on, ...names, kinds, worse: came === "worse", ...words });
}

/** A trial under way: cases are added as they stream in. */
export type Trial = { readonly add: (cases: Iterable<TrialCase>) => void; readonly result: () => TrialTally };

/**
 * Begins a trial. Pure: decides each case by the law of its day and by the candidate, and tallies what differs.
 * @param candidate a policy file that `checkPolicy` found whole
 * @param on the day whose values of the candidate are tried, `YYYY-MM-DD`, its first one or later; left out, its first
 */
export function beginTrial(
  candidate: PolicyFile,
  book: LawBook,
  minutes: WorkMinutes,
  kept: Kept = { most: keptMost },
  on: string = candidate.effectiveFrom,
): Trial {
  const tally = emptyTally(candidate.id, on);
  const compared = comparedOn(candidate, book, on);
  const add = (cases: Iterable<TrialCase>): void => {
    for (const one of cases) {
      tally.cases++;
      const before = decide(one.facts, book, compared.before);
      const after = decide(one.facts, book, compared.after);
      if ("error" in before) count(tally.unanswered, before.error.code);
      else if ("error" in after) count(tally.unanswered, after.error.code);
      else {
        if (before.policy !== compared.follows) count(tally.otherRules, before.policy);
        addCase(tally, one, before, after, minutes, kept);
      }
    }
  };
  return { add, result: () => tally };
}

/** The whole trial of cases that are at hand. */
export function tryPolicy(
  cases: Iterable<TrialCase>,
  candidate: PolicyFile,
  book: LawBook,
  minutes: WorkMinutes,
  on?: string,
): TrialTally {
  const trial = beginTrial(candidate, book, minutes, undefined, on);
  trial.add(cases);
  return trial.result();
}
