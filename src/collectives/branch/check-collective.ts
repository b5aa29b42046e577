import { may } from "../../access/index.ts";
import { writeProofs } from "../../members/index.ts";
import type { Tx } from "../../platform/db/database.ts";
import { recordFacts, type Actor } from "../../platform/facts.ts";
import { isId } from "../../platform/ids.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { longestWhy, type CollectiveStatus } from "../collective.ts";
import { listedJobs, lockCollective, writeStatus, type LockedCollective } from "../collective.store.ts";
import { markOfCollective } from "../collective.views.ts";
import { mayMove, type CollectiveVerb } from "../collective.transitions.ts";

export type OfficerActor = Extract<Actor, { kind: "STAFF" }>;
type Act = { readonly actor: OfficerActor; readonly id: string };
export type CheckRefusal =
  | { readonly code: "NOT_ALLOWED" | "NO_SUCH_COLLECTIVE" | "WHY_MISSING" }
  /** Paper or list are not those that the officer was shown. */
  | { readonly code: "CHANGED" }
  | { readonly code: "NOT_NOW"; readonly status: CollectiveStatus };

async function atBranch(
  { db }: Platform,
  { actor, id, verb, already }: Act & { readonly verb: CollectiveVerb; readonly already: CollectiveStatus },
  body: (tx: Tx, found: LockedCollective) => Promise<Result<null, CheckRefusal>>,
): Promise<Result<null, CheckRefusal>> {
  if (!may(actor, "check-collective")) return refused({ code: "NOT_ALLOWED" });
  return await db.transaction().execute(async (tx): Promise<Result<null, CheckRefusal>> => {
    const found = isId(id) ? await lockCollective(tx, id) : null;
    if (!found || !may(actor, "check-collective", found)) return refused({ code: "NO_SUCH_COLLECTIVE" });
    if (found.status === already) return done(null);
    if (!mayMove(verb, found.status)) return refused({ code: "NOT_NOW", status: found.status });
    return await body(tx, found);
  });
}

/**
 * An officer has seen the paper and found it right, once for all the workers: from now on nobody of them has to send it,
 * wherever and however they claim, as long as the company's confirmation of their own job stands.
 * @param act `shown`: `markOfCollective` of the officer's page
 */
export const checkCollective = (
  platform: Platform,
  act: Act & { readonly shown: string },
): Promise<Result<null, CheckRefusal>> =>
  atBranch(platform, { ...act, verb: "check", already: "CHECKED" }, async (tx, { id, officeId, proofKind }) => {
    if (act.shown !== (await markOfCollective(tx, id))) return refused({ code: "CHANGED" });
    const { clock } = platform;
    const at = clock.now();
    const jobs = await listedJobs(tx, id);
    if (proofKind) await writeProofs(tx, jobs, { kind: proofKind, paperId: id, on: clock.today() });
    await writeStatus(tx, id, "CHECKED", at, { checkedBy: act.actor.id });
    const data = { people: jobs.length, proof: proofKind };
    await recordFacts(tx, { type: "CollectiveChecked", actor: act.actor, at, subject: id, officeId, data });
    return done(null);
  });

/** The branch sends it back to the company, with what is to be mended. */
export async function sendBackCollective(
  platform: Platform,
  { why: typed, ...act }: Act & { readonly why: string },
): Promise<Result<null, CheckRefusal>> {
  const why = typed.trim().slice(0, longestWhy);
  if ([...why].length < 10) return refused({ code: "WHY_MISSING" });
  return await atBranch(platform, { ...act, verb: "send-back", already: "DRAFT" }, async (tx, { id, officeId }) => {
    const at = platform.clock.now();
    await writeStatus(tx, id, "DRAFT", at, { why });
    await recordFacts(tx, { type: "CollectiveSentBack", actor: act.actor, at, subject: id, officeId, why });
    return done(null);
  });
}
