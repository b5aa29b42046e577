import { findPolicy, policyBefore, type Policy } from "../../entitlement/index.ts";
import { getMember } from "../../members/index.ts";
import { claimsTold, dayInWords, queueMessage, type AskedTemplate } from "../../messages/index.ts";
import type { Announced } from "../../platform/jobs.ts";
import { caseOf } from "../filling/claim.case.ts";
import { listDraftIds } from "../filling/draft.store.ts";
import { getClaimForClaimant, type ClaimantClaim } from "../claim.views.ts";
import { changeFor } from "./coming-rule.rules.ts";
import type { Teller } from "./tell-claimant.ts";

const pageSize = 200;
/** What these jobs need besides: to read anew what is published, for a fact is heard sooner than a process looks again. */
export type RuleTeller = Teller & { readonly law: { readonly refresh: () => Promise<void> } };

const keyOf = (policyId: string, act: "change" | "stay"): string => `rule:${policyId}:${act}:`;

async function tell(
  teller: Teller,
  claim: ClaimantClaim,
  key: string,
  template: AskedTemplate,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  await teller.db
    .transaction()
    .execute((tx) =>
      queueMessage(tx, teller, {
        key: key + claim.id,
        about: { claimId: claim.id },
        template,
        lang: claim.lang,
        to: { phone: claim.contact.phone, email: claim.contact.email },
        first: claim.contact.channel,
        values: { claim: claim.code, link: teller.resumeLink, ...values },
      }),
    );
}

/** What the new rule changes for one draft, told once; nothing where it changes nothing. */
async function tellOne(teller: Teller, claimId: string, present: Policy, next: Policy): Promise<void> {
  const claim = await getClaimForClaimant(teller.db, teller.keys, claimId);
  if (claim.status !== "DRAFT" || !claim.answers.reason) return;
  const { lang } = claim;
  const member = await getMember(teller.db, teller.keys, claim.memberId);
  const inWords = (day: string): string => dayInWords(day, lang);
  const change = changeFor(teller.law.book(), present, next, {
    today: teller.clock.today(),
    on: (day) => caseOf(claim.id, member, claim.answers, day, null),
    lang,
    inWords,
  });
  if (!change) return;
  await tell(teller, claim, keyOf(next.id, "change"), "RuleChanges", {
    first: inWords(change.first),
    changes: change.sentences.join(" "),
  });
}

/**
 * People with unfinished drafts hear what a published policy changes for them, and what they can do before its day.
 * Which rule counts is the day on which they send the claim. May run twice: each is told once.
 */
export async function tellDrafts(teller: RuleTeller, fact: Announced): Promise<void> {
  await teller.law.refresh();
  const book = teller.law.book();
  const next = findPolicy(book, fact.subject!);
  // It was withdrawn meanwhile.
  if (!next) return;
  const present = policyBefore(book, next);
  if (!present) return;
  for (let after: string | null = null; ;) {
    const ids: string[] = await listDraftIds(teller.db, after, pageSize);
    for (const id of ids) await tellOne(teller, id, present, next);
    if (ids.length < pageSize) return;
    after = ids.at(-1)!;
  }
}

/** Whoever heard of a change hears that it does not come. */
export async function tellDraftsStay(teller: Teller, fact: Announced): Promise<void> {
  for (const claimId of await claimsTold(teller.db, keyOf(fact.subject!, "change"))) {
    const claim = await getClaimForClaimant(teller.db, teller.keys, claimId);
    if (claim.status === "DRAFT") await tell(teller, claim, keyOf(fact.subject!, "stay"), "RuleStays", {});
  }
}
