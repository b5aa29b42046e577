import type { Jobs, Tick } from "../platform/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { chaseRelays } from "./cascade/chase-relays.ts";
import { spreadPolicies } from "./cascade/spread-policies.ts";
import { takeForce } from "./writing/take-force.ts";

export const policyJobs = (platform: Platform): Jobs => ({
  "spread-policies": async () => void (await spreadPolicies(platform)),
});

export const policyTicks = (platform: Platform): readonly Tick[] => [
  { name: "policies-take-force", everySeconds: 5, run: async () => void (await takeForce(platform)) },
  { name: "policies-spread", everySeconds: 60, run: async () => void (await spreadPolicies(platform)) },
  { name: "policies-chase-relays", everySeconds: 60, run: async () => void (await chaseRelays(platform)) },
];
