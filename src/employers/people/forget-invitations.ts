import { daysBefore, removeInBatches, twoYears } from "../../platform/batches.ts";
import type { Platform } from "../../platform/platform.ts";
import { deleteInvitationsBefore } from "./person.store.ts";

/** Invitations are kept two years; who came in by one stays. @returns how many */
export const forgetInvitations = ({ db, clock }: Pick<Platform, "db" | "clock">): Promise<number> =>
  removeInBatches((limit) => deleteInvitationsBefore(db, daysBefore(clock.now(), twoYears), limit));
