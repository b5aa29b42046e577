import type { Decision, Reason } from "../entitlement/index.ts";
import type { ClaimAnswers } from "./filling/claim.answers.ts";
import type { CorrectionItem } from "./claim.ts";
import type { Heir } from "./heirs/heir.ts";

/** A thing without which a claim cannot be sent: a question not answered, the bank account, or a document by its code. */
export type Missing =
  | { readonly kind: "QUESTION"; readonly code: "reason" | "work" }
  | { readonly kind: "BANK" }
  | { readonly kind: "DOCUMENT"; readonly code: string };

type Filled = {
  readonly answers: ClaimAnswers;
  readonly bank: boolean;
  readonly decision: Pick<Decision, "documents"> | null;
  readonly documents: readonly string[];
};

/** Whether somebody leaves Indonesia: of them it is asked how long they were here. */
export const isLeaving = (reason: Reason): boolean => reason === "KELUAR_WNA" || reason === "KELUAR_WNI";

/**
 * Whether a claimant counts as resident for tax: in Indonesia more than 183 days of the last twelve months (UU PPh art. 2(3)). Who is
 * not asked, and says nothing else, declares so. Heirs declare nothing of themselves and count as residents.
 */
export const isTaxResident = (answers: { readonly taxResident?: unknown }): boolean => answers.taxResident !== false;

/** Whether the question is open that only this reason asks, and without which the law cannot name its papers or its tax. */
function lacksWork({
  reason,
  phkProof,
  companyPensionAge,
  houseInSpouseName,
  creditUse,
  taxResident,
}: ClaimAnswers): boolean {
  if (reason && isLeaving(reason)) return taxResident === undefined;
  if (reason === "PHK") return !phkProof;
  if (reason === "PENSIUN_PKB") return companyPensionAge === undefined;
  if (reason === "SEBAGIAN_30_TUNAI") return houseInSpouseName === undefined;
  return reason === "SEBAGIAN_30_KREDIT" && !creditUse;
}

/** What still has to be done before a claim can be sent, in the order of the pages. */
export function whatIsMissing({ answers, bank, decision, documents }: Filled): Missing[] {
  const missing: Missing[] = [];
  if (!answers.reason || !decision) missing.push({ kind: "QUESTION", code: "reason" });
  else if (lacksWork(answers)) missing.push({ kind: "QUESTION", code: "work" });
  if (!bank) missing.push({ kind: "BANK" });
  for (const { code } of decision?.documents ?? []) {
    if (!documents.includes(code)) missing.push({ kind: "DOCUMENT", code });
  }
  return missing;
}

/** What of a correction is still open: a document not sent since it was asked for, a bank account not changed since. */
export function openItems(
  items: readonly CorrectionItem[],
  askedAt: Date,
  documents: ReadonlyArray<{ code: string; at: Date }>,
  bankChangedAt: Date | null,
  heirs: ReadonlyArray<Pick<Heir, "id" | "bankChangedAt" | "bankRefusedAt">> = [],
): CorrectionItem[] {
  return items.filter(({ kind, code }) => {
    if (kind === "DOCUMENT") return !documents.some((each) => each.code === code && each.at > askedAt);
    const heir = heirs.find(({ id }) => code === `bank:${id}`);
    if (heir) return heir.bankRefusedAt !== null || !(heir.bankChangedAt && heir.bankChangedAt > askedAt);
    return code === "bank" ? !(bankChangedAt && bankChangedAt > askedAt) : false;
  });
}
