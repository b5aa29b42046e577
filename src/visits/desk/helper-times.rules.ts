/** So long one is helped: two stretches of an officer's shift. What is offered stands so far apart, that a list is read at one glance. */
const minutes = 40;

/** Of starts in order, those that are far enough from the one before. */
export function offeredStarts(starts: readonly Date[]): Date[] {
  const offered: Date[] = [];
  for (const start of starts) {
    const before = offered.at(-1);
    if (!before || start.getTime() - before.getTime() >= minutes * 60_000) offered.push(start);
  }
  return offered;
}
