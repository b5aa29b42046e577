import { serviceRulesOn, type WithLaw } from "../../entitlement/index.ts";
import { daysBefore, removeInBatches } from "../../platform/batches.ts";
import type { Platform } from "../../platform/platform.ts";
import { deleteSessionsBefore } from "../identity.store.ts";

/**
 * A session that has ended opens nothing: its row goes. One that knows its browser stays as long as patterns look back, for it
 * is by these that one browser in many claims is seen.
 * @returns how many
 */
export const forgetClaimSessions = ({ db, clock, law }: Pick<Platform, "db" | "clock"> & WithLaw): Promise<number> => {
  const { withinDays } = serviceRulesOn(law.book(), clock.today()).patterns;
  const at = clock.real();
  return removeInBatches((limit) =>
    deleteSessionsBefore(db, { at, browsersBefore: daysBefore(at, withinDays) }, limit),
  );
};
