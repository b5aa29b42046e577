import type { Platform } from "../platform/platform.ts";
import type { Link } from "./link.ts";
import { countOpening, purposeOf } from "./link.store.ts";

/** Somebody opened a link: it is counted for today, and nothing is kept about who it was. Null where there is no such link. */
export const openLink = ({ db, clock }: Pick<Platform, "db" | "clock">, code: string): Promise<Link | null> =>
  countOpening(db, code, clock.today());

/** Whether a link stood in a notice or came from an employer's report: a claim begun by it begins with what is known. */
export async function isFromNotice({ db }: Pick<Platform, "db">, code: string): Promise<boolean> {
  const purpose = await purposeOf(db, code);
  return purpose === "NOTICE" || purpose === "EMPLOYER";
}
