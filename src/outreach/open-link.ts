import type { Platform } from "../platform/platform.ts";
import type { Link } from "./link.ts";
import { countOpening } from "./link.store.ts";

/** Somebody opened a link: it is counted for today, and nothing is kept about who it was. Null where there is no such link. */
export const openLink = ({ db, clock }: Pick<Platform, "db" | "clock">, code: string): Promise<Link | null> =>
  countOpening(db, code, clock.today());
