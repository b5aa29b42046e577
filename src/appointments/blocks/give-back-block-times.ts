import { serviceRulesOn, type WithLaw } from "../../entitlement/index.ts";
import type { Platform } from "../../platform/platform.ts";
import { putOnline } from "../door/share.store.ts";

/** Times of a group that nobody took are offered to everybody some minutes before they begin. A time moves once. @returns how many */
export async function giveBackBlockTimes({ db, clock, law }: Platform & WithLaw): Promise<number> {
  const now = clock.now();
  const { returnMinutes } = serviceRulesOn(law.book(), clock.today()).collectives;
  return await putOnline(db, "GROUP", now, new Date(now.getTime() + returnMinutes * 60_000));
}
