import type { Platform } from "../platform/platform.ts";
import { insertSignal } from "./interview.store.ts";
import type { Side } from "./interview.ts";

/** What one browser tells the other to find a way for sound and picture. The caller has asked whether this side may speak. */
export const sendSignal = (
  { db }: Pick<Platform, "db">,
  interviewId: string,
  side: Side,
  body: unknown,
): Promise<void> => insertSignal(db, interviewId, side, body);
