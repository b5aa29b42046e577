import type { ServiceRules } from "../../entitlement/index.ts";

/**
 * Of starts in order, those that are far enough from the one before: one is helped for two stretches of an officer's shift, each as
 * long as an interview, and a list with room between its times is read at one glance.
 */
export function offeredStarts(
  starts: readonly Date[],
  { slotMinutes }: Pick<ServiceRules["booking"], "slotMinutes">,
): Date[] {
  const offered: Date[] = [];
  for (const start of starts) {
    const before = offered.at(-1);
    if (!before || start.getTime() - before.getTime() >= 2 * slotMinutes * 60_000) offered.push(start);
  }
  return offered;
}
