import type { Announced, Jobs, Tick } from "../../platform/jobs.ts";
import { sendBroadcasts } from "../broadcasts/send-broadcasts.ts";
import { keepRights } from "./keep-rights.ts";
import type { NoticeTeller } from "./right.ts";
import { beginSweep, sweepRights } from "./sweep-rights.ts";
import { tellRights } from "./tell-rights.ts";

/** A fact about a job on record: whose it is, and the reason of its end where it says one. */
async function keepRightsOf(teller: NoticeTeller, { data }: Announced): Promise<void> {
  const { memberId, reason } = data as { memberId?: string; reason?: string };
  if (memberId)
    await teller.db.transaction().execute((tx) => keepRights(tx, teller, [memberId], { reported: reason ?? null }));
}

export const noticeJobs = (teller: NoticeTeller): Jobs => ({
  "keep-rights": (fact) => keepRightsOf(teller, fact),
  "sweep-rights": (fact) => beginSweep(teller, fact),
});

/** Whose right begins is asked of the clock, never of a job in the far future. */
export const noticeTicks = (teller: NoticeTeller): readonly Tick[] => [
  { name: "sweep-rights", everySeconds: 2, run: async () => void (await sweepRights(teller)) },
  { name: "tell-rights", everySeconds: 20, run: async () => void (await tellRights(teller)) },
  { name: "send-announcements", everySeconds: 5, run: async () => void (await sendBroadcasts(teller)) },
];
