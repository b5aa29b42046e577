import type { Employment, Member } from "../members/index.ts";
import type { ClaimAnswers } from "./filling/claim.answers.ts";

/** A company's confirmation of the end of a job, as it stands in for a paper of a claim. */
export type EmployerEvidence = {
  /** The documents that need not be sent. */
  readonly codes: readonly string[];
  readonly employer: string;
  /** Who of the company confirmed it. */
  readonly by: string;
  /** The day of the confirmation, WIB. */
  readonly on: string;
  readonly endReason: string;
  readonly endedOn: string;
  readonly letterNumber: string | null;
  readonly letterDate: string | null;
  /** The paper that a branch has seen once for all workers of the company, where it stands in for this claimant's. */
  readonly proof: { readonly kind: string; readonly paperId: string; readonly on: string } | null;
};

/** The job whose end a claim is about: the one that ended last. */
export function lastEnded(member: Pick<Member, "memberships">): Employment | null {
  const ended = member.memberships.flatMap(({ employments }) => employments).filter(({ to }) => to !== null);
  return ended.reduce<Employment | null>((last, each) => (last === null || each.to! > last.to! ? each : last), null);
}

/**
 * Which papers a company's own words replace, by the reason it told. Permenaker 4/2022 takes electronic documents:
 * RESIGN, art. 8-9: the employer's statement, and the month counts from its date, so it must bear one.
 * PHK: of its five proofs only the employer's notice beside the worker's own statement of not refusing (which is still to
 * be sent), and a notice has a number; receipts of the manpower office, agreements and rulings are others' papers: of those
 * the very paper, where a branch has seen it once for all workers of the company (a collective).
 * PKWT_AKHIR: that the contract ended.
 */
function codesFor({ reason, phkProof }: ClaimAnswers, { letterDate, confirmed, proof }: Employment): readonly string[] {
  if (reason === "RESIGN") return letterDate ? ["SURAT_PENGUNDURAN_DIRI", "PAKLARING"] : [];
  if (reason === "PHK" && proof && phkProof === proof.kind) return ["BUKTI_PHK"];
  if (reason === "PHK")
    return phkProof === "PEMBERITAHUAN_DAN_PERNYATAAN" && confirmed?.letterNumber ? ["BUKTI_PHK"] : [];
  return reason === "PKWT_AKHIR" ? ["SURAT_KONTRAK_HABIS"] : [];
}

/**
 * What the company's confirmation does for a claim; null where there is none, where it says another reason than the
 * claimant, or where the two differ and nobody has decided yet.
 */
export function evidenceFor(answers: ClaimAnswers, member: Pick<Member, "memberships">): EmployerEvidence | null {
  const last = lastEnded(member);
  if (!last?.confirmed || last.disputed || !last.endReason || last.endReason !== answers.reason) return null;
  const { employer, by, on, letterNumber } = last.confirmed;
  return {
    codes: codesFor(answers, last),
    employer,
    by,
    on,
    endReason: last.endReason,
    endedOn: last.to!,
    letterNumber,
    letterDate: last.letterDate,
    proof: answers.phkProof === last.proof?.kind ? (last.proof ?? null) : null,
  };
}
