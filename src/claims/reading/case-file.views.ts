import type { Decision } from "../../entitlement/index.ts";
import type { Reader } from "../../platform/db/database.ts";
import type { Keys } from "../../platform/keys.ts";
import { claimSeals } from "../claim-seals.ts";
import type {
  BankMatch,
  ClaimBank,
  ClaimContact,
  ClaimPerson,
  ClaimStatus,
  CorrectionItem,
  Promised,
  RefusalReason,
} from "../claim.ts";

/** A claim as the officers' case file needs it: opened, so ask for it only to show it to somebody who may see it. */
export type CaseFile = {
  readonly claimId: string;
  readonly code: string;
  readonly memberId: string;
  readonly officeId: string;
  readonly reason: string;
  readonly status: ClaimStatus;
  readonly statusSince: Date;
  readonly person: ClaimPerson;
  readonly contact: ClaimContact;
  readonly bank: ClaimBank | null;
  readonly bankMatch: BankMatch | null;
  /** The answers by question, as typed. */
  readonly answers: Readonly<Record<string, unknown>>;
  readonly decision: Decision | null;
  /** Whole rupiah; null until known. */
  readonly gross: number | null;
  readonly tax: number | null;
  readonly net: number | null;
  /** What the machine compared, by name: states only. */
  readonly checks: Readonly<Record<string, unknown>>;
  readonly submittedAt: Date | null;
  readonly completeOn: string | null;
  readonly promise: Promised | null;
  readonly correction: readonly CorrectionItem[] | null;
  readonly refusal: readonly RefusalReason[] | null;
  readonly priority: string | null;
  /** ORIGINAL_KTP: opened at a desk without a code. */
  readonly confirmedBy: "CODE" | "ORIGINAL_KTP";
};

const columns = [
  "id",
  "code",
  "member_id",
  "office_id",
  "reason",
  "status",
  "status_since",
  "person_sealed",
  "contact_sealed",
  "bank_sealed",
  "bank_match",
  "answers_sealed",
  "decision",
  "gross",
  "tax",
  "net",
  "checks",
  "submitted_at",
  "complete_on",
  "promise_on",
  "promise_calendar",
  "correction",
  "refusal",
  "priority",
  "confirmed_by",
] as const;

/** The whole file of one claim, by its id or its code. */
export async function findCaseFile(
  db: Reader,
  keys: Keys,
  by: { readonly claimId: string } | { readonly code: string },
): Promise<CaseFile | null> {
  const query = db.selectFrom("claims").select(columns);
  const row = await (
    "code" in by ? query.where("code", "=", by.code) : query.where("id", "=", by.claimId)
  ).executeTakeFirst();
  if (!row) return null;
  const open = (sealed: Buffer, purpose: string): unknown => JSON.parse(keys.open(sealed, purpose));
  return {
    claimId: row.id,
    code: row.code,
    memberId: row.member_id,
    officeId: row.office_id,
    reason: row.reason,
    status: row.status as ClaimStatus,
    statusSince: row.status_since,
    person: open(row.person_sealed, claimSeals.person) as ClaimPerson,
    contact: open(row.contact_sealed, claimSeals.contact) as ClaimContact,
    // Heirs have an account each: one that was given before under another reason is not meant.
    bank: row.bank_sealed && row.reason !== "MENINGGAL" ? (open(row.bank_sealed, claimSeals.bank) as ClaimBank) : null,
    bankMatch: row.bank_match as BankMatch | null,
    answers: open(row.answers_sealed, claimSeals.answers) as Record<string, unknown>,
    decision: row.decision as Decision | null,
    gross: row.gross,
    tax: row.tax,
    net: row.net,
    checks: (row.checks ?? {}) as Record<string, unknown>,
    submittedAt: row.submitted_at,
    completeOn: row.complete_on,
    promise: row.promise_on
      ? { on: row.promise_on, calendar: (row.promise_calendar ?? "PROVISIONAL") as Promised["calendar"] }
      : null,
    correction: row.correction as readonly CorrectionItem[] | null,
    refusal: row.refusal as readonly RefusalReason[] | null,
    priority: row.priority,
    confirmedBy: row.confirmed_by as CaseFile["confirmedBy"],
  };
}

/** The claimant's name from a sealed person, for the few rows that are shown. */
export const openClaimantName = (keys: Keys, personSealed: Buffer): string =>
  (JSON.parse(keys.open(personSealed, claimSeals.person)) as ClaimPerson).name;
