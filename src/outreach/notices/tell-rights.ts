import { claimsOfMembers, type ClaimsOfMember } from "../../claims/index.ts";
import { serviceRulesOn } from "../../entitlement/index.ts";
import { listMembers, type Member } from "../../members/index.ts";
import { dayInWords, queueUnasked, stopToken } from "../../messages/index.ts";
import { branches } from "../../offices/index.ts";
import type { Tx } from "../../platform/db/database.ts";
import { daysLater } from "../../platform/day.ts";
import { recordLook, type Fact } from "../../platform/facts.ts";
import { errorForLog } from "../../platform/log.ts";
import { noticeLinks } from "./notice-links.ts";
import type { KeptRight, NoticeTeller } from "./right.ts";
import { rightsOf, settled } from "./right.rules.ts";
import { takeDue, writeRights } from "./right.store.ts";

/** People in one transaction: a kill gives back so many, and none of them was told. */
const batch = 100;

/**
 * Tells those whose right begins today, or began and is to be told once more: each at most once on a day, and at most
 * twice for a right. The law is asked again: who works again, died, or was paid meanwhile hears nothing.
 * @returns how many were told
 */
export async function tellRights(teller: NoticeTeller): Promise<number> {
  const zones = new Map((await branches(teller.db)).map(({ id, zone }) => [id, zone as string]));
  let told = 0;
  for (let size = batch; ;) {
    try {
      const done = await teller.db.transaction().execute((tx) => tellBatch(teller, tx, zones, size));
      told += done.told;
      if (done.looked < size) return told;
    } catch (error) {
      // One whom nobody can tell, such as one whose envelope does not open, must not keep the others from hearing.
      if (size === 1) {
        teller.log("error", "a right was not told", errorForLog(error));
        await teller.db.transaction().execute((tx) => putOff(teller, tx));
      }
      size = 1;
    }
  }
}

/** The first that is due is tried again tomorrow. */
async function putOff({ clock }: NoticeTeller, tx: Tx): Promise<void> {
  const due = await takeDue(tx, clock.today(), 1);
  await writeRights(
    tx,
    due.map((right) => ({ ...right, tellOn: daysLater(clock.today(), 1) })),
  );
}

async function tellBatch(
  teller: NoticeTeller,
  tx: Tx,
  zones: ReadonlyMap<string, string>,
  size: number,
): Promise<{ looked: number; told: number }> {
  const due = await takeDue(tx, teller.clock.today(), size);
  if (due.length === 0) return { looked: 0, told: 0 };
  const rightsDue = Map.groupBy(due, ({ memberId }) => memberId);
  const members = await listMembers(tx, teller.keys, [...rightsDue.keys()]);
  const claims = await claimsOfMembers(tx, teller.keys, [...rightsDue.keys()]);
  const link = noticeLinks(teller, tx);
  const written: KeptRight[] = [];
  const facts: Fact[] = [];
  for (const member of members) {
    const mine = rightsDue.get(member.id)!;
    const after = await tellMember(teller, tx, member, mine, claims.get(member.id), link, zones);
    written.push(...after);
    const told = after.find((right, index) => right.toldFirstAt !== mine[index]!.toldFirstAt || right.toldAgainAt);
    if (told)
      facts.push({
        type: "RightTold",
        actor: { kind: "SYSTEM", id: "tell-rights" },
        at: teller.clock.now(),
        subject: member.id,
        data: { reason: told.reason, day: told.day, again: told.toldAgainAt !== null },
      });
  }
  await writeRights(tx, written);
  if (facts.length > 0) await recordLook(tx, ...facts);
  return { looked: due.length, told: facts.length };
}

/** What becomes of the rights of one member that are due: the first that stands is told, the others of the day with it. */
async function tellMember(
  teller: NoticeTeller,
  tx: Tx,
  member: Member,
  due: readonly KeptRight[],
  claims: ClaimsOfMember | undefined,
  link: ReturnType<typeof noticeLinks>,
  zones: ReadonlyMap<string, string>,
): Promise<KeptRight[]> {
  const { clock, law } = teller;
  const today = clock.today();
  const now = rightsOf(member, law.book(), today);
  const standing = due.map((right): KeptRight => {
    const begun = settled(right, member, claims);
    if (begun) return { ...right, tellOn: null, untold: begun };
    const lawful = now.find(({ reason }) => reason === right.reason);
    if (!lawful) return { ...right, tellOn: null, untold: "NOT_ENTITLED" };
    return lawful.day > today ? { ...right, ...lawful, tellOn: lawful.day } : { ...right, ...lawful };
  });
  const first = standing.find(({ tellOn }) => tellOn !== null && tellOn <= today);
  if (!first) return standing;
  const lang = claims?.lang ?? "id";
  const to = { phone: claims?.contact.phone ?? member.phone, email: claims?.contact.email ?? member.email };
  const rules = serviceRulesOn(law.book(), today);
  const channel = claims?.contact.channel ?? rules.channels.order[0]!;
  const notNow = await queueUnasked(tx, teller, {
    key: `right:${member.id}:${first.reason}:${first.day}:${first.toldFirstAt ? 2 : 1}`,
    memberId: member.id,
    template: first.toldFirstAt ? "RightStillThere" : "RightBegins",
    lang,
    to,
    first: channel,
    zone: (member.homeOfficeId && zones.get(member.homeOfficeId)) ?? "Asia/Jakarta",
    values: {
      day: dayInWords(first.day, lang),
      link: teller.linkTo(await link(member.homeOfficeId, channel), lang),
      site: teller.site,
      stop: teller.stopAt(stopToken(teller.keys, member.id)),
    },
  });
  return standing.map((right): KeptRight => {
    if (right.tellOn === null || right.tellOn > today) return right;
    if (notNow === "ENOUGH") return { ...right, tellOn: daysLater(today, 1) };
    if (notNow) return { ...right, tellOn: null, untold: notNow };
    return right.toldFirstAt
      ? { ...right, toldAgainAt: clock.now(), tellOn: null }
      : { ...right, toldFirstAt: clock.now(), tellOn: daysLater(today, rules.notices.againAfterDays) };
  });
}
