import { may } from "../../access/index.ts";
import { recordFacts } from "../../platform/facts.ts";
import { once } from "../../platform/once.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { insertDraft, lockVersion } from "../policies.store.ts";
import type { Draft, PolicyRefusal, StaffActor } from "../policy.ts";
import { dayOfDraft, draftText, isPolicyId } from "../policy.rules.ts";

export type DraftPolicy = {
  readonly actor: StaffActor;
  /** The new policy's id: the regulation's name, as `permenaker-9-2027`. */
  readonly id: string;
  /** What it starts from: the whole file of a policy that the caller has, mostly the one in force. */
  readonly base: Draft;
  /** Why it is drafted, for colleagues. */
  readonly note: string;
  readonly key: string;
};

/** Begins a draft as a copy of another policy under an id of its own. A discarded one of this id is begun anew. */
export async function draftPolicy(
  { db, clock }: Platform,
  { actor, id, base, note, key }: DraftPolicy,
): Promise<Result<{ id: string; version: number }, PolicyRefusal>> {
  if (!may(actor, "draft-policy")) return refused({ code: "NOT_ALLOWED" });
  if (!isPolicyId(id) || base["id"] === id) return refused({ code: "UNUSABLE_ID" });
  const file = { ...base, id };
  const text = draftText(file);
  const baseId = base["id"];
  if (text === null || typeof baseId !== "string") return refused({ code: "UNUSABLE_FILE" });
  return await once<{ id: string; version: number }, PolicyRefusal>(
    db,
    `${actor.id}:${id}:${key}`,
    "draft-policy",
    async (tx) => {
      const at = clock.now();
      const draft = { id, base: baseId, note: note.trim(), text, effectiveFrom: dayOfDraft(file), by: actor.id, at };
      const version = await insertDraft(tx, draft);
      if (version === null) return refused({ code: "EXISTS", status: (await lockVersion(tx, id))!.status });
      await recordFacts(tx, { type: "PolicyDrafted", actor, at, subject: id, data: { base: baseId } });
      return done({ id, version });
    },
  );
}
