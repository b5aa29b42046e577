import { may } from "../../access/index.ts";
import type { PolicyTrouble } from "../../entitlement/index.ts";
import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { isSameFile, lockVersion, writeDraft } from "../policies.store.ts";
import type { Draft, PolicyRefusal, StaffActor } from "../policy.ts";
import { dayOfDraft, draftText, isOpen } from "../policy.rules.ts";
import { checkDraft } from "./check-draft.ts";

export type SaveDraft = {
  readonly actor: StaffActor;
  readonly id: string;
  readonly file: unknown;
  /** The version that was shown. */
  readonly version: number;
};
export type SavedDraft = {
  readonly version: number;
  /** What still keeps it from being proposed. */
  readonly troubles: readonly PolicyTrouble[];
  /** It was proposed, and is a draft again. */
  readonly reopened: boolean;
};

/**
 * Keeps a whole file, also an unfinished one, and tells what is still wrong with it. Saving the same again changes
 * nothing, and leaves a proposal what it is.
 */
export async function saveDraft(
  { db, clock }: Platform,
  { actor, id, file, version }: SaveDraft,
): Promise<Result<SavedDraft, PolicyRefusal>> {
  if (!may(actor, "draft-policy")) return refused({ code: "NOT_ALLOWED" });
  const text = draftText(file);
  if (text === null) return refused({ code: "UNUSABLE_FILE" });
  const draft = file as Draft;
  const saved = await db
    .transaction()
    .execute(async (tx): Promise<Result<Omit<SavedDraft, "troubles">, PolicyRefusal>> => {
      const found = await lockVersion(tx, id);
      if (!found) return refused({ code: "NO_SUCH_POLICY" });
      if (!isOpen(found.status)) return refused({ code: "WRONG_STATE", status: found.status });
      if (await isSameFile(tx, id, text)) return done({ version: found.version, reopened: false });
      if (found.version !== version) return refused({ code: "STALE", version: found.version });
      const at = clock.now();
      const reopened = found.status === "PROPOSED";
      await writeDraft(tx, id, { text, effectiveFrom: dayOfDraft(draft), by: actor.id, at });
      await recordFacts(tx, {
        type: reopened ? "PolicyReopened" : "PolicyChanged",
        actor,
        at,
        subject: id,
        data: { version: found.version + 1 },
      });
      return done({ version: found.version + 1, reopened });
    });
  if (!saved.ok) return saved;
  return done({ ...saved.value, troubles: await checkDraft(db, id, draft, clock.today()) });
}
