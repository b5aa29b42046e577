import type { Platform } from "../../platform/platform.ts";
import { writeShifts } from "../appointment.store.ts";

/**
 * One more time of an officer, outside the hours that are planned; one that is there already stays as it is.
 * @param minutes how long the interview may take
 */
export async function openTime(
  { db, clock }: Pick<Platform, "db" | "clock">,
  time: { readonly officerId: string; readonly officeId: string; readonly startsAt: Date; readonly minutes: number },
): Promise<void> {
  const { officerId, officeId, startsAt, minutes } = time;
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
  const slot = { officerId, officeId, startsAt, endsAt, part: "DAY", keptFor: "ONLINE" } as const;
  await db.transaction().execute((tx) => writeShifts(tx, [], [slot], clock.now()));
}
