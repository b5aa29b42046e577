import { daysLater } from "../../platform/day.ts";
import type { Platform } from "../../platform/platform.ts";
import { forgetContactsBefore } from "./session.store.ts";

/** How many days after a visit it is still known whom to ask for there. */
const keptDays = 90;

/** Forgets whom to ask for at places that were visited long ago. @returns how many, now */
export const forgetContacts = ({ db, clock }: Pick<Platform, "db" | "clock">): Promise<number> =>
  db.transaction().execute((tx) => forgetContactsBefore(tx, daysLater(clock.today(), -keptDays)));
