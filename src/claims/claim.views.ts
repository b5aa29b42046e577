import { sql } from "kysely";
import type { Decision } from "../entitlement/index.ts";
import type { Reader } from "../platform/db/database.ts";
import type { Keys } from "../platform/keys.ts";
import type { ClaimAnswers, Declared } from "./filling/claim.answers.ts";
import { claimSeals } from "./claim-seals.ts";
import type {
  BankMatch,
  ClaimBank,
  ClaimContact,
  ClaimPerson,
  ClaimStatus,
  CorrectionItem,
  Promised,
  RefusalReason,
} from "./claim.ts";

/** A claim as its claimant's pages need it, opened. */
export type ClaimantClaim = {
  readonly id: string;
  readonly code: string;
  readonly memberId: string;
  readonly status: ClaimStatus;
  readonly statusSince: Date;
  readonly lang: "id" | "en";
  readonly person: ClaimPerson;
  readonly contact: ClaimContact;
  readonly bank: ClaimBank | null;
  readonly bankMatch: BankMatch | null;
  readonly answers: ClaimAnswers;
  readonly decision: Decision | null;
  readonly declared: Declared | null;
  readonly createdAt: Date;
  readonly submittedAt: Date | null;
  readonly completeOn: string | null;
  readonly promise: Promised | null;
  readonly promiseMoves: ReadonlyArray<{ from: string; to: string; why: string; at: string }>;
  readonly correction: readonly CorrectionItem[];
  readonly correctionAt: Date | null;
  readonly refusal: readonly RefusalReason[];
  /** An officer has seen the claimant at a branch, with the original identity card. */
  readonly seenAtBranch: boolean;
  readonly office: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly address: string;
    readonly zone: string;
  };
};

/** Everything that a claimant's page shows of the claim itself, in one query. @throws where there is no such claim */
export async function getClaimForClaimant(db: Reader, keys: Keys, claimId: string): Promise<ClaimantClaim> {
  const { rows } = await sql<
    Record<string, never>
  >`select *, exists (select from claims_seen_at_branch where claim_id = claimant_claims.id) as seen_at_branch from claimant_claims where id = ${claimId}`.execute(
    db,
  );
  const row = rows[0] as unknown as Record<string, unknown> | undefined;
  if (!row) throw new Error(`There is no claim ${claimId}`);
  const open = <T>(sealed: unknown, purpose: string): T => JSON.parse(keys.open(sealed as Buffer, purpose)) as T;
  return {
    id: row["id"] as string,
    code: row["code"] as string,
    memberId: row["member_id"] as string,
    status: row["status"] as ClaimStatus,
    statusSince: row["status_since"] as Date,
    lang: row["lang"] as "id" | "en",
    person: open<ClaimPerson>(row["person_sealed"], claimSeals.person),
    contact: open<ClaimContact>(row["contact_sealed"], claimSeals.contact),
    // Heirs have an account each: one that was given before under another reason is not meant.
    bank:
      row["bank_sealed"] && row["reason"] !== "MENINGGAL" ? open<ClaimBank>(row["bank_sealed"], claimSeals.bank) : null,
    bankMatch: row["bank_match"] as BankMatch | null,
    answers: open<ClaimAnswers>(row["answers_sealed"], claimSeals.answers),
    decision: row["decision"] as Decision | null,
    declared: row["declared_sealed"] ? open<Declared>(row["declared_sealed"], claimSeals.declared) : null,
    createdAt: row["created_at"] as Date,
    submittedAt: row["submitted_at"] as Date | null,
    completeOn: row["complete_on"] as string | null,
    promise: row["promise_on"]
      ? {
          on: row["promise_on"] as string,
          calendar: (row["promise_calendar"] ?? "PROVISIONAL") as Promised["calendar"],
        }
      : null,
    promiseMoves: row["promise_moves"] as ClaimantClaim["promiseMoves"],
    correction: (row["correction"] ?? []) as readonly CorrectionItem[],
    correctionAt: row["correction_at"] as Date | null,
    seenAtBranch: row["seen_at_branch"] as boolean,
    refusal: (row["refusal"] ?? []) as readonly RefusalReason[],
    office: {
      id: row["office_id"] as string,
      code: row["office_code"] as string,
      name: row["office_name"] as string,
      address: row["office_address"] as string,
      zone: row["office_zone"] as string,
    },
  };
}
