import { serviceRulesOn, type WithLaw } from "../../entitlement/index.ts";
import { dayIn } from "../../platform/clock.ts";
import type { Reader } from "../../platform/db/database.ts";
import { listDesk, type DeskRow } from "../interview.views.ts";
import { inTurn } from "./desk-order.rules.ts";

export type InterviewDesk = {
  /** Who waits now, in the order in which they are called. */
  readonly waiting: readonly DeskRow[];
  /** All others of the last twelve hours and the next seven days, by time. */
  readonly others: readonly DeskRow[];
};

/**
 * The interviews of an office as its officers work them: who waits comes first, in the order of the help desk's calls.
 * @param asked.openName opens a sealed claimant's name
 * @param asked.real the machine's clock, by which signs of life are counted
 */
export async function findInterviewDesk(
  { db, law }: { readonly db: Reader } & WithLaw,
  asked: {
    readonly openName: (sealed: Buffer) => string;
    readonly officeId: string;
    readonly zone: string;
    readonly now: Date;
    readonly real: Date;
  },
): Promise<InterviewDesk> {
  const { officeId, zone, now, real } = asked;
  const from = new Date(now.getTime() - 12 * 3_600_000);
  const rows = await listDesk(db, asked.openName, officeId, from, new Date(now.getTime() + 7 * 86_400_000), real);
  const today = dayIn(now, zone);
  const ofToday = rows.filter(({ startsAt }) => dayIn(startsAt, zone) === today);
  const waiting = inTurn(ofToday, now, serviceRulesOn(law.book(), today).door);
  const called = new Set(waiting.map(({ id }) => id));
  return { waiting, others: rows.filter(({ id }) => !called.has(id)) };
}
