import { daysBefore } from "../../platform/batches.ts";
import type { Platform } from "../../platform/platform.ts";
import { deleteStrayTexts } from "./text.store.ts";

/** Texts that belong to no claim are kept 30 days, for the limit on answers and for complaints. */
export const forgetTexts = ({ db, clock }: Pick<Platform, "db" | "clock">): Promise<void> =>
  deleteStrayTexts(db, daysBefore(clock.real(), 30));
