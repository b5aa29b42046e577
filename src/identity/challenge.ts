import type { ClaimContact, ClaimPerson } from "../claims/index.ts";
import type { HelperPerson } from "./helping/authority.ts";

/** What is kept, sealed, while a one-time code is under way. */
export type ChallengePayload =
  | {
      readonly purpose: "START";
      readonly person: ClaimPerson;
      readonly contact: ClaimContact;
      readonly lang: "id" | "en";
      readonly code: string;
      /** The short link by which the person came. */
      readonly linkCode?: string | null;
      /** Whether the claim begins with what the registry knows. */
      readonly prefilled?: boolean;
      /** Whether it was asked for at a branch's kiosk. */
      readonly atKiosk?: boolean;
    }
  /** The claimant lets somebody help: the code goes to the claimant. */
  | {
      readonly purpose: "CONSENT";
      readonly claimId: string;
      readonly claimCode: string;
      readonly contact: ClaimContact;
      readonly helper: HelperPerson;
      readonly lang: "id" | "en";
      readonly code: string;
    }
  /** A helper signs in; `helperId` is null where nobody let this phone help with this claim. */
  | {
      readonly purpose: "HELP";
      readonly claimId: string | null;
      readonly helperId: string | null;
      readonly contact: ClaimContact | null;
      readonly lang: "id" | "en";
      readonly code: string;
    }
  /** `claimId` is null where no such claim exists: the person is told the same, and no code is sent. */
  | {
      readonly purpose: "RESUME";
      readonly claimId: string | null;
      readonly contact: ClaimContact | null;
      readonly lang: "id" | "en";
      readonly code: string;
    };

/** From where a code is asked for. An address is shared by many phones, so it never refuses anybody by itself. */
export type Origin = { readonly device: string; readonly address: string };

export type CodeRefusal =
  /** Too many codes for this person, claim or browser. `minutes` until the next is given. */
  { readonly code: "TOO_MANY"; readonly minutes: number };

export type ConfirmRefusal =
  | { readonly code: "WRONG_CODE"; readonly triesLeft: number }
  | { readonly code: "CODE_ENDED" }
  /** Nothing in the registry agrees with what was typed. Says neither which field, nor whether the person exists. */
  | { readonly code: "NO_MATCH" }
  /** A claim of this person is open already and was begun with another contact: it is continued by its code. */
  | { readonly code: "CLAIM_OPEN" };
