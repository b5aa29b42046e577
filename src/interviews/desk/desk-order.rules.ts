import { callOrder, type CallRules } from "../../appointments/index.ts";
import type { DeskRow } from "../interview.views.ts";

/**
 * Whether somebody waits to be called now. Who is interviewed face to face sits at the branch from the moment at which the time was
 * booked at the desk; everybody else waits from their own time on, if they are in the waiting room.
 */
const isWaiting = (row: DeskRow, now: Date): boolean =>
  row.outcome === null && row.startedAt === null && (row.kind === "IN_PERSON" || (row.present && row.startsAt <= now));

/** Since when they wait. */
const waitsSince = ({ kind, madeAt, startsAt }: DeskRow): Date => (kind === "IN_PERSON" ? madeAt : startsAt);

/**
 * Who is called next among those who wait: the order of the calls at the help desk, after the interviews that were opened before.
 * @param rows the interviews of one office and day
 */
export function inTurn(rows: readonly DeskRow[], now: Date, rules: CallRules): DeskRow[] {
  const before = rows
    .filter(({ startedAt }) => startedAt !== null)
    .toSorted((one, other) => one.startedAt!.getTime() - other.startedAt!.getTime())
    .map(({ priority }) => priority !== null);
  const waiting = rows
    .filter((row) => isWaiting(row, now))
    .map((row) => ({ ...row, first: row.priority !== null, since: waitsSince(row) }));
  return callOrder(waiting, before, now, rules);
}
