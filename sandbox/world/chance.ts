/**
 * Chance that always falls the same way: the same label gives the same row of numbers, on every machine and every day.
 * Each person, office or bank account draws from a row of its own, so adding one changes no other.
 */
export type Chance = {
  /** Next number, 0 <= n < 1. */
  readonly next: () => number;
  /** Whole number between both ends, ends included. */
  readonly whole: (from: number, to: number) => number;
  readonly happens: (share: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
  /** One of the named things, each as likely as its weight says. */
  readonly weighted: <T>(from: readonly (readonly [thing: T, weight: number])[]) => T;
};

function hash(label: string): number {
  let h = 2166136261;
  for (let i = 0; i < label.length; i += 1) h = Math.imul(h ^ label.charCodeAt(i), 16777619);
  return h >>> 0;
}

/** A row of chance named by `label`. */
export function chanceFor(label: string): Chance {
  let state = hash(label);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    happens: (share) => next() < share,
    pick: (from) => from[whole(0, from.length - 1)]!,
    weighted: (from) => {
      let left = next() * from.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [thing, weight] of from) {
        left -= weight;
        if (left < 0) return thing;
      }
      return from[from.length - 1]![0];
    },
  };
}
