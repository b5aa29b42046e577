import { daysBefore, removeInBatches, twoYears } from "../platform/batches.ts";
import type { Platform } from "../platform/platform.ts";
import { deleteMessagesBesideClaims } from "./message.store.ts";

/** What was told to members, companies and at the door goes after two years; what was told of a claim stays as long as the claim. */
export const forgetOldMessages = ({ db, clock }: Pick<Platform, "db" | "clock">): Promise<number> =>
  removeInBatches((limit) => deleteMessagesBesideClaims(db, daysBefore(clock.now(), twoYears), limit));
