import { recordFacts } from "../../platform/facts.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Reader, Tx } from "../../platform/db/database.ts";
import type { Keys } from "../../platform/keys.ts";
import { addCorrection, findClaimForMove } from "../claim.store.ts";
import { moveClaim } from "../move-claim.ts";
import type { CaseFile } from "../reading/case-file.views.ts";
import type { Payee } from "./heir.ts";
import { payeesOf } from "./heir.rules.ts";
import { fixHeirs, writeBankRefused } from "./heir.store.ts";
import { listHeirs } from "./heir.views.ts";

/** Who is paid on a claim: the claimant, or each heir who receives. Sums are the claim's, whole rupiah. */
export async function listPayees(db: Reader, keys: Keys, claim: CaseFile): Promise<readonly Payee[]> {
  if (claim.gross === null || claim.net === null) return [];
  if (claim.reason === "MENINGGAL") return payeesOf(await listHeirs(db, keys, claim.claimId));
  const { gross, net } = claim;
  const { name } = claim.person;
  const own = { heirId: null, name, bank: claim.bank, bankMatch: claim.bankMatch, bankRefused: false };
  return [{ ...own, parts: [{ name, gross, tax: gross - net }], gross, tax: gross - net, net }];
}

/** Money is ordered by the shares as they are: from now on they stand. */
export const fixShares = (tx: Tx, clock: Clock, claimId: string): Promise<unknown> =>
  fixHeirs(tx, claimId, clock.now());

/** Holds a claim until the transaction ends, so that of two payees who are paid at once the later sees the earlier. */
export const holdClaim = async (tx: Tx, claimId: string): Promise<void> => void (await findClaimForMove(tx, claimId));

/** What a correction calls an heir's account. */
export const bankItemOf = (heirId: string): string => `bank:${heirId}`;

/**
 * The bank refused one heir's account: that heir's money stops and another account is asked for, the others' money goes on.
 * Where the claim waits for another heir's account already, this one is asked for with it; where officers look at it, it is
 * asked for as soon as they have approved.
 */
export async function stopPayee(
  tx: Tx,
  clock: Clock,
  stop: { readonly claimId: string; readonly heirId: string; readonly reason: string; readonly code: string },
): Promise<void> {
  const { claimId, heirId, reason, code } = stop;
  const actor = { kind: "SYSTEM", id: "bank" } as const;
  const at = clock.now();
  await writeBankRefused(tx, heirId, at);
  const item = { kind: "FIELD", code: bankItemOf(heirId), reason } as const;
  const claim = await findClaimForMove(tx, claimId);
  if (claim?.status === "APPROVED") {
    await moveClaim(tx, clock, {
      claimId,
      verb: "stop-payment",
      actor,
      correction: [item],
      data: { code, heir: heirId },
    });
    return;
  }
  if (claim?.status !== "CORRECTION") return;
  await addCorrection(tx, claimId, item);
  await recordFacts(tx, {
    type: "PaymentStopped",
    actor,
    at,
    claimId,
    officeId: claim.officeId,
    data: { from: "CORRECTION", to: "CORRECTION", code, heir: heirId },
  });
}
