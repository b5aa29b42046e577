import { dimensions, trialKinds, worseKinds, type Dimension, type TrialKind, type TrialTally } from "./trial.ts";

/** One bar: `share` is 0 to 1 of the longest of its picture. */
export type Bar = { readonly name: string; readonly count: number; readonly share: number };
export type GroupBar = {
  readonly name: string;
  readonly cases: number;
  /** Parts of this group, 0 to 1; together 1. */
  readonly parts: { readonly same: number; readonly better: number; readonly worse: number; readonly other: number };
};
export type TrialPicture = {
  readonly kinds: ReadonlyArray<Bar & { readonly kind: TrialKind; readonly worse: boolean }>;
  readonly documents: { readonly added: readonly Bar[]; readonly dropped: readonly Bar[] };
  readonly groups: Readonly<Record<Dimension, readonly GroupBar[]>>;
  /** Officer hours, rounded to a tenth. */
  readonly hours: { readonly before: number; readonly after: number };
};

const order = ["<20", "20-29", "30-39", "40-49", "50-55", "56+", "<2,5 jt", "2,5-5 jt", "5-10 jt", "10+ jt", "UNKNOWN"];
const rank = (name: string): number => (order.indexOf(name) + order.length + 1) % (order.length + 1);

function bars(counts: Readonly<Record<string, number>>): Bar[] {
  const most = Math.max(1, ...Object.values(counts));
  return Object.entries(counts)
    .map(([name, count]) => ({ name, count, share: count / most }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

function groupBars(groups: TrialTally["by"][Dimension]): GroupBar[] {
  const sorted = Object.entries(groups).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return sorted.map(([name, { cases, same, better, worse, other }]) => ({
    name,
    cases,
    parts: { same: same / cases, better: better / cases, worse: worse / cases, other: other / cases },
  }));
}

const hours = (minutes: number): number => Math.round(minutes / 6) / 10;

/** A trial in a shape that a page can draw; the worse kinds first, and kinds that no case has are left out. */
export function trialPicture(tally: TrialTally): TrialPicture {
  const most = Math.max(1, ...Object.values(tally.kinds));
  const kinds = trialKinds
    .filter((kind) => tally.kinds[kind] > 0)
    .map((kind) => {
      const count = tally.kinds[kind];
      return { kind, name: kind, count, share: count / most, worse: worseKinds.has(kind) };
    });
  const groups = Object.fromEntries(dimensions.map((each) => [each, groupBars(tally.by[each])]));
  return {
    kinds,
    documents: { added: bars(tally.documents.added), dropped: bars(tally.documents.dropped) },
    groups: groups as unknown as TrialPicture["groups"],
    hours: { before: hours(tally.minutes.before), after: hours(tally.minutes.after) },
  };
}
