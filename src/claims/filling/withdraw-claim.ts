import type { Platform } from "../../platform/platform.ts";
import type { Result } from "../../platform/result.ts";
import { moveClaim, type MoveRefusal } from "../move-claim.ts";

/** The claimant takes the claim back. They may begin a new one at any time. */
export const withdrawClaim = (
  { db, clock }: Platform,
  claimId: string,
  why: string,
): Promise<Result<unknown, MoveRefusal>> =>
  db
    .transaction()
    .execute((tx) => moveClaim(tx, clock, { claimId, verb: "withdraw", actor: { kind: "CITIZEN", id: claimId }, why }));
