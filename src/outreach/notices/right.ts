import type { WithLaw } from "../../entitlement/index.ts";
import type { Platform } from "../../platform/platform.ts";

/** From which day a member may claim for a reason, as the law answers. Days `YYYY-MM-DD`. */
export type Right = { readonly reason: string; readonly day: string; readonly policyId: string };

/** A right as it is kept: when to tell it next, and when it was told. */
export type KeptRight = Right & {
  readonly memberId: string;
  /** Null where it is not to be told (any more). */
  readonly tellOn: string | null;
  readonly toldFirstAt: Date | null;
  readonly toldAgainAt: Date | null;
  readonly untold: Untold | null;
};

/** Why a right is not told, or not once more. */
export type Untold = "NOT_ENTITLED" | "CLAIM_BEGUN" | "STOPPED" | "NO_ADDRESS";

/** What telling people needs: the addresses that stand in the message. */
export type NoticeTeller = Platform &
  WithLaw & {
    /** The official address, as people read it. */
    readonly site: string;
    /** The address behind a short link's code, opening in a language. */
    readonly linkTo: (code: string, lang: "id" | "en") => string;
    /** The page on which the bearer of a token stops such messages. */
    readonly stopAt: (token: string) => string;
  };
