import { may } from "../../access/index.ts";
import { parseDay } from "../../platform/day.ts";
import { recordFacts } from "../../platform/facts.ts";
import { isId, newId } from "../../platform/ids.ts";
import { once } from "../../platform/once.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { longest, type StaffActor, type TextTrouble } from "../announcements/announcement.ts";
import { lineTroubles, oneLine } from "../announcements/announcement.rules.ts";
import { longestLine } from "../carrying/carrying.ts";
import { namesSomebody, peopleTyped } from "../carrying/carrying.rules.ts";
import { namesAt, wasHandedTo } from "../carrying/carrying.store.ts";
import { makeLinks } from "../make-link.ts";
import { sessionKinds, type SessionPlan, type SessionRefusal } from "./session.ts";
import { insertSession } from "./session.store.ts";

/** What seals the contact of a session. */
export const contactSeal = "outreach-session-contact";

const time = /^([01]\d|2[0-3])\.[0-5]\d$/;

/** A branch plans a visit, with a link of its own for the hand-outs that are printed for it. */
export async function planSession(
  platform: Platform,
  { actor, plan, key }: { readonly actor: StaffActor; readonly plan: SessionPlan; readonly key: string },
): Promise<Result<{ id: string }, SessionRefusal>> {
  const { db, clock, keys } = platform;
  if (!may(actor, "plan-session")) return refused({ code: "NOT_ALLOWED" });
  const [place, people, contact] = [oneLine(plan.place), oneLine(plan.people), oneLine(plan.contact)];
  const kind = sessionKinds.find((each) => each === plan.kind);
  const line = (at: string, text: string, most: number): readonly TextTrouble[] =>
    text === "" ? [{ at, code: "MISSING" }] : lineTroubles(at, text, most);
  const isDay = parseDay(plan.day) !== null && plan.day >= clock.today();
  const troubles = [
    ...(kind ? [] : [{ at: "kind", code: "MISSING" } as const]),
    ...line("place", place, longestLine.place),
    ...line("people", people, longest.hours),
    ...line("contact", contact, longestLine.place),
    ...(isDay ? [] : [{ at: "day", code: "UNUSABLE_DAY" } as const]),
  ];
  if (troubles.length > 0 || !kind) return refused({ code: "TROUBLES", troubles });
  const [begins, ends] = [plan.begins, plan.ends].map((typed) => typed.trim().replace(":", ".").padStart(5, "0"));
  if (!time.test(begins!) || !time.test(ends!) || begins! >= ends!) return refused({ code: "UNUSABLE_TIMES" });
  const expected = peopleTyped(plan.expected, 100_000);
  if (!expected) return refused({ code: "UNUSABLE_NUMBER" });
  return await once<{ id: string }, SessionRefusal>(db, `${actor.id}:${key}`, "plan-session", async (tx) => {
    const { officeId } = actor;
    if (namesSomebody(people, await namesAt(tx, officeId))) return refused({ code: "PERSON_NAMED" });
    const wished = plan.announcementId;
    const announcementId = isId(wished) && (await wasHandedTo(tx, wished, officeId)) ? wished : null;
    const id = newId();
    const at = clock.now();
    const link = { purpose: "SESSION", channel: "HANDOUT", leadsTo: "CHECK", officeId, subject: id } as const;
    const [linkCode] = await makeLinks(tx, platform, [link]);
    await insertSession(tx, {
      id,
      officeId,
      announcementId,
      kind,
      place,
      day: plan.day,
      begins: begins!,
      ends: ends!,
      people,
      contactSealed: keys.seal(contact, contactSeal),
      expected,
      linkCode: linkCode!,
      by: actor.id,
      at,
    });
    await recordFacts(tx, { type: "SessionPlanned", actor, at, subject: id, data: { kind, day: plan.day } });
    return done({ id });
  });
}
