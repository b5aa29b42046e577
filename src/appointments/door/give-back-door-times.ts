import { serviceRulesOn, type WithLaw } from "../../entitlement/index.ts";
import type { Platform } from "../../platform/platform.ts";
import { putOnline } from "./share.store.ts";

/**
 * Times kept for people at the door that nobody took are offered online some minutes before they begin, so that no hour of
 * an officer stays empty. A time moves once. @returns how many were given back
 */
export async function giveBackDoorTimes({ db, clock, law }: Platform & WithLaw): Promise<number> {
  const now = clock.now();
  const { giveBackMinutes } = serviceRulesOn(law.book(), clock.today()).quota;
  return await putOnline(db, "DOOR", now, new Date(now.getTime() + giveBackMinutes * 60_000));
}
