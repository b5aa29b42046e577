import type { Tx } from "../../platform/db/database.ts";
import type { CivilCheck } from "./civil-check.ts";
import { writeCivilCheck } from "../claim.store.ts";

/** Notes on a claim what the civil registry said, in place of what it said before; states only, no values. */
export const noteCivilCheck = (tx: Tx, claimId: string, check: CivilCheck): Promise<void> =>
  writeCivilCheck(tx, claimId, check);
