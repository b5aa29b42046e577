import type { WithLaw } from "../entitlement/index.ts";
import type { Jobs, Tick } from "../platform/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { forgetOldSittings } from "./keeping/forget-old-sittings.ts";
import { makeCourse } from "./course/make-course.ts";
import { remakeCourse } from "./course/remake-course.ts";
import { tellUncertified, type TrainingLinks } from "./telling/tell-uncertified.ts";
import { listUncoursed } from "./training.views.ts";
import { withdrawCourse } from "./course/withdraw-course.ts";

/** What training does when a policy was published or withdrawn. */
export const trainingJobs = (platform: Platform): Jobs => ({
  "make-course": async ({ subject }) => {
    if (subject) await makeCourse(platform, subject);
  },
  "remake-course": async ({ subject }) => {
    if (subject) await remakeCourse(platform, subject);
  },
  "withdraw-course": async ({ subject }) => {
    if (subject) await withdrawCourse(platform, subject);
  },
});

/** A policy whose course was not made (no worker ran, a try failed too often) keeps its claims from everybody: it is tried again. */
export const trainingTicks = (platform: Platform & WithLaw & { readonly links: TrainingLinks }): readonly Tick[] => [
  {
    name: "courses-make",
    everySeconds: 60,
    run: async () => {
      for (const policyId of await listUncoursed(platform.db)) await makeCourse(platform, policyId);
    },
  },
  { name: "training-tell-uncertified", everySeconds: 60, run: async () => void (await tellUncertified(platform)) },
  { name: "forget-old-sittings", everySeconds: 3600, run: async () => void (await forgetOldSittings(platform)) },
];
