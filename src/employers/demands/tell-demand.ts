import { getClaimForClaimant } from "../../claims/index.ts";
import { ruleWords, type WithLaw } from "../../entitlement/index.ts";
import { dayInWords, mailFirst, queueMessage, type AskedTemplate } from "../../messages/index.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { Platform } from "../../platform/platform.ts";
import { contactsOf } from "../people/people.views.ts";
import { findDemand, type DemandSeen } from "./demand.views.ts";

/** Where the two are led: the worker to their claim, the company's people to what they are asked. */
export type DemandLinks = { readonly worker: string; readonly demands: (npp: string) => string };

type Needs = Platform & WithLaw & { readonly links: DemandLinks };

const templateOf = ({ answer, side }: DemandSeen): AskedTemplate => {
  if (side) return "ExitDemandDecided";
  switch (answer) {
    case null:
      return "ExitDeclared";
    case "CONFIRMED":
      return "ExitConfirmed";
    case "DIFFERED":
      return "ExitDiffers";
    case "STILL_WORKS":
      return "ExitStillWorks";
    case "SILENT":
      return "ExitSilent";
    case "CLOSED":
    case "OVERTAKEN":
      return "ExitGoesOn";
  }
};

/**
 * Tells the worker how it stands with what they declared, and the company's people what they are asked and what was
 * decided. Each of these once, however often this runs; a demand that was answered before it could be told is told by its
 * answer only.
 */
export async function tellDemand(platform: Needs, id: string): Promise<void> {
  const { db, keys, links } = platform;
  const demand = await findDemand(db, keys, id);
  if (!demand) return;
  const people = demand.answer === null || demand.side ? await contactsOf(db, keys, demand.employerId) : [];
  await db.transaction().execute(async (tx) => {
    await tellWorker(tx, platform, demand);
    const { company, npp, dueOn, why } = demand;
    for (const person of people) {
      const template = demand.side ? "ExitDisputeDecidedCompany" : "ExitDemanded";
      const link = links.demands(npp);
      await queueMessage(tx, platform, {
        key: `${template}:${id}:${person.id}`,
        about: { accountId: person.id },
        template,
        lang: person.lang,
        ...mailFirst(person),
        values: { company, npp, link, ...(why ? { why } : { day: dayInWords(dueOn, person.lang) }) },
      });
    }
  });
}

/** Whoever gave the claim up meanwhile is not told: should their right begin, the notice on the day tells them. */
async function tellWorker(tx: Tx, platform: Needs, demand: DemandSeen): Promise<void> {
  if (!demand.claimId) return;
  const claim = await getClaimForClaimant(tx, platform.keys, demand.claimId);
  const template = templateOf(demand);
  const { company, dueOn, says, why } = demand;
  const { lang } = claim;
  const reason = ruleWords(platform.law.book(), undefined, lang).reason(says.reason as never);
  await queueMessage(tx, platform, {
    key: `${template}:${demand.id}:worker`,
    about: { claimId: claim.id },
    template,
    lang,
    to: { phone: claim.contact.phone, email: claim.contact.email },
    first: claim.contact.channel,
    values: {
      claim: claim.code,
      company,
      link: platform.links.worker,
      ...((template === "ExitDeclared" || template === "ExitSilent") && { day: dayInWords(dueOn, lang) }),
      ...(template === "ExitSilent" && { end: `${reason}, ${dayInWords(says.endedOn, lang)}` }),
      ...(template === "ExitDemandDecided" && { why: why! }),
    },
  });
}
