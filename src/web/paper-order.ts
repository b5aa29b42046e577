import { parametersAt, policyInForce } from "../entitlement/index.ts";
import type { House } from "../house.ts";
import type { Announcement, LinkChannel, PaperOrder } from "../outreach/index.ts";
import { parseDay } from "../platform/day.ts";
import { paths } from "./paths.ts";

/** Days within which a complete claim is paid, by the policy in force today. */
function payWithinDays({ law, clock }: House): number | null {
  const today = parseDay(clock.today())!;
  const policy = policyInForce(law.book(), today);
  return policy ? parametersAt(policy, today).payWithinWorkingDays : null;
}

/** What the press needs to make an announcement into something; null where it has no link for that. */
export function paperOrder(house: House, found: Announcement, channel: LinkChannel, lang: string): PaperOrder | null {
  const code = found.links[channel];
  if (code === undefined) return null;
  return {
    announcement: { texts: found.texts, dates: found.dates },
    lang,
    office: found.office,
    link: house.config.publicUrl + paths.link(code),
    payWithinDays: payWithinDays(house),
    madeAt: new Date(`${house.clock.today()}T00:00:00+07:00`),
  };
}
