import type { ClaimStatus } from "../claims/index.ts";
import type { Decision, DeskVerb, ExerciseKind } from "./exercise.ts";

export type Stage = "FIRST" | "SECOND";

type Exercise = { readonly stage: Stage; readonly reason: "RESIGN" | "PHK" | "PENSIUN_56"; readonly expert: Decision };

/** Every exercise: at which desk, for which reason of the law, and what an expert does. */
export const exercises: Readonly<Record<ExerciseKind, Exercise>> = {
  ALL_IN_ORDER: { stage: "FIRST", reason: "PHK", expert: { verb: "verify-first", asks: [] } },
  KTP_UNREADABLE: { stage: "FIRST", reason: "PENSIUN_56", expert: { verb: "request-correction", asks: ["KTP"] } },
  CARD_OF_ANOTHER: { stage: "FIRST", reason: "PHK", expert: { verb: "request-correction", asks: ["KARTU_PESERTA"] } },
  LETTER_OF_ANOTHER: {
    stage: "FIRST",
    reason: "RESIGN",
    expert: { verb: "request-correction", asks: ["SURAT_PENGUNDURAN_DIRI"] },
  },
  ACCOUNT_OF_ANOTHER: {
    stage: "FIRST",
    reason: "PHK",
    expert: { verb: "request-correction", asks: ["BUKU_TABUNGAN", "bank"] },
  },
  SECOND_IN_ORDER: { stage: "SECOND", reason: "RESIGN", expert: { verb: "approve", asks: [] } },
  KTP_OVERLOOKED: { stage: "SECOND", reason: "PENSIUN_56", expert: { verb: "return-to-first", asks: ["KTP"] } },
  ACCOUNT_OVERLOOKED: {
    stage: "SECOND",
    reason: "PHK",
    expert: { verb: "return-to-first", asks: ["BUKU_TABUNGAN", "bank"] },
  },
  CLAIMANT_DIED: { stage: "SECOND", reason: "PENSIUN_56", expert: { verb: "refuse-claim", asks: [] } },
};

/** The exercises of a desk, in the order in which they are dealt. */
export const exercisesAt = (stage: Stage): ExerciseKind[] =>
  (Object.keys(exercises) as ExerciseKind[]).filter((kind) => exercises[kind].stage === stage);

/** The end of an exercise, read from where its claim now stands; null while it is not decided. */
export function decided(stage: Stage, status: ClaimStatus): DeskVerb | null {
  if (status === "CORRECTION") return "request-correction";
  if (status === "REFUSED") return "refuse-claim";
  if (status === "APPROVED") return "approve";
  if (stage === "FIRST") return status === "VERIFIED" ? "verify-first" : null;
  return status === "INTERVIEWED" ? "return-to-first" : null;
}

/**
 * Whether an officer did as the expert. Of things that belong together (the account and its book) asking for one is
 * enough; asking for anything that was in order is not alike. What a second officer questions is told in words only.
 */
export function isAlike(expert: Decision, mine: Decision): boolean {
  if (expert.verb !== mine.verb) return false;
  if (mine.verb !== "request-correction") return true;
  return mine.asks.length > 0 && mine.asks.every((code) => expert.asks.includes(code));
}
