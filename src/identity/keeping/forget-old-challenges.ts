import type { Platform } from "../../platform/platform.ts";
import { deleteChallengesBefore } from "../identity.store.ts";

/** What was typed while asking for a code is kept 30 days at most (limits need an hour, disputes a month). */
export const forgetOldChallenges = ({ db, clock }: Platform): Promise<void> =>
  deleteChallengesBefore(db, new Date(clock.real().getTime() - 30 * 86_400_000));
