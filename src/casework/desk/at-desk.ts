import { findClaimStanding, type ClaimStanding } from "../../claims/index.ts";
import type { Tx } from "../../platform/db/database.ts";
import { once } from "../../platform/once.ts";
import type { Platform } from "../../platform/platform.ts";
import { refused, type Result } from "../../platform/result.ts";
import type { Case, CaseRefusal, StaffActor } from "../case.ts";
import { deskRefusal, placeOf, type DeskVerb } from "../case.rules.ts";
import { lockCase } from "../case.store.ts";

/** An act at the desk: whose, on which claim. `key` is chosen by the form before it is sent, so that a double click acts once. */
export type DeskAct = { readonly actor: StaffActor; readonly claimId: string; readonly key: string };

export type AtDesk = {
  readonly tx: Tx;
  readonly found: Case;
  readonly standing: ClaimStanding;
  readonly at: Date;
  readonly stage: "FIRST" | "SECOND";
};

/**
 * Does something at the desk, once for each key, in one transaction: the case is locked, then asked whether this officer
 * may do this now. A claim that moved on meanwhile (withdrawn, decided in another tab) is told, and nothing is written.
 */
export async function atDesk<Value>(
  platform: Platform,
  verb: DeskVerb,
  act: DeskAct,
  body: (desk: AtDesk) => Promise<Result<Value, CaseRefusal>>,
): Promise<Result<Value, CaseRefusal>> {
  return await once<Value, CaseRefusal>(platform.db, `${act.actor.id}:${act.claimId}:${act.key}`, verb, (tx) =>
    inTurn(tx, platform, verb, act, body),
  );
}

/** The same for what may simply be done again (saving): no memory of it is kept. A body that refuses has written nothing. */
export async function atDeskAgain<Value>(
  platform: Platform,
  verb: DeskVerb,
  act: Omit<DeskAct, "key">,
  body: (desk: AtDesk) => Promise<Result<Value, CaseRefusal>>,
): Promise<Result<Value, CaseRefusal>> {
  return await platform.db.transaction().execute((tx) => inTurn(tx, platform, verb, act, body));
}

async function inTurn<Value>(
  tx: Tx,
  platform: Platform,
  verb: DeskVerb,
  act: Omit<DeskAct, "key">,
  body: (desk: AtDesk) => Promise<Result<Value, CaseRefusal>>,
): Promise<Result<Value, CaseRefusal>> {
  const found = await lockCase(tx, platform.keys, act.claimId);
  const standing = found && (await findClaimStanding(tx, act.claimId));
  const refusal = deskRefusal(act.actor, verb, found, standing?.status ?? null);
  if (refusal) return refused(refusal);
  return await body({
    tx,
    found: found!,
    standing: standing!,
    at: platform.clock.now(),
    stage: placeOf(standing!.status)!.stage as "FIRST" | "SECOND",
  });
}
