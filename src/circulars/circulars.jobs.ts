import type { WithLaw } from "../entitlement/index.ts";
import type { Jobs, Tick } from "../platform/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { chaseRelays } from "./chase-relays.ts";
import { spreadCirculars } from "./spread-circulars.ts";
import { tellRelays } from "./telling/tell-relays.ts";
import type { CircularLinks } from "./telling/telling.ts";

export const circularJobs = (platform: Platform & WithLaw): Jobs => ({
  "spread-circulars": async () => void (await spreadCirculars(platform)),
});

export const circularTicks = (platform: Platform & WithLaw & { readonly links: CircularLinks }): readonly Tick[] => [
  { name: "circulars-spread", everySeconds: 60, run: async () => void (await spreadCirculars(platform)) },
  {
    name: "circulars-chase-relays",
    everySeconds: 60,
    run: async () => {
      await chaseRelays(platform);
      await tellRelays(platform);
    },
  },
];
