import { recordFacts, type ClaimantSide } from "../platform/facts.ts";
import type { Platform } from "../platform/platform.ts";
import type { InterviewKind, PartOfDay } from "./appointment.ts";
import { insertWaiter } from "./appointment.store.ts";

export type Joining = {
  readonly claimId: string;
  readonly officeId: string;
  readonly kind: InterviewKind;
  readonly parts: readonly PartOfDay[];
  /** Where it is not the claimant. */
  readonly by?: ClaimantSide;
};

/** Puts a claim on an office's list; its booked time, if any, stays until another is taken. Again: keeps its place. */
export async function joinWaitlist({ db, clock }: Platform, joining: Joining): Promise<void> {
  const at = clock.now();
  await db.transaction().execute(async (tx) => {
    if (!(await insertWaiter(tx, { ...joining, at }))) return;
    await recordFacts(tx, {
      type: "WaitlistJoined",
      actor: joining.by ?? { kind: "CITIZEN", id: joining.claimId },
      at,
      claimId: joining.claimId,
      officeId: joining.officeId,
      data: { parts: joining.parts },
    });
  });
}
