import { claimsOfMembers, type ClaimsOfMember } from "../../claims/index.ts";
import { serviceRulesOn } from "../../entitlement/index.ts";
import { listMembers, type Member } from "../../members/index.ts";
import { queueUnasked, stopToken } from "../../messages/index.ts";
import { branches } from "../../offices/index.ts";
import { linkFor, type NoticeTeller } from "../../outreach/index.ts";
import type { Tx } from "../../platform/db/database.ts";
import { daysLater } from "../../platform/day.ts";
import { recordLook } from "../../platform/facts.ts";
import { errorForLog } from "../../platform/log.ts";
import { eligibleFrom, isOnTheirOwn } from "../collective.rules.ts";
import { takeDueWorkers, writeWorker, type DueWorker, type WorkerWrite } from "../collective.store.ts";

/** People in one transaction: a kill gives back so many, and none of them was told. */
const batch = 100;

/**
 * Tells the workers of booked collectives, each once, and reminds who has not answered, once. The law is asked again; who goes
 * their own way already hears nothing. Whom nobody can write to, or who stays silent, waits for a telephone call.
 * @returns how many were told or reminded
 */
export async function tellWorkers(teller: NoticeTeller): Promise<number> {
  let told = 0;
  for (let size = batch; ;) {
    try {
      const done = await teller.db.transaction().execute((tx) => tellBatch(teller, tx, size));
      told += done.told;
      if (done.looked < size) return told;
    } catch (error) {
      // One whose envelope does not open must not keep the others from hearing.
      if (size === 1) {
        teller.log("error", "a worker of a collective was not told", errorForLog(error));
        await teller.db.transaction().execute((tx) => putOff(teller, tx));
      }
      size = 1;
    }
  }
}

async function putOff({ clock }: NoticeTeller, tx: Tx): Promise<void> {
  for (const { id, state } of await takeDueWorkers(tx, clock.today(), 1))
    await writeWorker(tx, { id, state, dueOn: daysLater(clock.today(), 1), untold: null });
}

async function tellBatch(teller: NoticeTeller, tx: Tx, size: number): Promise<{ looked: number; told: number }> {
  const { clock, keys } = teller;
  const due = await takeDueWorkers(tx, clock.today(), size);
  if (due.length === 0) return { looked: 0, told: 0 };
  const ids = due.map(({ memberId }) => memberId);
  const members = new Map((await listMembers(tx, keys, ids)).map((member) => [member.id, member]));
  const claims = await claimsOfMembers(tx, keys, ids);
  const zones = new Map((await branches(tx)).map(({ id, zone }) => [id, zone as string]));
  let told = 0;
  for (const worker of due) {
    const { memberId, collectiveId } = worker;
    const after = await tellOne(teller, tx, worker, members.get(memberId)!, claims.get(memberId), zones);
    await writeWorker(tx, after);
    if (!after.toldAt && !after.remindedAt) continue;
    told += 1;
    await recordLook(tx, {
      type: "CollectiveWorkerTold",
      actor: { kind: "SYSTEM", id: "tell-collectives" },
      at: clock.now(),
      subject: collectiveId,
      data: { memberId, again: after.remindedAt !== undefined },
    });
  }
  return { looked: due.length, told };
}

/** What becomes of one whose turn it is. */
async function tellOne(
  teller: NoticeTeller,
  tx: Tx,
  { id, collectiveId, state, reminded, reason, company }: DueWorker,
  member: Member,
  claims: ClaimsOfMember | undefined,
  zones: ReadonlyMap<string, string>,
): Promise<WorkerWrite> {
  const { clock, law, keys } = teller;
  const today = clock.today();
  const book = law.book();
  const from = eligibleFrom(member, reason, book, today);
  const stays = { id, state, dueOn: null, untold: null } as const;
  // A claim that was begun after the message is an answer that has not come to its end: no reminder, and no call.
  if (from && isOnTheirOwn(claims, from)) return state === "TOLD" ? stays : { ...stays, state: "ALONE" };
  if (!from) return { ...stays, untold: "NOT_ENTITLED", eligibleFrom: null };
  if (from > today) return { ...stays, dueOn: from, eligibleFrom: from };
  if (reminded) return { ...stays, untold: "SILENT" };
  const rules = serviceRulesOn(book, today);
  const lang = claims?.lang ?? "id";
  const channel = claims?.contact.channel ?? rules.channels.order[0]!;
  const link = { purpose: "EMPLOYER", channel, leadsTo: "START", officeId: null, subject: collectiveId } as const;
  const notNow = await queueUnasked(tx, teller, {
    key: `collective:${id}:${state === "TOLD" ? 2 : 1}`,
    memberId: member.id,
    template: state === "TOLD" ? "CollectiveStillReady" : "CollectiveReady",
    lang,
    to: { phone: claims?.contact.phone ?? member.phone, email: claims?.contact.email ?? member.email },
    first: channel,
    zone: (member.homeOfficeId && zones.get(member.homeOfficeId)) ?? "Asia/Jakarta",
    values: {
      company,
      link: teller.linkTo(await linkFor(tx, teller, link), lang),
      site: teller.site,
      stop: teller.stopAt(stopToken(keys, member.id)),
    },
  });
  if (notNow === "ENOUGH") return { ...stays, dueOn: daysLater(today, 1) };
  if (notNow) return { ...stays, untold: notNow };
  const dueOn = daysLater(today, rules.collectives.remindAfterDays);
  return state === "TOLD"
    ? { ...stays, dueOn, remindedAt: clock.now() }
    : { ...stays, state: "TOLD", dueOn, toldAt: clock.now(), eligibleFrom: from };
}
