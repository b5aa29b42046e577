import type { WithLaw } from "../entitlement/index.ts";
import { checkFile, keepDocument, type Scanner, type Storage } from "../evidence/index.ts";
import { recordFacts, type Actor } from "../platform/facts.ts";
import type { Platform } from "../platform/platform.ts";
import { done, refused, type Result } from "../platform/result.ts";
import { findInterview, insertSignal, writeStill } from "./interview.store.ts";

type StillRefusal = { readonly code: "NOT_YOURS" } | { readonly code: "NOT_AGREED" } | { readonly code: "NO_PICTURE" };

/** The officer asks whether a still picture may be taken; the question appears on the claimant's own screen. */
export async function askForStill(
  { db, clock }: Platform,
  actor: Actor & { readonly kind: "STAFF" },
  interviewId: string,
): Promise<Result<null, StillRefusal>> {
  return await db.transaction().execute(async (tx) => {
    const interview = await findInterview(tx, interviewId);
    if (!interview || interview.officerId !== actor.id || interview.outcome)
      return refused({ code: "NOT_YOURS" as const });
    await writeStill(tx, interviewId, "ASKED", clock.now());
    await insertSignal(tx, interviewId, "OFFICER", { still: "ask" });
    await recordFacts(tx, {
      type: "StillAsked",
      actor,
      at: clock.now(),
      claimId: interview.claimId,
      subject: interviewId,
    });
    return done(null);
  });
}

/** The claimant's answer, from their own session. */
export async function answerStill(
  { db, clock }: Platform,
  claimId: string,
  interviewId: string,
  agreed: boolean,
): Promise<Result<null, StillRefusal>> {
  return await db.transaction().execute(async (tx) => {
    const interview = await findInterview(tx, interviewId);
    if (!interview || interview.claimId !== claimId || interview.still !== "ASKED")
      return refused({ code: "NOT_YOURS" as const });
    await writeStill(tx, interviewId, agreed ? "AGREED" : "DECLINED", clock.now());
    await insertSignal(tx, interviewId, "CITIZEN", { still: agreed ? "agreed" : "declined" });
    await recordFacts(tx, {
      type: "StillAnswered",
      actor: { kind: "CITIZEN", id: claimId },
      at: clock.now(),
      claimId,
      subject: interviewId,
      data: { agreed },
    });
    return done(null);
  });
}

/** Puts the still into the claim's file; only after the claimant has agreed, and once for each agreement. */
export async function takeStill(
  platform: Platform & WithLaw & { readonly storage: Storage; readonly scanner: Scanner },
  actor: Actor & { readonly kind: "STAFF" },
  interviewId: string,
  picture: Buffer,
): Promise<Result<null, StillRefusal>> {
  const checked = await checkFile(platform, picture);
  if (!checked.ok || checked.value.media.type === "application/pdf") return refused({ code: "NO_PICTURE" });
  return await platform.db.transaction().execute(async (tx) => {
    const interview = await findInterview(tx, interviewId);
    if (!interview || interview.officerId !== actor.id) return refused({ code: "NOT_YOURS" as const });
    if (interview.still !== "AGREED") return refused({ code: "NOT_AGREED" as const });
    const at = platform.clock.now();
    await keepDocument(tx, checked.value, {
      claimId: interview.claimId,
      code: "FOTO_WAWANCARA",
      at,
      source: "INTERVIEW_STILL",
      uploadId: null,
    });
    await writeStill(tx, interviewId, "TAKEN", at);
    await recordFacts(tx, { type: "StillTaken", actor, at, claimId: interview.claimId, subject: interviewId });
    return done(null);
  });
}
