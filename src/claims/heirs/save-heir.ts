import { heirRank, type WithLaw } from "../../entitlement/index.ts";
import type { Tx } from "../../platform/db/database.ts";
import { newId } from "../../platform/ids.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import type { ClaimStatus } from "../claim.ts";
import { findDraft, type Draft } from "../filling/draft.store.ts";
import { keepAnswers } from "../filling/save-answers.ts";
import { findAmounts } from "../filling/submission.store.ts";
import type { Heir, HeirAnswers } from "./heir.ts";
import { divideBoth, firstInOrder, holderOf, isShare, isWhole, mostHeirs, sharesOf } from "./heir.rules.ts";
import { deleteHeir, insertHeir, updateHeir, writeParts } from "./heir.store.ts";
import { listHeirs } from "./heir.views.ts";

export type HeirRefusal =
  /** The claim is no claim by heirs, or its heirs stand already. */
  | { readonly code: "NOT_NOW"; readonly status: ClaimStatus }
  | { readonly code: "NO_SUCH_HEIR" }
  /** Another heir of this claim has that NIK. */
  | { readonly code: "NAMED_TWICE"; readonly place: number }
  | { readonly code: "TOO_MANY" }
  | { readonly code: "NO_SHARE" };

type Deps = Platform & WithLaw;

/** A claim whose heirs may be changed now, locked; null where they stand. */
async function openHeirs(
  tx: Tx,
  { keys }: Deps,
  claimId: string,
): Promise<{ draft: Draft; heirs: readonly Heir[] } | null> {
  const draft = await findDraft(tx, keys, claimId);
  if (draft?.answers.reason !== "MENINGGAL" || !["DRAFT", "CORRECTION"].includes(draft.status)) return null;
  const heirs = await listHeirs(tx, keys, claimId);
  return heirs.some(({ fixedAt }) => fixedAt !== null) ? null : { draft, heirs };
}

/**
 * Names an heir, or changes one. Naming the same person again changes them: a form sent twice names one. While a claim that
 * was sent waits for a correction, who the heirs are stands; what is told of each may be mended, and the parts follow.
 * @param place of the heir to change; null names another
 */
export async function saveHeir(
  deps: Deps,
  {
    claimId,
    place,
    answers,
  }: { readonly claimId: string; readonly place: number | null; readonly answers: HeirAnswers },
): Promise<Result<{ readonly place: number }, HeirRefusal>> {
  if (answers.share && !isShare(answers.share)) return refused({ code: "NO_SHARE" });
  return await deps.db.transaction().execute(async (tx): Promise<Result<{ readonly place: number }, HeirRefusal>> => {
    const open = await openHeirs(tx, deps, claimId);
    if (!open)
      return refused({ code: "NOT_NOW", status: (await findDraft(tx, deps.keys, claimId))?.status ?? "WITHDRAWN" });
    const { draft, heirs } = open;
    const same = heirs.find(({ person }) => person.nik === answers.person.nik);
    const found = place === null ? same : heirs.find((heir) => heir.place === place);
    if (place !== null && !found) return refused({ code: "NO_SUCH_HEIR" });
    if (same && found && same.id !== found.id) return refused({ code: "NAMED_TWICE", place: same.place });
    if (draft.status !== "DRAFT" && (!found || found.relation !== answers.relation))
      return refused({ code: "NOT_NOW", status: draft.status });
    if (!found && heirs.length >= mostHeirs) return refused({ code: "TOO_MANY" });
    if (found) await updateHeir(tx, deps.keys, found.id, answers, holderOf(found) !== holderOf(answers));
    else await insertHeir(tx, deps.keys, { id: newId(), claimId, place: heirs.length + 1, answers });
    if (draft.status === "DRAFT") await keepAnswers(tx, deps, { ...draft, claimId }, {});
    else await divideAmongHeirs(tx, deps, claimId);
    return done({ place: found?.place ?? heirs.length + 1 });
  });
}

/** Takes an heir who was named by mistake from a draft; once they are gone, taking them again changes nothing. */
export async function removeHeir(
  deps: Deps,
  { claimId, nik }: { readonly claimId: string; readonly nik: string },
): Promise<Result<null, HeirRefusal>> {
  return await deps.db.transaction().execute(async (tx): Promise<Result<null, HeirRefusal>> => {
    const open = await openHeirs(tx, deps, claimId);
    if (open?.draft.status !== "DRAFT") return refused({ code: "NOT_NOW", status: open?.draft.status ?? "WITHDRAWN" });
    const heir = open.heirs.find(({ person }) => person.nik === nik);
    if (heir) {
      await deleteHeir(tx, claimId, heir.id, heir.place);
      await keepAnswers(tx, deps, { ...open.draft, claimId }, {});
    }
    return done(null);
  });
}

/**
 * Writes each heir's part of what the claim's decision says, of benefit and tax each: whole rupiah that sum to the whole.
 * Nothing where the shares are not the whole, or the sum is not known yet.
 */
export async function divideAmongHeirs(
  tx: Tx,
  { keys, law }: Pick<Deps, "keys"> & WithLaw,
  claimId: string,
): Promise<void> {
  const amounts = await findAmounts(tx, claimId);
  const heirs = await listHeirs(tx, keys, claimId);
  const shares = sharesOf(heirs);
  if (!amounts || heirs.length === 0 || !isWhole(shares)) return;
  const first = firstInOrder(heirs, heirRank(law.book(), amounts.policyId));
  const parts = divideBoth(amounts, shares, first);
  await writeParts(
    tx,
    heirs.map(({ id }, index) => ({ id, ...parts[index]! })),
  );
}
