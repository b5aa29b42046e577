import { getClaimForClaimant } from "../../claims/index.ts";
import { ruleWords, type WithLaw } from "../../entitlement/index.ts";
import { getMember } from "../../members/index.ts";
import { dayInWords, mailFirst, queueMessage } from "../../messages/index.ts";
import type { Platform } from "../../platform/platform.ts";
import { contactsOf } from "../people/people.views.ts";
import { findDispute } from "./dispute.views.ts";

/** Where the two are led: the worker to their claim, the company's people to their list of differences. */
export type DisputeLinks = { readonly worker: string; readonly company: (npp: string) => string };

/** Tells worker and company what was decided, and why; each once, however often this runs. */
export async function tellDispute(
  platform: Platform & WithLaw & { readonly links: DisputeLinks },
  id: string,
): Promise<void> {
  const { db, keys, law, links } = platform;
  const dispute = await findDispute(db, keys, id);
  if (!dispute?.side) return;
  const { memberId, claimId, employerId, company, npp, papers, side } = dispute;
  const end = side === "COMPANY" ? dispute.companySays : dispute.otherSays;
  const endIn = (lang: "id" | "en"): string =>
    [end.reason && ruleWords(law.book(), undefined, lang).reason(end.reason), dayInWords(end.endedOn, lang)]
      .filter(Boolean)
      .join(", ");
  const claim = claimId ? await getClaimForClaimant(db, keys, claimId) : null;
  const member = claim ? null : await getMember(db, keys, memberId);
  const admins = await contactsOf(db, keys, employerId, "ADMIN");
  await db.transaction().execute(async (tx) => {
    const lang = claim?.lang ?? "id";
    await queueMessage(tx, platform, {
      key: `ExitDisputeDecided:${id}:worker`,
      about: claim ? { claimId: claim.id } : { memberId },
      template: "ExitDisputeDecided",
      lang,
      to: claim
        ? { phone: claim.contact.phone, email: claim.contact.email }
        : { phone: member!.phone, email: member!.email },
      first: claim?.contact.channel ?? "WHATSAPP",
      values: { company, npp, end: endIn(lang), why: papers.reason!, link: links.worker },
    });
    for (const admin of admins)
      await queueMessage(tx, platform, {
        key: `ExitDisputeDecided:${id}:${admin.id}`,
        about: { accountId: admin.id },
        template: "ExitDisputeDecidedCompany",
        lang: admin.lang,
        ...mailFirst(admin),
        values: { company, npp, why: papers.reason!, link: links.company(npp) },
      });
  });
}
