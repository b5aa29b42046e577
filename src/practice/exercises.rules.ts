import type { ClaimReason, ClaimStatus } from "../claims/index.ts";
import { checklistFor, type ChecklistCode, type Outcome } from "../interviews/index.ts";
import type { Decision, DeskVerb, ExerciseKind, PracticeDesk } from "./exercise.ts";

type Exercise = {
  readonly desk: PracticeDesk;
  /** Null where a new rule says for which (`stories.rules`). */
  readonly reason: ClaimReason | null;
  readonly expert: Decision;
  /** How an interview is held. */
  readonly by?: "VIDEO" | "PHONE";
};

/** The questions that nobody but the claimant can answer. */
const onlyTheirs: readonly ChecklistCode[] = checklistFor("PHONE").filter((code) => code !== "GREETED");

/** Every exercise: at which desk, for which reason of the law, and what an expert does. */
export const exercises: Readonly<Record<ExerciseKind, Exercise>> = {
  CALL_IN_ORDER: {
    desk: "INTERVIEW",
    by: "PHONE",
    reason: "SEBAGIAN_10",
    expert: { verb: "pass-interview", asks: [], open: [] },
  },
  SPEAKS_FOR_ANOTHER: {
    desk: "INTERVIEW",
    by: "PHONE",
    reason: "RESIGN",
    expert: { verb: "offer-new-time", asks: [], open: onlyTheirs },
  },
  CALL_BACK: {
    desk: "INTERVIEW",
    by: "PHONE",
    reason: "PHK",
    expert: { verb: "offer-new-time", asks: [], open: onlyTheirs },
  },
  FACE_OF_ANOTHER: {
    desk: "INTERVIEW",
    by: "VIDEO",
    reason: "PENSIUN_56",
    expert: { verb: "refuse-claim", asks: [], open: ["FACE_MATCHES_KTP"] },
  },
  ORIGINAL_DIFFERS: {
    desk: "INTERVIEW",
    by: "VIDEO",
    reason: "RESIGN",
    expert: { verb: "request-correction", asks: ["KTP"], open: [] },
  },
  BROKER_BESIDE: {
    desk: "INTERVIEW",
    by: "VIDEO",
    reason: "PHK",
    expert: { verb: "pass-interview", asks: [], open: ["NOBODY_ASKED_MONEY"] },
  },
  NEW_RULE_SOONER: { desk: "FIRST", reason: null, expert: { verb: "verify-first", asks: [] } },
  NEW_RULE_LATER: { desk: "FIRST", reason: null, expert: { verb: "request-correction", asks: [] } },
  NEW_RULE_PAPER: { desk: "FIRST", reason: null, expert: { verb: "request-correction", asks: [] } },
  ALL_IN_ORDER: { desk: "FIRST", reason: "PHK", expert: { verb: "verify-first", asks: [] } },
  KTP_UNREADABLE: { desk: "FIRST", reason: "PENSIUN_56", expert: { verb: "request-correction", asks: ["KTP"] } },
  CARD_OF_ANOTHER: { desk: "FIRST", reason: "PHK", expert: { verb: "request-correction", asks: ["KARTU_PESERTA"] } },
  LETTER_OF_ANOTHER: {
    desk: "FIRST",
    reason: "RESIGN",
    expert: { verb: "request-correction", asks: ["SURAT_PENGUNDURAN_DIRI"] },
  },
  ACCOUNT_OF_ANOTHER: {
    desk: "FIRST",
    reason: "PHK",
    expert: { verb: "request-correction", asks: ["BUKU_TABUNGAN", "bank"] },
  },
  PENSION_AGE_ELSEWHERE: {
    desk: "FIRST",
    reason: "PENSIUN_PKB",
    expert: { verb: "request-correction", asks: ["BUKTI_USIA_PENSIUN"] },
  },
  CONTRACT_STILL_RUNS: {
    desk: "FIRST",
    reason: "PKWT_AKHIR",
    expert: { verb: "request-correction", asks: ["SURAT_KONTRAK_HABIS"] },
  },
  CREDIT_ELSEWHERE: {
    desk: "FIRST",
    reason: "SEBAGIAN_30_KREDIT",
    expert: { verb: "request-correction", asks: ["REKENING_BANK_KREDIT", "bank"] },
  },
  SECOND_IN_ORDER: { desk: "SECOND", reason: "RESIGN", expert: { verb: "approve", asks: [] } },
  KTP_OVERLOOKED: {
    desk: "SECOND",
    reason: "PENSIUN_56",
    expert: { verb: "return-to-first", asks: ["KTP", "birthDate"] },
  },
  ACCOUNT_OVERLOOKED: {
    desk: "SECOND",
    reason: "PHK",
    expert: { verb: "return-to-first", asks: ["BUKU_TABUNGAN", "bank"] },
  },
  HOUSE_OVERLOOKED: {
    desk: "SECOND",
    reason: "SEBAGIAN_30_TUNAI",
    expert: { verb: "return-to-first", asks: ["PPJB_AJB"] },
  },
  CLAIMANT_DIED: { desk: "SECOND", reason: "PENSIUN_56", expert: { verb: "refuse-claim", asks: [] } },
};

