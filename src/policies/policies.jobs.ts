import type { Tick } from "../platform/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { takeForce } from "./writing/take-force.ts";

export const policyTicks = (platform: Platform): readonly Tick[] => [
  { name: "policies-take-force", everySeconds: 5, run: async () => void (await takeForce(platform)) },
];
