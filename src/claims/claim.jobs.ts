import type { Jobs, Tick } from "../platform/jobs.ts";
import { remindInterviews } from "./telling/remind-interviews.ts";
import { tellDrafts, tellDraftsStay, type RuleTeller } from "./telling/tell-drafts.ts";
import { tellHeir } from "./telling/tell-heir.ts";
import { forgetTexts } from "./texting/forget-texts.ts";
import { tellClaimant, type Teller } from "./telling/tell-claimant.ts";
import { forgetUploads } from "./uploading/forget-uploads.ts";

/** What claims do when something happened to one: its claimant is told. */
export const claimJobs = (teller: RuleTeller): Jobs => ({
  "tell-claimant": (fact) => tellClaimant(teller, fact),
  "tell-heir": (fact) => tellHeir(teller, fact),
  "tell-drafts": (fact) => tellDrafts(teller, fact),
  "tell-drafts-stay": (fact) => tellDraftsStay(teller, fact),
});

/** What this room looks for again and again. */
export const claimTicks = (teller: Teller): readonly Tick[] => [
  { name: "remind-interviews", everySeconds: 30, run: async () => void (await remindInterviews(teller)) },
  { name: "forget-texts", everySeconds: 3600, run: () => forgetTexts(teller) },
  { name: "forget-uploads", everySeconds: 3600, run: async () => void (await forgetUploads(teller)) },
];
