import { may } from "../../access/index.ts";
import type { Change } from "../../entitlement/index.ts";
import { recordFacts } from "../../platform/facts.ts";
import { newId, newLinkCode } from "../../platform/ids.ts";
import { once } from "../../platform/once.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import type { AnnouncementRefusal, StaffActor } from "./announcement.ts";
import { textsFromChanges } from "./announcement.rules.ts";
import { insertAnnouncement } from "./announcement.store.ts";

export type DraftAnnouncement = {
  readonly actor: StaffActor;
  /** The rule change that it begins from, and its first day; null where it begins empty. */
  readonly policy: { readonly id: string; readonly changes: readonly Change[]; readonly effectiveFrom: string } | null;
  readonly key: string;
};

/** Begins an announcement: empty, or with what a policy changes. */
export async function draftAnnouncement(
  { db, clock }: Platform,
  { actor, policy, key }: DraftAnnouncement,
): Promise<Result<{ id: string }, AnnouncementRefusal>> {
  if (!may(actor, "write-announcement")) return refused({ code: "NOT_ALLOWED" });
  return await once<{ id: string }, AnnouncementRefusal>(db, `${actor.id}:${key}`, "draft-announcement", async (tx) => {
    const id = newId();
    const at = clock.now();
    await insertAnnouncement(tx, {
      id,
      code: newLinkCode(),
      policyId: policy?.id ?? null,
      texts: textsFromChanges(policy?.changes ?? []),
      from: policy?.effectiveFrom ?? null,
      until: null,
      by: actor.id,
      at,
    });
    await recordFacts(tx, {
      type: "AnnouncementDrafted",
      actor,
      at,
      subject: id,
      data: { policy: policy?.id ?? null },
    });
    return done({ id });
  });
}
