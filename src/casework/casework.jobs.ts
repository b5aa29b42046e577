import type { Jobs } from "../platform/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { followClaim } from "./follow-claim.ts";

/** What casework does when something happened to a claim: it follows. */
export const caseworkJobs = (platform: Platform): Jobs => ({
  "follow-claim": async (fact) => {
    if (fact.claim_id) await followClaim(platform, fact.claim_id);
  },
});
