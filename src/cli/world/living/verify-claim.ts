import {
  approve,
  assignCase,
  caseworkJobs,
  findDeskFile,
  finishSecond,
  followClaim,
  refuseClaim,
  requestCorrection,
  verifyFirst,
  type Findings,
  type StaffActor,
} from "../../../casework/index.ts";
import { answerCorrection, findClaimStanding } from "../../../claims/index.ts";
import { addWorkingDays } from "../../../entitlement/index.ts";
import { paymentJobs } from "../../../payments/index.ts";
import type { Day } from "../../../platform/day.ts";
import { factOf, must, Stopped, unreadable, type Scene } from "./scene.ts";

type Work = Scene & { readonly claimId: string; readonly code: string };

/** @param question what the officer asks about one document, by its code in the policy */
async function ticked(
  { house, code }: Work,
  officer: StaffActor,
  question?: { readonly about: string; readonly note: string },
): Promise<Findings> {
  const file = await findDeskFile(house.db, house.keys, officer, code);
  if (!file) throw new Stopped("The officer does not find it");
  const fine = { verdict: "OK", note: "Dicocokkan dengan dokumen asli pada wawancara." } as const;
  return Object.fromEntries(
    file.items.map(({ code: item, asks, mark }) => [
      item,
      asks === question?.about ? { verdict: "ASK" as const, note: question.note, mark } : { ...fine, mark },
    ]),
  );
}

/** The head of the branch gives it to an officer. */
async function toDesk({ asOf, at, chief, claimId }: Work, day: Day, hour: number, to: StaffActor): Promise<void> {
  must("It came to no desk", await assignCase(asOf(at(day, hour)), { actor: chief, claimId, to }));
}

/** The first officer asks for the card again; the claimant sends it the same evening. */
async function mend(work: Work, day: Day): Promise<void> {
  const { asOf, at, first: actor, claimId } = work;
  await toDesk(work, day, 10, actor);
  const asked = asOf(at(day, 11));
  const findings = await ticked(work, actor, { about: "KTP", note: unreadable });
  must("Nothing was asked", await requestCorrection(asked, { actor, claimId, key: `${claimId}:KTP`, findings }));
  await followClaim(asked, claimId);
  await work.send(claimId, at(day, 20), "KTP");
  const evening = asOf(at(day, 20, 5));
  must("It did not go on", await answerCorrection(evening, claimId));
  await followClaim(evening, claimId);
}

async function verifiedFirst(work: Work): Promise<Day> {
  const { asOf, at, first: actor, heardOn, claimId, mended, story } = work;
  const soon = story.ending === "PAID" || story.ending === "REFUSED" ? story.nth % 2 : 1;
  if (mended) await mend(work, addWorkingDays(heardOn, 1).day);
  const day = addWorkingDays(heardOn, mended ? 2 : soon).day;
  await toDesk(work, day, 17, actor);
  const done = asOf(at(day, 18));
  const findings = await ticked(work, actor);
  must("It was not verified", await verifyFirst(done, { actor, claimId, key: claimId, findings }));
  await followClaim(done, claimId);
  return day;
}

/**
 * Both verifications, and what follows from the second: refused, or a payment order.
 * @returns the day of the approval, or null where it was not approved
 */
export async function verifyClaim(scene: Scene, claimId: string): Promise<Day | null> {
  const standing = await findClaimStanding(scene.house.db, claimId);
  const work: Work = { ...scene, claimId, code: standing!.code };
  const { asOf, at, second: actor, late, story } = work;
  const firstDay = await verifiedFirst(work);
  if (story.ending === "VERIFIED") return null;
  const day = addWorkingDays(firstDay, late ? 6 : 1).day;
  await toDesk(work, day, 9, actor);
  const done = asOf(at(day, 10));
  const act = { actor, claimId, key: claimId };
  const doubt = { about: "PAKLARING", note: "Paraf dan cap perusahaan berbeda dari contoh." };
  const findings = await ticked(work, actor, story.ending === "REFUSED" ? doubt : undefined);
  must("The second did not finish", await finishSecond(done, { ...act, findings }));
  if (story.ending === "REFUSED") {
    const sentence = "Surat dari perusahaan tidak dapat kami yakini. Bawa surat aslinya ke kantor cabang.";
    must("It was not refused", await refuseClaim(done, { ...act, reason: "DOCUMENT_NOT_GENUINE", sentence }));
    await followClaim(done, claimId);
    return null;
  }
  must("It was not approved", await approve(done, act));
  await followClaim(done, claimId);
  await caseworkJobs(done)["draw-review"]!(factOf(claimId));
  await paymentJobs(done)["order-payment"]!(factOf(claimId));
  return day;
}
