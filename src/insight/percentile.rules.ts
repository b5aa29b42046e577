/** How often a value was seen. */
export type Counted = { readonly value: number; readonly count: number };

/**
 * The value that this share of all was at or below (nearest rank): of 1, 2, 2, 3, 30 days the 50th percentile is 2 and
 * the 90th is 30, where the average would say 7.6, which nobody waited.
 * @param share between 0 and 1
 * @returns null where nothing was seen
 */
export function percentile(seen: readonly Counted[], share: number): number | null {
  const total = seen.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  let rank = Math.max(1, Math.ceil(total * share));
  for (const { value, count } of seen.toSorted((a, b) => a.value - b.value)) {
    rank -= count;
    if (rank <= 0) return value;
  }
  return null;
}
