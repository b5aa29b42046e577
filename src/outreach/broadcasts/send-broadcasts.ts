import { claimsOfMembers } from "../../claims/index.ts";
import { serviceRulesOn } from "../../entitlement/index.ts";
import { listMembers } from "../../members/index.ts";
import { isOneSms, queueUnasked, stopToken, type ChannelName } from "../../messages/index.ts";
import { branches } from "../../offices/index.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errorForLog } from "../../platform/log.ts";
import type { AnnouncementText } from "../announcements/announcement.ts";
import { findAnnouncement, type PublicAnnouncement } from "../announcements/announcement.views.ts";
import type { NoticeTeller } from "../notices/right.ts";
import { audienceAfter, holdBroadcast, writeStep, type Held, type Step } from "./broadcast.store.ts";

/** People in one transaction: a kill gives back so many, and none of them was told. */
const batch = 100;
/** Batches in one turn of the tick, so that a worker that is told to end does not go on for minutes. */
const mostBatches = 20;
/** Letters of a headline beside address and warning in one SMS. */
const headlineInSms = 56;

/**
 * Sends confirmed announcements on, batch by batch, each in a transaction that also notes how far it came. What ended or was
 * withdrawn meanwhile is not sent on. @returns how many were told
 */
export async function sendBroadcasts(teller: NoticeTeller): Promise<number> {
  const zones = new Map((await branches(teller.db)).map(({ id, zone }) => [id, zone as string]));
  let told = 0;
  for (let turn = 0, size = batch; turn < mostBatches; turn++) {
    try {
      const step = await teller.db.transaction().execute((tx) => sendBatch(teller, tx, zones, size));
      if (!step) return told;
      told += step.told;
    } catch (error) {
      // One whose envelope does not open must not keep the others from hearing.
      if (size === 1) {
        teller.log("error", "an announcement was not told", errorForLog(error));
        await teller.db.transaction().execute((tx) => passOver(teller, tx));
      }
      size = 1;
    }
  }
  return told;
}

const nothing = { told: 0, stopped: 0, noAddress: 0, enough: 0, failed: 0 } as const;

/** The next of the oldest sending is left out, and counted. */
async function passOver({ clock }: NoticeTeller, tx: Tx): Promise<void> {
  const held = await holdBroadcast(tx);
  const [next] = held ? await audienceAfter(tx, held, clock.today(), 1) : [];
  if (held && next) await writeStep(tx, held.id, { ...nothing, failed: 1, after: next }, null);
}

/** Null where nothing is to be sent. */
async function sendBatch(
  teller: NoticeTeller,
  tx: Tx,
  zones: ReadonlyMap<string, string>,
  size: number,
): Promise<Step | null> {
  const { clock } = teller;
  const held = await holdBroadcast(tx);
  if (!held) return null;
  const found = await findAnnouncement(tx, held.announcementId, held.officeId);
  const isOn = found?.state === "APPROVED" && (found.dates.until === null || found.dates.until >= clock.today());
  const ids = isOn ? await audienceAfter(tx, held, clock.today(), size) : [];
  const step =
    ids.length > 0 ? await tellThem(teller, tx, held, found!, ids, zones) : { ...nothing, after: held.after };
  await writeStep(tx, held.id, step, ids.length < size ? clock.now() : null);
  return step;
}

async function tellThem(
  teller: NoticeTeller,
  tx: Tx,
  { id }: Held,
  announcement: PublicAnnouncement,
  ids: readonly string[],
  zones: ReadonlyMap<string, string>,
): Promise<Step> {
  const claims = await claimsOfMembers(tx, teller.keys, ids);
  const [firstPublished] = serviceRulesOn(teller.law.book(), teller.clock.today()).channels.order;
  const count = { told: 0, stopped: 0, noAddress: 0, enough: 0 };
  for (const member of await listMembers(tx, teller.keys, ids)) {
    const known = claims.get(member.id);
    const lang = known?.lang ?? "id";
    const channel = known?.contact.channel ?? firstPublished!;
    const notNow = await queueUnasked(tx, teller, {
      key: `announcement:${id}:${member.id}`,
      memberId: member.id,
      template: "AnnouncementTold",
      lang,
      to: { phone: known?.contact.phone ?? member.phone, email: known?.contact.email ?? member.email },
      first: channel,
      zone: (member.homeOfficeId && zones.get(member.homeOfficeId)) ?? "Asia/Jakarta",
      values: {
        ...wordsOf(announcement.texts[lang === "en" ? "en" : "plain"], lang),
        link: teller.linkTo(linkFor(announcement, channel), lang),
        site: teller.site,
        stop: teller.stopAt(stopToken(teller.keys, member.id)),
      },
    });
    if (notNow === "STOPPED") count.stopped++;
    else if (notNow === "NO_ADDRESS") count.noAddress++;
    else if (notNow === "ENOUGH") count.enough++;
    else count.told++;
  }
  return { ...count, failed: 0, after: ids.at(-1)! };
}

/** A message by e-mail leads to the page by the page's own link. */
const linkFor = ({ links }: PublicAnnouncement, channel: ChannelName): string =>
  (channel === "EMAIL" ? links.WEB : links[channel])!;

const dotted = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** The announcement's words as its message has places for them. */
function wordsOf({ headline, steps }: AnnouncementText, lang: "id" | "en"): Record<string, string> {
  const sentence = dotted(headline);
  const [one, two, three] = steps.map(({ title, text }) => `${title}: ${text}`);
  const fits = sentence.length <= headlineInSms && isOneSms(sentence);
  return {
    headline: sentence,
    one: one!,
    two: two!,
    three: three!,
    brief: fits ? sentence : lang === "en" ? "There is news about JHT." : "Ada kabar tentang JHT.",
  };
}
