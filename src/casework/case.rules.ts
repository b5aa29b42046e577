import { civilCheckOf, type CaseFile, type CivilCheck, type ClaimStatus } from "../claims/index.ts";
import {
  firstOfficersOf,
  taxItem,
  type Case,
  type CaseItem,
  type CaseRefusal,
  type Finding,
  type Findings,
  type Stage,
  type StaffActor,
  type WaitingFor,
} from "./case.ts";

/** Where a claim of this status waits; null for a draft, which no officer sees. */
export function placeOf(status: ClaimStatus): { readonly stage: Stage; readonly waitingFor: WaitingFor | null } | null {
  switch (status) {
    case "DRAFT":
      return null;
    case "SUBMITTED":
      return { stage: "WAITING", waitingFor: "INTERVIEW" };
    case "CORRECTION":
      return { stage: "WAITING", waitingFor: "CLAIMANT" };
    case "INTERVIEWED":
      return { stage: "FIRST", waitingFor: null };
    case "VERIFIED":
      return { stage: "SECOND", waitingFor: null };
    default:
      return { stage: "CLOSED", waitingFor: null };
  }
}

export type DeskVerb =
  | "release-case"
  | "save-findings"
  | "verify-first"
  | "request-correction"
  | "finish-second"
  | "return-to-first"
  | "approve"
  | "refuse-claim";

/** The whole desk on one screen: which stage each act belongs to. The role follows from the stage. */
export const deskVerbs: Readonly<Record<DeskVerb, readonly Stage[]>> = {
  "release-case": ["FIRST", "SECOND"],
  "save-findings": ["FIRST", "SECOND"],
  "verify-first": ["FIRST"],
  "request-correction": ["FIRST"],
  "finish-second": ["SECOND"],
  "return-to-first": ["SECOND"],
  approve: ["SECOND"],
  "refuse-claim": ["SECOND"],
};

/**
 * Whether this officer may answer what a claimant wrote. Whoever has the claim on the desk answers; where nobody has it, every
 * officer of its office may, so that nothing waits for somebody who is not there.
 * @param officeId the claim's; null where there is no such claim
 */
export function answerRefusal(actor: StaffActor, officeId: string | null, holder: string | null): CaseRefusal | null {
  if (!stageOfRole(actor.role)) return { code: "NOT_ALLOWED" };
  if (officeId !== actor.officeId) return { code: "NO_SUCH_CASE" };
  return holder !== null && holder !== actor.id ? { code: "NOT_ON_YOUR_DESK", holder } : null;
}

/** The stage that a role works on; null where it verifies nothing. */
export const stageOfRole = (role: string): "FIRST" | "SECOND" | null =>
  role === "CS" ? "FIRST" : role === "PENATA_MADYA" ? "SECOND" : null;

/** Whether this officer may do this now with this case; what stands against it where not. */
export function deskRefusal(
  actor: StaffActor,
  verb: DeskVerb,
  found: Case | null,
  status: ClaimStatus | null,
): CaseRefusal | null {
  const stage = stageOfRole(actor.role);
  if (!stage || !deskVerbs[verb].includes(stage)) return { code: "NOT_ALLOWED" };
  if (!found || !status || found.officeId !== actor.officeId) return { code: "NO_SUCH_CASE" };
  if (found.stage !== stage || placeOf(status)?.stage !== stage) return { code: "MOVED_ON", status };
  if (stage === "SECOND" && firstOfficersOf(found).includes(actor.id)) return { code: "SAME_PERSON" };
  if (found.assignedTo !== actor.id) return { code: "NOT_ON_YOUR_DESK", holder: found.assignedTo };
  return null;
}

/** A finding on an item, where it was given for the value that stands there now. */
export const findingOn = (item: CaseItem, findings: Findings): Finding | null => {
  const finding = findings[item.code];
  return finding && finding.mark === item.mark ? finding : null;
};

