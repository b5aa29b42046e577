import { sql } from "kysely";
import type { Relation } from "../../entitlement/index.ts";
import type { Reader, Tx } from "../../platform/db/database.ts";
import type { Keys } from "../../platform/keys.ts";
import { claimSeals } from "../claim-seals.ts";
import type { BankMatch, ClaimBank } from "../claim.ts";
import type { HeirAnswers, Proof } from "./heir.ts";

const columnsOf = (keys: Keys, { person, relation, share, paidThrough, contact }: HeirAnswers) => ({
  relation,
  person_sealed: keys.seal(JSON.stringify(person), claimSeals.heir),
  nik_index: keys.index(person.nik, "heir-nik"),
  numerator: share?.numerator ?? null,
  denominator: share?.denominator ?? null,
  paid_through: paidThrough,
  contact_sealed: contact && keys.seal(JSON.stringify(contact), claimSeals.heirContact),
});

export async function insertHeir(
  tx: Tx,
  keys: Keys,
  heir: { readonly id: string; readonly claimId: string; readonly place: number; readonly answers: HeirAnswers },
): Promise<void> {
  await tx
    .insertInto("claim_heirs")
    .values({ id: heir.id, claim_id: heir.claimId, place: heir.place, ...columnsOf(keys, heir.answers) })
    .execute();
}

/** Changes an heir whose money is not ordered yet. @param newHolder the account given before belonged to somebody else */
export async function updateHeir(
  tx: Tx,
  keys: Keys,
  heirId: string,
  answers: HeirAnswers,
  newHolder: boolean,
): Promise<void> {
  await tx
    .updateTable("claim_heirs")
    .set({
      ...columnsOf(keys, answers),
      ...(newHolder && { bank_sealed: null, bank_account_index: null, bank_match: null, bank_changed_at: null }),
    })
    .where("id", "=", heirId)
    .where("fixed_at", "is", null)
    .execute();
}

/** Takes an heir from a claim; who was to receive through them receives themselves again, and the others close up. */
export async function deleteHeir(tx: Tx, claimId: string, heirId: string, place: number): Promise<void> {
  await tx.updateTable("claim_heirs").set({ paid_through: null }).where("paid_through", "=", heirId).execute();
  await tx.deleteFrom("claim_heirs").where("id", "=", heirId).where("fixed_at", "is", null).execute();
  // One at a time from below: the place of a row is free before the next one takes it.
  const above = await tx
    .selectFrom("claim_heirs")
    .select("id")
    .where("claim_id", "=", claimId)
    .where("place", ">", place)
    .orderBy("place")
    .execute();
  for (const { id } of above)
    await tx
      .updateTable("claim_heirs")
      .set({ place: sql`place - 1` })
      .where("id", "=", id)
      .execute();
}

/** How the heirs are related to the member, in the order in which they were named: what the law is asked about. */
export async function listRelations(tx: Reader, claimId: string): Promise<readonly Relation[]> {
  const rows = await tx
    .selectFrom("claim_heirs")
    .select("relation")
    .where("claim_id", "=", claimId)
    .orderBy("place")
    .execute();
  return rows.map(({ relation }) => relation as Relation);
}

export async function writeHeirBank(
  tx: Tx,
  keys: Keys,
  heirId: string,
  { bank, match, at }: { readonly bank: ClaimBank; readonly match: BankMatch; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable("claim_heirs")
    .set({
      bank_sealed: keys.seal(JSON.stringify(bank), claimSeals.heirBank),
      bank_account_index: keys.index(`${bank.bankCode}:${bank.account}`, "bank-account"),
      bank_match: match,
      bank_changed_at: at,
      bank_refused_at: null,
    })
    .where("id", "=", heirId)
    .execute();
}

export const writeBankRefused = (tx: Tx, heirId: string, at: Date): Promise<unknown> =>
  tx.updateTable("claim_heirs").set({ bank_refused_at: at }).where("id", "=", heirId).execute();

/** Each heir's part of the whole, whole rupiah; not where money is ordered by earlier ones. */
export async function writeParts(
  tx: Tx,
  parts: ReadonlyArray<{ readonly id: string; readonly gross: number; readonly tax: number }>,
): Promise<void> {
  for (const { id, gross, tax } of parts)
    await tx
      .updateTable("claim_heirs")
      .set({ gross, tax })
      .where("id", "=", id)
      .where("fixed_at", "is", null)
      .execute();
}

/** From now on persons and shares stand: money is ordered by them. */
export const fixHeirs = (tx: Tx, claimId: string, at: Date): Promise<unknown> =>
  tx
    .updateTable("claim_heirs")
    .set({ fixed_at: at })
    .where("claim_id", "=", claimId)
    .where("fixed_at", "is", null)
    .execute();

/** That the proof is waited for, where nobody has looked yet. */
export const askForProof = (tx: Tx, claimId: string): Promise<unknown> =>
  tx.updateTable("claims").set({ proof: "WAITED" }).where("id", "=", claimId).where("proof", "is", null).execute();

export const writeProof = (
  tx: Tx,
  claimId: string,
  answer: {
    readonly proof: Exclude<Proof, "WAITED">;
    readonly by: string;
    readonly at: Date;
    readonly why: string | null;
  },
): Promise<unknown> =>
  tx
    .updateTable("claims")
    .set({ proof: answer.proof, proof_by: answer.by, proof_at: answer.at, proof_why: answer.why })
    .where("id", "=", claimId)
    .execute();

/** Sent at the desk of a branch, not from home. */
export const markAtDesk = (tx: Tx, claimId: string): Promise<unknown> =>
  tx.updateTable("claims").set({ channel: "DESK" }).where("id", "=", claimId).execute();
