import { createHash } from "node:crypto";
import {
  answerText,
  findClaimStanding,
  readTexts,
  type AnswerRefusal as WordRefusal,
  type TextAnswer,
} from "../../claims/index.ts";
import type { WithLaw } from "../../entitlement/index.ts";
import type { Tx } from "../../platform/db/database.ts";
import { once } from "../../platform/once.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import type { CaseRefusal, StaffActor } from "../case.ts";
import { answerRefusal } from "../case.rules.ts";
import { lockCase } from "../case.store.ts";
import type { DeskAct } from "../desk/at-desk.ts";

export type AnswerRefusal = CaseRefusal | WordRefusal;

/** Whether this officer may answer now; the case, where there is one, is locked: nobody takes it meanwhile. */
async function refusalOf(tx: Tx, { keys }: Platform, actor: StaffActor, claimId: string): Promise<CaseRefusal | null> {
  const found = await lockCase(tx, keys, claimId);
  const standing = await findClaimStanding(tx, claimId);
  return answerRefusal(actor, standing?.officeId ?? null, found?.assignedTo ?? null);
}

/**
 * An officer answers what a claimant wrote by SMS or WhatsApp, also where nobody holds the claim: once for each key and text, and
 * not where a colleague answered meanwhile. Who goes back a page and writes something else has written another answer.
 */
export const answerClaimant = (
  platform: Platform & WithLaw & { readonly resumeLink: string },
  { actor, key, ...answer }: Omit<DeskAct, "claimId"> & TextAnswer,
): Promise<Result<{ readonly channel: "WHATSAPP" | "SMS" }, AnswerRefusal>> =>
  once<{ readonly channel: "WHATSAPP" | "SMS" }, AnswerRefusal>(
    platform.db,
    `${actor.id}:${answer.claimId}:${key}:${createHash("sha256").update(answer.text).digest("base64url")}`,
    "answer-text",
    async (tx) => {
      const refusal = await refusalOf(tx, platform, actor, answer.claimId);
      return refusal ? refused(refusal) : await answerText(tx, platform, actor, answer);
    },
  );

/** An officer has read what needs no answer. Doing it again changes nothing. */
export const settleClaimant = (
  platform: Platform,
  { actor, ...read }: { readonly actor: StaffActor } & Pick<TextAnswer, "claimId" | "upTo">,
): Promise<Result<null, CaseRefusal>> =>
  platform.db.transaction().execute(async (tx) => {
    const refusal = await refusalOf(tx, platform, actor, read.claimId);
    if (refusal) return refused(refusal);
    await readTexts(tx, platform, actor, read);
    return done(null);
  });
