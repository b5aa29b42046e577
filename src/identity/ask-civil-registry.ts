import { civilCheckOf, findCaseFile, noteCivilCheck, type CivilCheck } from "../claims/index.ts";
import { recordFacts } from "../platform/facts.ts";
import type { Platform } from "../platform/platform.ts";
import type { CivilRegistry } from "./civil-registry.port.ts";

const silent = { state: "UNREACHABLE", nik: false, name: false, birthDate: false, deceased: false } as const;

/**
 * Asks the civil registry about a claimant, once for each fact that calls for it, and notes the answer on the claim.
 * No transaction is open while the registry is asked.
 * @throws where it cannot be reached, after noting so: the claim goes on, the job tries again
 */
export async function askCivilRegistry(
  platform: Platform & { readonly civilRegistry: CivilRegistry },
  claimId: string,
  askedFor: string,
): Promise<void> {
  const { db, keys, clock, civilRegistry } = platform;
  const file = await findCaseFile(db, keys, { claimId });
  const before = file && civilCheckOf(file.checks);
  if (!file || (before?.askedFor === askedFor && before.state === "ANSWERED")) return;
  const at = clock.now();
  const { nik, name, birthDate } = file.person;
  const answer = await civilRegistry.compare({ nik, name, birthDate }).catch((error: unknown) => ({ error }));
  const failed = "error" in answer;
  const check: CivilCheck = { askedFor, at: at.toISOString(), ...(failed ? silent : { state: "ANSWERED", ...answer }) };
  await db.transaction().execute(async (tx) => {
    await noteCivilCheck(tx, claimId, check);
    if (failed && before?.askedFor === askedFor) return;
    const { askedFor: _fact, at: _at, ...data } = check;
    const type = failed ? "CivilRegistrySilent" : "CivilRegistryAnswered";
    await recordFacts(tx, {
      type,
      actor: { kind: "SYSTEM", id: "ask-civil-registry" },
      at,
      claimId,
      data: failed ? {} : data,
    });
  });
  if (failed) throw answer.error;
}
