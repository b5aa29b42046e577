import { may } from "../../access/index.ts";
import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { findAuthor, insertDraft, isSameFile, lockVersion, markProposed } from "../policies.store.ts";
import type { Draft, PolicyRefusal } from "../policy.ts";
import { dayOfDraft, draftText, isPolicyId } from "../policy.rules.ts";
import { checkDraft } from "./check-draft.ts";

export type ImportPolicy = {
  readonly file: unknown;
  /** Who proposes it: the name that a policy officer signs in with. */
  readonly username: string;
  /** What it was drafted from, where that is known. */
  readonly base?: string;
  readonly note?: string;
  /** Who signed it, by name and fingerprint, where it came from another installation. */
  readonly sender?: string;
};

/** `isNew` is false where the same file had been taken in before. */
export type Imported = { readonly id: string; readonly version: number; readonly isNew: boolean };

/**
 * Takes a whole file in as a proposal of a named policy officer; a second one publishes it at the desk. All or nothing:
 * a file with troubles leaves no trace. The same file again changes nothing.
 */
export async function importPolicy(
  { db, clock }: Platform,
  { file, username, base, note, sender }: ImportPolicy,
): Promise<Result<Imported, PolicyRefusal>> {
  const text = draftText(file);
  if (text === null) return refused({ code: "UNUSABLE_FILE" });
  const draft = file as Draft;
  const id = draft["id"];
  if (!isPolicyId(id)) return refused({ code: "UNUSABLE_ID" });
  return await db.transaction().execute(async (tx): Promise<Result<Imported, PolicyRefusal>> => {
    const author = await findAuthor(tx, username);
    const actor = author && ({ kind: "STAFF", ...author } as const);
    if (!actor || !may(actor, "propose-policy")) return refused({ code: "NO_SUCH_PERSON" });
    const found = await lockVersion(tx, id);
    if (found && found.status !== "DISCARDED") {
      const same = found.status !== "DRAFT" && found.status !== "WITHDRAWN" && (await isSameFile(tx, id, text));
      return same
        ? done({ id, version: found.version, isNew: false })
        : refused({ code: "EXISTS", status: found.status });
    }
    const troubles = await checkDraft(tx, id, draft, clock.today());
    if (troubles.length > 0) return refused({ code: "TROUBLES", troubles });
    const at = clock.now();
    const effectiveFrom = dayOfDraft(draft);
    const from = base ?? "";
    const version = await insertDraft(tx, { id, base: from, note: note ?? "", text, effectiveFrom, by: actor.id, at });
    // Another import of the same id came between: its row stands.
    if (version === null) return refused({ code: "EXISTS", status: (await lockVersion(tx, id))!.status });
    await markProposed(tx, id, actor, at);
    await recordFacts(
      tx,
      {
        type: "PolicyDrafted",
        actor,
        at,
        subject: id,
        data: { base: from, imported: true, ...(sender && { sender }) },
      },
      { type: "PolicyProposed", actor, at, subject: id, data: { effectiveFrom } },
    );
    return done({ id, version: version + 1, isNew: true });
  });
}
