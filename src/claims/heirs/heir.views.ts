import type { Relation } from "../../entitlement/index.ts";
import type { Reader } from "../../platform/db/database.ts";
import type { Keys } from "../../platform/keys.ts";
import { claimSeals } from "../claim-seals.ts";
import type { BankMatch, ClaimBank, ClaimContact, ClaimPerson } from "../claim.ts";
import type { Heir, HeirPerson, Proof } from "./heir.ts";

/** The heirs of a claim in the order in which they were named, opened. */
export async function listHeirs(db: Reader, keys: Keys, claimId: string): Promise<readonly Heir[]> {
  const rows = await db
    .selectFrom("claim_heirs")
    .selectAll()
    .where("claim_id", "=", claimId)
    .orderBy("place")
    .execute();
  const open = <T>(sealed: Buffer | null, purpose: string): T | null =>
    sealed && (JSON.parse(keys.open(sealed, purpose)) as T);
  return rows.map((row) => ({
    id: row.id,
    place: row.place,
    relation: row.relation as Relation,
    person: open<HeirPerson>(row.person_sealed, claimSeals.heir)!,
    share:
      row.numerator === null || row.denominator === null
        ? null
        : { numerator: row.numerator, denominator: row.denominator },
    paidThrough: row.paid_through,
    contact: open<ClaimContact>(row.contact_sealed, claimSeals.heirContact),
    bank: open<ClaimBank>(row.bank_sealed, claimSeals.heirBank),
    bankMatch: row.bank_match as BankMatch | null,
    bankChangedAt: row.bank_changed_at,
    bankRefusedAt: row.bank_refused_at,
    gross: row.gross,
    tax: row.tax,
    fixedAt: row.fixed_at,
  }));
}

/** How far the proof is that opens the file of a member who died. */
export type ProofState = {
  /** Whether anybody ever said on this claim that the member died. */
  readonly asked: boolean;
  readonly proof: Proof;
  readonly at: Date | null;
  readonly why: string | null;
};

export async function findProof(db: Reader, claimId: string): Promise<ProofState> {
  const row = await db
    .selectFrom("claims")
    .select(["proof", "proof_at", "proof_why"])
    .where("id", "=", claimId)
    .executeTakeFirst();
  return {
    asked: row?.proof != null,
    proof: (row?.proof as Proof | null) ?? "WAITED",
    at: row?.proof_at ?? null,
    why: row?.proof_why ?? null,
  };
}

/** A claim by heirs that is not sent yet, for the branch that looks at the proof and finishes it. */
export type HeirsDraft = {
  readonly claimId: string;
  readonly code: string;
  readonly name: string;
  readonly proof: Proof;
  readonly proofAt: Date | null;
  readonly startedAt: Date;
  readonly heirs: number;
};

/** The drafts of an office, those whose proof nobody looked at first, then the oldest. */
export async function listHeirsDrafts(
  db: Reader,
  keys: Keys,
  officeId: string,
  limit = 100,
): Promise<readonly HeirsDraft[]> {
  const rows = await db
    .selectFrom("claims")
    .select(({ fn, selectFrom }) => [
      "id",
      "code",
      "person_sealed",
      "proof",
      "proof_at",
      "created_at",
      selectFrom("claim_heirs")
        .select(fn.countAll<number>().as("n"))
        .whereRef("claim_heirs.claim_id", "=", "claims.id")
        .as("heirs"),
    ])
    .where("office_id", "=", officeId)
    .where("reason", "=", "MENINGGAL")
    .where("status", "=", "DRAFT")
    .orderBy("proof_at", (order) => order.nullsFirst())
    .orderBy("created_at")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    claimId: row.id,
    code: row.code,
    name: (JSON.parse(keys.open(row.person_sealed, claimSeals.person)) as ClaimPerson).name,
    proof: (row.proof as Proof | null) ?? "WAITED",
    proofAt: row.proof_at,
    startedAt: row.created_at,
    heirs: Number(row.heirs ?? 0),
  }));
}
