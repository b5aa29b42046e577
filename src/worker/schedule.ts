import { forgetOldAttempts, forgetStaffSessions } from "../access/index.ts";
import { appointmentTicks } from "../appointments/index.ts";
import { circularTicks } from "../circulars/index.ts";
import { forgetPatterns, lookForPatterns } from "../casework/index.ts";
import { collectiveTicks } from "../collectives/index.ts";
import { claimTicks, forgetDrafts } from "../claims/index.ts";
import { employerTicks } from "../employers/index.ts";
import type { House } from "../house.ts";
import { messagesTicks } from "../messages/index.ts";
import { chainFacts } from "../audit/index.ts";
import { forgetClaimant, forgetClaimSessions, forgetOldChallenges } from "../identity/index.ts";
import { forgetSignals } from "../interviews/index.ts";
import { noticeTicks, outreachTicks } from "../outreach/index.ts";
import { noticeTeller } from "./reactions.ts";
import { paymentTicks } from "../payments/index.ts";
import { policyTicks } from "../policies/index.ts";
import { trainingTicks } from "../training/index.ts";
import { forgetOldKeys } from "../platform/forget-old-keys.ts";
import type { Tick } from "../platform/jobs.ts";
import { visitTicks } from "../visits/index.ts";
import { paths } from "../web/paths.ts";

/** What is looked for again and again. */
export function allTicks(house: House): readonly Tick[] {
  return [
    ...appointmentTicks(house),
    ...claimTicks({ ...house, resumeLink: house.config.publicUrl + paths.resume.code }),
    ...messagesTicks(house),
    ...outreachTicks(house),
    ...noticeTicks(noticeTeller(house)),
    ...paymentTicks(house),
    ...policyTicks(house),
    ...circularTicks({
      ...house,
      links: {
        site: new URL(house.config.publicUrl).host,
        notice: (circular) => house.config.publicUrl + paths.staff.notice(circular),
        board: ({ about, id }) =>
          house.config.publicUrl + (about === "POLICY" ? paths.staff.policyBoard(id) : paths.staff.announcement(id)),
      },
    }),
    ...trainingTicks({
      ...house,
      links: {
        site: new URL(house.config.publicUrl).host,
        people: (courseId) => house.config.publicUrl + paths.staff.coursePeople(courseId),
      },
    }),
    ...employerTicks(house),
    ...collectiveTicks(noticeTeller(house)),
    ...visitTicks(house),
    { name: "look-for-patterns", everySeconds: 3600, run: async () => void (await lookForPatterns(house)) },
    { name: "forget-patterns", everySeconds: 3600, run: async () => void (await forgetPatterns(house)) },
    { name: "chain-facts", everySeconds: 1, run: async () => void (await chainFacts(house)) },
    { name: "forget-challenges", everySeconds: 3600, run: () => forgetOldChallenges(house) },
    { name: "forget-attempts", everySeconds: 3600, run: async () => void (await forgetOldAttempts(house)) },
    { name: "forget-staff-sessions", everySeconds: 3600, run: async () => void (await forgetStaffSessions(house)) },
    { name: "forget-claim-sessions", everySeconds: 3600, run: async () => void (await forgetClaimSessions(house)) },
    { name: "forget-keys", everySeconds: 3600, run: async () => void (await forgetOldKeys(house)) },
    { name: "forget-signals", everySeconds: 3600, run: async () => void (await forgetSignals(house)) },
    {
      name: "forget-drafts",
      everySeconds: 3600,
      run: async () => void (await forgetDrafts({ ...house, endSessions: forgetClaimant })),
    },
  ];
}
