import type { Relation } from "../../entitlement/index.ts";
import type { ClaimReason } from "../claim.ts";

/** The answers of a claim so far, by question; kept sealed. Days `YYYY-MM-DD`. */
export type ClaimAnswers = {
  readonly reason?: ClaimReason;
  /** RESIGN: the day on the employer's letter. */
  readonly letterDate?: string;
  /** PHK: which of the papers that the law accepts. */
  readonly phkProof?: string;
  /** PENSIUN_PKB: the pension age of the company's rules, in years. */
  readonly companyPensionAge?: number;
  /** SEBAGIAN_30_TUNAI: the home is in the husband's or wife's name. */
  readonly houseInSpouseName?: boolean;
  /** SEBAGIAN_30_KREDIT: what the money is for, by the policy's code. */
  readonly creditUse?: string;
  /** Was in Indonesia more than 183 days of the last twelve months (UU PPh art. 2(3) and 2(4)); else a human works the tax out. Who leaves is asked; whoever else does not say otherwise declares yes. */
  readonly taxResident?: boolean;
  /** MENINGGAL: the day on the death certificate. */
  readonly deathDate?: string;
  /** MENINGGAL: how the heirs are related to the member, as they stand on the claim. */
  readonly heirs?: readonly Relation[];
  /** The claimant keeps working (PENSIUN_56 only). */
  readonly stillWorking?: boolean;
  /** What the registry said of the job that ended when the claim was begun from a notice; shown to be confirmed. */
  readonly lastEmployment?: { readonly employer: string | null; readonly from: string; readonly to: string };
  /** Asked for an interview by telephone, for want of a camera. */
  readonly byPhone?: boolean;
};

/** One line of the page "check your answers": the words as shown, kept when the claimant declares them. */
export type DeclaredLine = { readonly section: string; readonly question: string; readonly answer: string };

/** What the claimant declared: the lines, and the sentence under which they stood. */
export type Declared = {
  readonly lang: "id" | "en";
  readonly lines: readonly DeclaredLine[];
  readonly sentence: string;
  /** What else was ticked apart, in the words shown: a partial claim's later tax. */
  readonly consents?: readonly string[];
};
