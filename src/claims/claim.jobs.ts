import type { Jobs } from "../platform/jobs.ts";
import { tellClaimant, type Teller } from "./tell-claimant.ts";

/** What claims do when something happened to one: its claimant is told. */
export const claimJobs = (teller: Teller): Jobs => ({
  "tell-claimant": (fact) => tellClaimant(teller, fact),
});
