import type { WithLaw } from "../entitlement/index.ts";
import type { Jobs } from "../platform/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { followClaim } from "./follow-claim.ts";
import { drawReview } from "./sampling/draw-review.ts";

/** What casework does when something happened to a claim: it follows, and of what is approved a share is drawn. */
export const caseworkJobs = (platform: Platform & WithLaw): Jobs => ({
  "follow-claim": async (fact) => {
    if (fact.claim_id) await followClaim(platform, fact.claim_id);
  },
  "draw-review": async (fact) => {
    if (fact.claim_id) await drawReview(platform, fact.claim_id);
  },
});
