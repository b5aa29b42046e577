/** Rows deleted at once: short locks, and a worker that is told to end does not wait for millions. */
export const batchRows = 1000;

/** Batches in one turn of a tick; what is left waits for the next. */
const mostBatches = 50;

/** Deletes batch by batch until one is not full. `remove` deletes at most `batchRows` and says how many it did. */
export async function removeInBatches(remove: (limit: number) => Promise<number>): Promise<number> {
  let removed = 0;
  for (let batch = 0; batch < mostBatches; batch++) {
    const count = await remove(batchRows);
    removed += count;
    if (count < batchRows) break;
  }
  return removed;
}

/** Days after which what is "kept two years" (docs/privacy.md) is gone: never a day too early, with a leap day in them. */
export const twoYears = 731;

/** The same for what is kept one year, and five years. */
export const oneYear = 366;
export const fiveYears = 1827;

export const daysBefore = (at: Date, days: number): Date => new Date(at.getTime() - days * 86_400_000);
