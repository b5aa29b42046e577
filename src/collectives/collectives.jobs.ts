import type { NoticeTeller } from "../outreach/index.ts";
import type { Jobs, Tick } from "../platform/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { tellCompany, type CompanyTeller } from "./branch/tell-company.ts";
import { endCollectives } from "./workers/end-collectives.ts";
import { leaveDisputed } from "./workers/leave-disputed.ts";
import { tellWorkers } from "./workers/tell-workers.ts";

export const collectiveJobs = (platform: Platform & CompanyTeller): Jobs => ({
  "leave-disputed": async ({ data }) => await leaveDisputed(platform, data["employmentId"] as string),
  "tell-collective-company": async (fact) => await tellCompany(platform, fact),
});

/** Who is to be told is asked of the clock, never of a job in the far future. */
export const collectiveTicks = (teller: NoticeTeller): readonly Tick[] => [
  { name: "tell-collectives", everySeconds: 20, run: async () => void (await tellWorkers(teller)) },
  { name: "end-collectives", everySeconds: 3600, run: () => endCollectives(teller) },
];
