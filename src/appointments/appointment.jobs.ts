import type { WithLaw } from "../entitlement/index.ts";
import type { Jobs, Tick } from "../platform/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { giveBackDoorTimes } from "./door/give-back-door-times.ts";
import { forgetOldTimes } from "./keeping/forget-old-times.ts";
import { giveBackBlockTimes } from "./blocks/give-back-block-times.ts";
import { offerTimes } from "./offer-times.ts";
import { planShifts } from "./planning/plan-shifts.ts";
import { releaseTime } from "./release-time.ts";

/** What this room does when a fact is announced. */
export const appointmentJobs = (platform: Platform & WithLaw): Jobs => ({
  "release-interview-time": async (fact) => {
    if (fact.claim_id) await releaseTime(platform, fact.claim_id, new Date(fact.at));
  },
  "plan-shifts": async () => {
    await planShifts(platform);
  },
});

/** What this room looks for again and again. */
export const appointmentTicks = (platform: Platform & WithLaw): readonly Tick[] => [
  { name: "plan-shifts", everySeconds: 300, run: async () => void (await planShifts(platform)) },
  { name: "give-back-door-times", everySeconds: 60, run: async () => void (await giveBackDoorTimes(platform)) },
  { name: "give-back-block-times", everySeconds: 60, run: async () => void (await giveBackBlockTimes(platform)) },
  { name: "offer-interview-times", everySeconds: 20, run: async () => void (await offerTimes(platform)) },
  { name: "forget-old-times", everySeconds: 3600, run: async () => void (await forgetOldTimes(platform)) },
];
