import { appointmentTicks } from "../appointments/index.ts";
import { claimTicks } from "../claims/index.ts";
import type { House } from "../house.ts";
import { messagesTicks } from "../messages/index.ts";
import { chainFacts } from "../audit/index.ts";
import { forgetOldChallenges } from "../identity/index.ts";
import { paymentTicks } from "../payments/index.ts";
import { policyTicks } from "../policies/index.ts";
import type { Tick } from "../platform/jobs.ts";
import { paths } from "../web/paths.ts";

/** What is looked for again and again. */
export function allTicks(house: House): readonly Tick[] {
  return [
    ...appointmentTicks(house),
    ...claimTicks({ ...house, resumeLink: house.config.publicUrl + paths.resume.code }),
    ...messagesTicks(house),
    ...paymentTicks(house),
    ...policyTicks(house),
    { name: "chain-facts", everySeconds: 1, run: async () => void (await chainFacts(house)) },
    { name: "forget-challenges", everySeconds: 3600, run: () => forgetOldChallenges(house) },
  ];
}