/** How far the work is: what has no answer yet, what is questioned. */
export function progress(
  items: readonly CaseItem[],
  findings: Findings,
): { readonly done: number; readonly open: readonly string[]; readonly asked: readonly string[] } {
  const open = items.filter((item) => !findingOn(item, findings)).map((item) => item.code);
  const asked = items.filter((item) => findingOn(item, findings)?.verdict === "ASK").map((item) => item.code);
  return { done: items.length - open.length, open, asked };
}

/** A sentence somebody can act on. */
export const isReason = (text: string): boolean => text.trim().length >= 10;

/** Items on which the two differ, as item codes: in the answer, or in the tax that they wrote. */
export const differences = (items: readonly CaseItem[], mine: Findings, theirs: Findings): readonly string[] =>
  items
    .filter((item) => {
      const [one, other] = [findingOn(item, mine), findingOn(item, theirs)];
      return one?.verdict !== other?.verdict || one?.amount !== other?.amount;
    })
    .map((item) => item.code);

/**
 * The tax that an officer wrote for a claim whose tax the law leaves to a human (PPh 26, a treaty's rate).
 * @returns null where the law counts it; `amount` null where it is not written yet, or not ticked
 */
export function writtenTax(
  items: readonly CaseItem[],
  findings: Findings,
): { readonly amount: number | null; readonly note: string } | null {
  const item = items.find(({ code }) => code === taxItem);
  if (!item) return null;
  const finding = findingOn(item, findings);
  return { amount: finding?.verdict === "OK" ? (finding.amount ?? null) : null, note: finding?.note ?? "" };
}

/**
 * What stands against a claim going on because its tax is a human's to say: the sum, nothing up to the whole balance, and a reason
 * in words that the second officer, the sample and a court can follow. A questioned tax is no tax.
 */
export function taxRefusal(
  { gross }: Pick<CaseFile, "gross">,
  items: readonly CaseItem[],
  findings: Findings,
): CaseRefusal | null {
  const tax = writtenTax(items, findings);
  if (!tax) return null;
  const stands = tax.amount !== null && tax.amount >= 0 && tax.amount <= (gross ?? 0) && isReason(tax.note);
  return stands ? null : { code: "TAX_MISSING", items: [taxItem] };
}

/** What stands against a claim going on: everything must be ticked, for the values as they are now. */
export function incomplete(items: readonly CaseItem[], findings: Findings): CaseRefusal | null {
  const { open, asked } = progress(items, findings);
  return open.length + asked.length > 0 || items.length === 0 ? { code: "NOT_COMPLETE", open, asked } : null;
}

/** Fields that the civil registry has differently. Where it does not know the NIK, nothing can be compared. */
export const civilDiffers = (check: CivilCheck | null): ReadonlyArray<"name" | "birthDate"> =>
  check?.state === "ANSWERED" && check.nik ? (["name", "birthDate"] as const).filter((field) => !check[field]) : [];

/**
 * Items that may be ticked only with a written reason: what the civil registry has differently; and of a claim by heirs the
 * day of death where that registry does not know of it (it hears of deaths late, the certificate is looked at).
 */
export const civilAsksWhy = (check: CivilCheck | null, reason: string): readonly string[] =>
  reason === "MENINGGAL" && check?.state === "ANSWERED" && !check.deceased
    ? [...civilDiffers(check), "deathDate"]
    : civilDiffers(check);

/**
 * What stands against a claim going on because of the civil registry. A silent registry stops nobody. Who claims for
 * themselves must live; whoever heirs claim for must not. Where it has something differently, a tick needs a reason.
 */
export function civilRefusal(
  { checks, reason }: Pick<CaseFile, "checks" | "reason">,
  items: readonly CaseItem[],
  findings: Findings,
): CaseRefusal | null {
  const check = civilCheckOf(checks);
  if (check?.state !== "ANSWERED") return null;
  if (check.deceased && reason !== "MENINGGAL") return { code: "DECEASED" };
  const differing = items.filter(({ code }) => civilAsksWhy(check, reason).includes(code));
  const silent = differing.filter((item) => !isReason(findingOn(item, findings)?.note ?? ""));
  return silent.length > 0 ? { code: "REASON_MISSING", items: silent.map(({ code }) => code) } : null;
}
