import type { ClaimantClaim, Proof } from "../../../../claims/index.ts";

/** Asked for by reason of what stands in the file: that it is asked tells something of it. */
const tellsOfFile = ["NPWP"];

/** The papers of a claim by heirs that may be named now: all, once an officer has seen the proof that opens the file. */
export const papersOf = ({ decision }: Pick<ClaimantClaim, "decision">, proof: Proof): readonly string[] =>
  (decision?.documents ?? [])
    .map(({ code }) => code)
    .filter((code) => proof === "PROVED" || !tellsOfFile.includes(code));
