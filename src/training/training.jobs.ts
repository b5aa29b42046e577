import type { WithLaw } from "../entitlement/index.ts";
import type { Jobs } from "../platform/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { makeCourse } from "./make-course.ts";
import { withdrawCourse } from "./withdraw-course.ts";

/** What training does when a policy was published or withdrawn. */
export const trainingJobs = (platform: Platform & WithLaw): Jobs => ({
  "make-course": async ({ subject }) => {
    if (subject) await makeCourse(platform, subject);
  },
  "withdraw-course": async ({ subject }) => {
    if (subject) await withdrawCourse(platform, subject);
  },
});
