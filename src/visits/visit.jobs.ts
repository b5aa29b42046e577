import { linkOfClaim } from "../claims/index.ts";
import type { Jobs, Tick } from "../platform/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { forgetOldVisits } from "./forget-old-visits.ts";
import { followVisit } from "./follow-visit.ts";
import { emptyVisitsBefore, findVisitOfClaim } from "./visit.store.ts";

/** What this room does when a fact is announced. */
export const visitJobs = (platform: Platform): Jobs => ({
  "follow-visit": async ({ claim_id: claimId }) => {
    if (!claimId) return;
    const { db } = platform;
    const visitId = await findVisitOfClaim(db, claimId, await linkOfClaim(db, claimId));
    if (visitId) await db.transaction().execute((tx) => followVisit(tx, platform, visitId));
  },
});

const keepDays = 90;

/** What this room looks for again and again. */
export const visitTicks = ({ db, clock }: Platform): readonly Tick[] => [
  {
    name: "empty-old-visits",
    everySeconds: 3600,
    run: async () => {
      const before = new Date(clock.now().getTime() - keepDays * 86_400_000);
      while ((await emptyVisitsBefore(db, before, 1000)) === 1000);
    },
  },
  { name: "forget-old-visits", everySeconds: 3600, run: async () => void (await forgetOldVisits({ db, clock })) },
];
