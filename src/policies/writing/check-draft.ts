import { checkPolicy, type PolicyTrouble } from "../../entitlement/index.ts";
import type { Reader } from "../../platform/db/database.ts";
import { listTakenDays } from "../policies.store.ts";
import type { Draft } from "../policy.ts";
import { dayTroubles } from "../policy.rules.ts";

/**
 * Everything that keeps a file from being published under this id, each with a pointer.
 * @param today WIB day
 */
export async function checkDraft(db: Reader, id: string, file: Draft, today: string): Promise<PolicyTrouble[]> {
  const found = await checkPolicy(file);
  const beside = dayTroubles(id, file, today, await listTakenDays(db));
  return [...found, ...beside.filter(({ at }) => !found.some((other) => other.at === at))];
}
