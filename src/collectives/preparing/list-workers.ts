import type { WithLaw } from "../../entitlement/index.ts";
import { listMemberFacts } from "../../members/index.ts";
import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { mostPeople } from "../collective.ts";
import { eligibleFrom, standingOf, waitsUntil } from "../collective.rules.ts";
import { insertWorkers, listedJobs, listReportedJobs, removeWorker } from "../collective.store.ts";
import { atCollective, type NotNow } from "./at-collective.ts";
import type { CompanyActor } from "./prepare-collective.ts";

export type ListRefusal = NotNow | { readonly code: "TOO_MANY"; readonly most: number };

type OfCollective = { readonly actor: CompanyActor; readonly id: string };

/**
 * Puts workers whom the company has reported itself on the list: those of one report, or some by their jobs. Who cannot be on
 * it is passed over; why, its page says for each. Doing it again changes nothing.
 * @returns how many are new on it
 */
export async function listWorkers(
  platform: Platform & WithLaw,
  {
    from,
    ...of
  }: OfCollective & { readonly from: { readonly reportId: string } | { readonly employmentIds: readonly string[] } },
): Promise<Result<{ readonly added: number }, ListRefusal>> {
  const { clock, law } = platform;
  return await atCollective<{ readonly added: number }, ListRefusal>(
    platform,
    { ...of, verb: "change" },
    async (tx, found) => {
      const jobs = await listReportedJobs(tx, found.employerId, from, mostPeople + 1);
      const free = jobs.filter((job) => standingOf(job, found) === "FREE");
      const there = await listedJobs(tx, found.id);
      if (there.length + free.length > mostPeople) return refused({ code: "TOO_MANY", most: mostPeople });
      const facts = new Map(
        (
          await listMemberFacts(
            tx,
            free.map(({ memberId }) => memberId),
          )
        ).map((each) => [each.id, each]),
      );
      const book = law.book();
      const today = clock.today();
      const { reason } = found;
      const workers = free.map((job) => {
        const { employmentId, memberId } = job;
        const of = facts.get(memberId)!;
        return {
          employmentId,
          memberId,
          eligibleFrom: eligibleFrom(of, reason, book, today),
          waitsUntil: waitsUntil(of, job, { reason, book, today }),
        };
      });
      const added = await insertWorkers(tx, found.id, workers);
      if (added > 0)
        await recordFacts(tx, {
          type: "CollectiveWorkersListed",
          actor: { kind: "EMPLOYER", id: of.actor.id },
          at: clock.now(),
          subject: found.id,
          officeId: found.officeId,
          data: { added },
        });
      return done({ added });
    },
  );
}

/** Takes somebody off a list that is being prepared; whoever is not on it stays so. */
export const dropWorker = (
  platform: Platform,
  { employmentId, ...of }: OfCollective & { readonly employmentId: string },
): Promise<Result<null, NotNow>> =>
  atCollective<null, NotNow>(platform, { ...of, verb: "change" }, async (tx, found) => {
    if (await removeWorker(tx, found.id, employmentId))
      await recordFacts(tx, {
        type: "CollectiveWorkerDropped",
        actor: { kind: "EMPLOYER", id: of.actor.id },
        at: platform.clock.now(),
        subject: found.id,
        officeId: found.officeId,
        data: { employmentId },
      });
    return done(null);
  });
