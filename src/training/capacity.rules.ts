import type { ServiceRules } from "../entitlement/index.ts";

const workingDaysAWeek = 5;

/** The desk hours of one officer in a week of five working days: mornings and afternoons, 30 with the rules as shipped. */
export function weekHours({ morning, afternoon }: ServiceRules["hours"]): number {
  return workingDaysAWeek * (morning.to - morning.from + afternoon.to - afternoon.from);
}
