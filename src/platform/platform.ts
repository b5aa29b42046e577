import type { Clock } from "./clock.ts";
import type { Db } from "./db/database.ts";
import type { Keys } from "./keys.ts";
import type { Log } from "./log.ts";

/** What the foundation gives every action. Made once in `house.ts`. */
export type Platform = { readonly db: Db; readonly clock: Clock; readonly keys: Keys; readonly log: Log };
