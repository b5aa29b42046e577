import type { Jobs, Tick } from "../platform/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { answerReport } from "./exits/answer-report.ts";
import { deleteSessionsBefore } from "./people/person.store.ts";

export const employerJobs = (platform: Platform): Jobs => ({
  "answer-exits": async ({ subject }) => await answerReport(platform, subject!),
});

export const employerTicks = (platform: Platform): readonly Tick[] => [
  {
    name: "forget-employer-sessions",
    everySeconds: 3600,
    run: () => deleteSessionsBefore(platform.db, platform.clock.real()),
  },
];
