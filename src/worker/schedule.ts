import { appointmentTicks } from "../appointments/index.ts";
import type { House } from "../house.ts";
import { messagesTicks } from "../messages/index.ts";
import type { Tick } from "../platform/jobs.ts";

/** What is looked for again and again. */
export function allTicks(house: House): readonly Tick[] {
  return [...appointmentTicks(house), ...messagesTicks(house)];
}
