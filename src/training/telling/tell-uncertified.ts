import { staffToTell } from "../../access/index.ts";
import { addWorkingDays, serviceRulesOn, type WithLaw } from "../../entitlement/index.ts";
import { dayInWords, mailFirst, namesInWords, queueMessage, quietUntil } from "../../messages/index.ts";
import { findOffice } from "../../offices/index.ts";
import { formatDay, parseDay } from "../../platform/day.ts";
import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { listUncertified, markWarned, type Uncertified } from "./uncertified.store.ts";

/** Where a head is led: who of the office has the certificate. `site`: the host that true messages lead to. */
export type TrainingLinks = { readonly people: (courseId: string) => string; readonly site: string };

type Needs = Platform & WithLaw & { readonly links: TrainingLinks };

/**
 * Tells the head of a branch who has no certificate for a rule that is about to begin: from its day on claims pass them over.
 * Once for each rule and office, and not in quiet hours.
 * @returns how many offices were told now
 */
export async function tellUncertified(platform: Needs): Promise<number> {
  const { db, clock, law } = platform;
  const today = clock.today();
  const rules = serviceRulesOn(law.book(), today);
  const upTo = formatDay(addWorkingDays(parseDay(today)!, rules.cascade.certifiedBeforeDays).day);
  let told = 0;
  for (const office of await listUncertified(db, today, upTo)) {
    const { zone } = (await findOffice(db, office.officeId))!;
    if (quietUntil(rules.notices, clock.now(), zone) === null && (await tellOffice(platform, office))) told += 1;
  }
  return told;
}

async function tellOffice(platform: Needs, office: Uncertified): Promise<boolean> {
  const { db, clock, keys, links } = platform;
  const { courseId, title, first, officeId, names } = office;
  return await db.transaction().execute(async (tx) => {
    const heads = (await staffToTell(tx, keys, "BRANCH_HEAD", [officeId])).filter(
      ({ contact }) => contact.email ?? contact.phone,
    );
    if (!(await markWarned(tx, office, heads.length, clock.now()))) return false;
    for (const { id, contact } of heads)
      await queueMessage(tx, platform, {
        key: `OfficersUncertified:${courseId}:${officeId}:${id}`,
        about: { accountId: id },
        template: "OfficersUncertified",
        lang: "id",
        ...mailFirst(contact),
        values: {
          title,
          day: dayInWords(first, "id"),
          count: String(names.length),
          names: namesInWords(names),
          link: links.people(courseId),
          site: links.site,
        },
      });
    await recordFacts(tx, {
      type: "UncertifiedTold",
      actor: { kind: "SYSTEM", id: "training-tell-uncertified" },
      at: clock.now(),
      subject: courseId,
      officeId,
      data: { without: names.length, to: heads.length },
    });
    return true;
  });
}
