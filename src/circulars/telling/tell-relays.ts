import { staffToTell, type StaffToTell } from "../../access/index.ts";
import { serviceRulesOn, type WithLaw } from "../../entitlement/index.ts";
import {
  dayInWords,
  mailFirst,
  namesInWords,
  queueMessage,
  quietUntil,
  type AskedTemplate,
} from "../../messages/index.ts";
import type { Tx } from "../../platform/db/database.ts";
import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import type { Circular } from "../circular.ts";
import { circularFacts } from "../circulars.events.ts";
import { byRegion } from "./telling.rules.ts";
import { listUntold, lockUntold, markTold } from "./telling.store.ts";
import type { CircularLinks, Untold } from "./telling.ts";

type Needs = Platform & WithLaw & { readonly links: CircularLinks };

const templates = { NEW: "CircularArrived", DUE: "CircularDue", LATE: "CircularOverdue" } as const;

/** Head office's clock. */
const capital = "Asia/Jakarta";

/**
 * Tells by message whom a circular has reached and who has it due, and of who is late the office itself, its region and head office: each once, and not in
 * quiet hours. Who has no address sees it on the screen only; head office's board says so.
 * @returns of how many offices somebody was told now
 */
export async function tellRelays(platform: Needs): Promise<number> {
  let told = 0;
  for (const circular of await listUntold(platform.db))
    told += await platform.db.transaction().execute((tx) => tellOne(tx, platform, circular));
  return told;
}

async function tellOne(tx: Tx, platform: Needs, circular: Circular): Promise<number> {
  const { clock, keys, law, links } = platform;
  const rules = serviceRulesOn(law.book(), clock.today()).notices;
  const isQuiet = (zone: string): boolean => quietUntil(rules, clock.now(), zone) !== null;
  // Of who is late their office, region and head office hear together: only when it is nobody's night.
  const open = (await lockUntold(tx, circular)).filter(
    ({ zone, stage }) => !isQuiet(zone) && (stage !== "LATE" || !isQuiet(capital)),
  );
  if (open.length === 0) return 0;
  const late = open.filter(({ stage }) => stage === "LATE");
  const officesOf = (kind: Untold["kind"]): string[] =>
    open.filter((each) => each.kind === kind).map(({ officeId }) => officeId);
  const regions = byRegion(late);
  const [relays, heads, policy] = [
    await staffToTell(tx, keys, "REGION_RELAY", [...new Set([...officesOf("REGION"), ...regions.keys()])]),
    await staffToTell(tx, keys, "BRANCH_HEAD", officesOf("BRANCH")),
    late.length > 0 ? await staffToTell(tx, keys, "HEAD_POLICY", "EVERYWHERE") : [],
  ];
  const { title } = open[0]!;
  /** @returns whether there was an address */
  const tell = async (
    who: StaffToTell,
    template: AskedTemplate,
    officeId: string,
    values: Record<string, string>,
  ): Promise<boolean> => {
    if (!who.contact.email && !who.contact.phone) return false;
    await queueMessage(tx, platform, {
      key: `${template}:${circular.about}:${circular.id}:${officeId}:${who.id}`,
      about: { accountId: who.id },
      template,
      lang: "id",
      ...mailFirst(who.contact),
      values: { title, site: links.site, ...values },
    });
    return true;
  };
  const tellOfLate = async (people: readonly StaffToTell[], offices: readonly Untold[], link: string) => {
    for (const who of people)
      await tell(who, "CircularOfficesLate", offices[0]!.officeId, {
        count: String(offices.length),
        offices: namesInWords(offices.map(({ name }) => name)),
        link,
      });
  };

  const at = clock.now();
  for (const each of open) {
    const own = [...relays, ...heads].filter(({ officeId }) => officeId === each.officeId);
    const template = templates[each.stage];
    const from = each.relayedBy ?? "kantor pusat";
    const day = dayInWords(each.dueOn, "id");
    let to = 0;
    for (const who of own)
      if (await tell(who, template, each.officeId, { day, from, link: links.notice(circular) })) to += 1;
    await markTold(tx, each, to, at);
    await recordFacts(tx, {
      type: circularFacts[circular.about].told,
      actor: { kind: "SYSTEM", id: "circulars-tell-relays" },
      at,
      subject: circular.id,
      officeId: each.officeId,
      data: { stage: each.stage, dueOn: each.dueOn, to },
    });
  }
  for (const [regionId, offices] of regions)
    await tellOfLate(
      relays.filter(({ officeId }) => officeId === regionId),
      offices,
      links.notice(circular),
    );
  if (late.length > 0) await tellOfLate(policy, late, links.board(circular));
  return open.length;
}