/** What an expert does; `about`: the paper that a new rule makes the matter. With the letter its date may be asked about. */
export function expertOf(kind: ExerciseKind, about: string | null): Decision {
  const { expert } = exercises[kind];
  if (about === null) return expert;
  const field = about === "SURAT_PENGUNDURAN_DIRI" ? "letterDate" : "endDate";
  return { ...expert, asks: kind === "NEW_RULE_LATER" ? [about, field] : [about] };
}

/** The exercises of a desk that are there under every rule, in the order in which they are dealt. */
export const exercisesAt = (desk: PracticeDesk): ExerciseKind[] =>
  (Object.keys(exercises) as ExerciseKind[]).filter(
    (kind) => exercises[kind].desk === desk && exercises[kind].reason !== null,
  );

/** At which desks a role practises: those at which it works. */
export const desksOfRole = (role: string): readonly PracticeDesk[] =>
  role === "CS" ? ["INTERVIEW", "FIRST"] : role === "PENATA_MADYA" ? ["SECOND"] : [];

const ends: Readonly<Record<Outcome, DeskVerb>> = {
  PASSED: "pass-interview",
  CORRECTION: "request-correction",
  NOT_REACHED: "offer-new-time",
  REFUSED: "refuse-claim",
};

/** The end of an exercise, read from where its claim now stands and how its interview ended; null while it is not decided. */
export function decided(desk: PracticeDesk, status: ClaimStatus, outcome: Outcome | null): DeskVerb | null {
  if (desk === "INTERVIEW") return outcome && ends[outcome];
  if (status === "CORRECTION") return "request-correction";
  if (status === "REFUSED") return "refuse-claim";
  if (status === "APPROVED") return "approve";
  if (desk === "FIRST") return status === "VERIFIED" ? "verify-first" : null;
  return status === "INTERVIEWED" ? "return-to-first" : null;
}

/** The questions of an interview that have no tick. */
export const openQuestions = (by: "VIDEO" | "PHONE", ticks: Readonly<Record<string, boolean>>): ChecklistCode[] =>
  checklistFor(by).filter((code) => !ticks[code]);

/**
 * Whether an officer did as the expert. Of things that belong together (the account and its book) asking for one is
 * enough; asking for nothing, or for anything that was in order, is not alike. A tick on what was not so is never alike;
 * who passes an interview has asked everything else.
 */
export function isAlike(expert: Decision, mine: Decision): boolean {
  if (expert.verb !== mine.verb) return false;
  const [theirs, own] = [expert.open ?? [], mine.open ?? []];
  if (!theirs.every((code) => own.includes(code))) return false;
  if (mine.verb === "pass-interview") return own.length === theirs.length;
  if (mine.verb !== "request-correction" && mine.verb !== "return-to-first") return true;
  return mine.asks.length > 0 && mine.asks.every((code) => expert.asks.includes(code));
}
