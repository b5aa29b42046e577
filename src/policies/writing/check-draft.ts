import { checkAgainst, checkPolicy, lawBook, type PolicyFile, type PolicyTrouble } from "../../entitlement/index.ts";
import type { Reader } from "../../platform/db/database.ts";
import { listPublished } from "../policies.store.ts";
import type { Draft } from "../policy.ts";
import { publishingTroubles } from "../policy.rules.ts";

/** What the release carries: known by name and day like what is published. */
const shipped = lawBook().policies.map(({ file }) => file);

/**
 * Everything that keeps a file from being published under this id, each with a pointer.
 * @param today WIB day
 */
export async function checkDraft(db: Reader, id: string, file: Draft, today: string): Promise<PolicyTrouble[]> {
  const found = await checkPolicy(file);
  const beside = publishingTroubles(id, file, today);
  if (found.length === 0) {
    const published = (await listPublished(db)).filter((other) => other.id !== id).map((other) => other.file);
    beside.push(...checkAgainst(file as unknown as PolicyFile, [...shipped, ...(published as PolicyFile[])]));
  }
  return [
    ...found,
    ...beside.filter(({ at }, index) => ![...found, ...beside.slice(0, index)].some((each) => each.at === at)),
  ];
}
