import type { VNode } from "preact";
import { may, type Staff } from "../../../access/index.ts";
import { listUnreached } from "../../../claims/index.ts";
import { collectivesOfOffice, listCollectiveCalls } from "../../../collectives/index.ts";
import { contradictedDemandsOf, openDisputesOf } from "../../../employers/index.ts";
import { serviceRulesOn } from "../../../entitlement/index.ts";
import type { House } from "../../../house.ts";
import { findInterviewDesk } from "../../../interviews/index.ts";
import { findWaitingRoom } from "../../../visits/index.ts";
import { paths } from "../../paths.ts";
import { Notice } from "../../ui/status.tsx";
import { consoleWords, type ConsoleLang } from "../words.ts";

/** How many differences between companies and workers wait for this office's decision. */
export const countDisputes = async (house: House, officeId: string): Promise<number> =>
  (await openDisputesOf(house.db, house.keys, officeId)).length +
  (await contradictedDemandsOf(house.db, house.keys, officeId)).length;

/** How many lists of companies wait to be checked by this office. */
export const countCollectives = async (house: House, officeId: string): Promise<number> =>
  (await collectivesOfOffice(house.db, officeId)).filter(({ status }) => status === "HANDED_IN").length;

/** What waits for whoever reads this on desks other than the one on which their day begins; nothing where nothing does. */
export async function alsoWaiting(house: House, staff: Staff, lang: ConsoleLang): Promise<VNode | null> {
  if (staff.practising) return null;
  const words = consoleWords[lang].alsoWaiting;
  const { officeId, zone } = staff;
  const [today, now] = [house.clock.today(zone), house.clock.now()];
  const waiting: Array<{ readonly says: string; readonly count: number; readonly href: string }> = [];
  if (may(staff, "hold-interview")) {
    const openName = (): string => "";
    const desk = await findInterviewDesk(house, { openName, officeId, zone, now, real: house.clock.real() });
    const count = desk.waiting.length;
    waiting.push({ says: words.interviews(count), count, href: paths.staff.interviews });
  }
  if (may(staff, "help-at-desk")) {
    const { waiting: people } = await findWaitingRoom(house, { officeId, today, now });
    waiting.push({ says: words.helpDesk(people.length), count: people.length, href: paths.staff.helpDesk });
    const { openMinutes } = serviceRulesOn(house.law.book(), house.clock.today()).calls;
    const calls = { officeId, by: staff.id, at: now, openMinutes };
    const count =
      (await listUnreached(house.db, calls)).length +
      (await listCollectiveCalls(house.db, calls)).reduce((sum, { people: listed }) => sum + listed, 0);
    waiting.push({ says: words.calls(count), count, href: paths.staff.calls });
  }
  if (may(staff, "decide-dispute")) {
    const count = await countDisputes(house, officeId);
    waiting.push({ says: words.disputes(count), count, href: paths.staff.disputes });
  }
  if (may(staff, "check-collective")) {
    const count = await countCollectives(house, officeId);
    waiting.push({ says: words.collectives(count), count, href: paths.staff.collectives });
  }
  const open = waiting.filter(({ count }) => count > 0);
  if (open.length === 0) return null;
  return (
    <Notice state="info" icon="clock">
      {words.lead}{" "}
      {open.map((each, at) => (
        <>
          {at > 0 && " · "}
          <a href={each.href}>{each.says}</a>
        </>
      ))}
    </Notice>
  );
}
