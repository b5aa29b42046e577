import { timesOfClaim, type PlacedAppointment } from "../../appointments/index.ts";
import { ruleWords, type RuleWords, type WithLaw } from "../../entitlement/index.ts";
import {
  interviewInWords,
  promiseInWords,
  queueMessage,
  timeInWords,
  type AskedTemplate,
} from "../../messages/index.ts";
import { findOffice } from "../../offices/index.ts";
import type { Announced } from "../../platform/jobs.ts";
import { formatRupiah } from "../../platform/money.ts";
import type { Platform } from "../../platform/platform.ts";
import type { CorrectionItem } from "../claim.ts";
import { findProof } from "../heirs/heir.views.ts";
import { getClaimForClaimant, type ClaimantClaim } from "../claim.views.ts";

/** `resumeLink`: where a claimant goes on with a claim. */
export type Teller = Platform & WithLaw & { readonly resumeLink: string };

/** Which fact is told in which words. */
const templateOf: Readonly<Record<string, AskedTemplate>> = {
  ClaimSubmitted: "ClaimSubmitted",
  InterviewTimeChosen: "InterviewTimeChosen",
  InterviewNotReached: "InterviewMissed",
  InterviewTimeOffered: "InterviewTimeOffered",
  InterviewPassed: "InterviewPassed",
  CorrectionRequested: "CorrectionRequested",
  CorrectionAnswered: "CorrectionAnswered",
  PromiseMoved: "PromiseMoved",
  ClaimApproved: "ClaimApproved",
  ClaimPaid: "ClaimPaid",
  ClaimRefused: "ClaimRefused",
  ClaimWithdrawn: "ClaimWithdrawn",
  PaymentStopped: "PaymentStopped",
  HeirsProved: "HeirsProved",
  HeirsProofRefused: "HeirsProofRefused",
};

const fieldWords: Readonly<Record<string, { readonly id: string; readonly en: string }>> = {
  bank: { id: "Rekening bank", en: "Bank account" },
  name: { id: "Nama", en: "Name" },
  birthDate: { id: "Tanggal lahir", en: "Birth date" },
  nik: { id: "NIK", en: "NIK" },
  kpj: { id: "Nomor KPJ", en: "KPJ number" },
  reason: { id: "Alasan klaim", en: "Reason of the claim" },
  taxResident: { id: "Lama di Indonesia", en: "Time in Indonesia" },
  tax: { id: "Pajak", en: "Tax" },
};

/** What a field is called; one that is about an heir by their place, their account as an account. */
function fieldName(code: string, lang: "id" | "en"): string {
  const [, place] = /^heir\.(\d+)\./.exec(code) ?? [];
  if (place) return `${lang === "id" ? "Ahli waris" : "Heir"} ${place}`;
  return fieldWords[code.startsWith("bank:") ? "bank" : code]?.[lang] ?? code;
}

const itemWords = (claim: ClaimantClaim, rule: RuleWords, { kind, code, reason }: CorrectionItem): string => {
  const name = kind === "DOCUMENT" ? rule.document(code).name : fieldName(code, claim.lang);
  return `${name}: ${reason.trim().replace(/[.;]+$/, "")}`;
};

/** Sentences one after the other, each closed once. */
const inOne = (sentences: readonly string[]): string =>
  `${sentences.map((each) => each.trim().replace(/[.;]+$/, "")).join("; ")}.`;

type Telling = { readonly template: AskedTemplate; readonly time: PlacedAppointment | null };

/**
 * In which words a fact is told now; null where it is not: its time was moved, taken, given back or is over. Who was not
 * reached hears once, of the miss and of the time kept for them: two messages, in any order, read as two things to do.
 */
async function tellingOf({ db }: Teller, fact: Announced): Promise<Telling | null> {
  const template = templateOf[fact.type];
  if (!template) return null;
  const tellsTime = template === "InterviewTimeChosen" || template === "InterviewTimeOffered";
  if (!tellsTime && template !== "InterviewMissed") return { template, time: null };
  const { booked, offered } = await timesOfClaim(db, fact.claim_id!);
  if (template === "InterviewMissed") {
    if (booked) return null;
    return offered ? { template: "InterviewMissedTimeKept", time: offered } : { template, time: null };
  }
  if (fact.why === "NOT_REACHED") return null;
  const time = template === "InterviewTimeOffered" ? offered : booked;
  return time && time.id === fact.subject ? { template, time } : null;
}

async function valuesOf(
  { db, law, resumeLink }: Teller,
  claim: ClaimantClaim,
  fact: Announced,
  time: PlacedAppointment | null,
): Promise<Record<string, string>> {
  const values = { claim: claim.code, link: resumeLink, promise: promiseInWords(claim.promise, claim.lang) };
  if (time) {
    const office = (await findOffice(db, time.officeId)) ?? claim.office;
    return {
      ...values,
      ...interviewInWords(time.kind, claim.lang),
      time: timeInWords(time.startsAt, time.zone, claim.lang, claim.office.zone),
      office: office.name,
      // Until when to answer is a matter of the claimant's own clock.
      ...(time.heldUntil && { until: timeInWords(time.heldUntil, claim.office.zone, claim.lang) }),
    };
  }
  if (fact.type === "ClaimPaid") {
    const amount = typeof fact.data["amount"] === "number" ? fact.data["amount"] : (claim.decision?.net ?? null);
    return {
      ...values,
      amount: amount === null ? "JHT" : formatRupiah(amount),
      account: claim.bank?.account.slice(-4) ?? "",
    };
  }
  if (fact.type === "HeirsProofRefused") return { ...values, why: (await findProof(db, claim.id)).why ?? "" };
  const rule = ruleWords(law.book(), claim.decision?.policy, claim.lang);
  return {
    ...values,
    items: inOne(claim.correction.map((item) => itemWords(claim, rule, item))),
    reasons: inOne(claim.refusal.map(({ sentence }) => sentence)),
  };
}

/**
 * Tells the claimant what happened to the claim, as it stands now, once for each fact. A request for correction that was
 * answered meanwhile, or an interview time that is not theirs any more, is not told: facts may be heard late and in
 * another order, and an old time told after the new one sends people to the wrong hour.
 */
export async function tellClaimant(teller: Teller, fact: Announced): Promise<void> {
  const { db, clock } = teller;
  if (!fact.claim_id) return;
  const telling = await tellingOf(teller, fact);
  if (!telling) return;
  const { template, time } = telling;
  const claim = await getClaimForClaimant(db, teller.keys, fact.claim_id);
  if (template === "CorrectionRequested" && claim.status !== "CORRECTION") return;
  const byHeirs = claim.answers.reason === "MENINGGAL";
  // Sent at the desk with the interview held: there is no time to choose.
  if (byHeirs && template === "ClaimSubmitted") return;
  const values = await valuesOf(teller, claim, fact, time);
  await db.transaction().execute((tx) =>
    queueMessage(tx, teller, {
      key: `tell:${fact.id}`,
      about: { claimId: claim.id },
      template: byHeirs && template === "ClaimPaid" ? "HeirsPaid" : template,
      lang: claim.lang,
      to: { phone: claim.contact.phone, email: claim.contact.email },
      first: claim.contact.channel,
      values,
      // The message's time is the machine's, the interview's is the office's.
      ...(time && { sendBefore: new Date(clock.real().getTime() + time.startsAt.getTime() - clock.now().getTime()) }),
    }),
  );
}
