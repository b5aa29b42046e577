import { may } from "../../access/index.ts";
import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { longest, most, type StaffActor, type TextTrouble } from "../announcements/announcement.ts";
import { lineTroubles, oneLine } from "../announcements/announcement.rules.ts";
import { linkAnnouncement } from "../announcements/link-announcement.ts";
import { longestLine, type CarryRefusal } from "./carrying.ts";
import { namesSomebody } from "./carrying.rules.ts";
import { namesAt, wasHandedTo, writeOfficeLines, type OfficeLines } from "./carrying.store.ts";

/**
 * A branch adds its address, hours and whom to ask for to an announcement that was handed to it. From then on it has paper and
 * links of its own. Doing it again changes the lines; the links stay, since paper with them may hang.
 */
export async function saveOfficeLines(
  platform: Platform,
  { actor, announcementId, ...given }: OfficeLines & { readonly actor: StaffActor; readonly announcementId: string },
): Promise<Result<null, CarryRefusal>> {
  if (!may(actor, "carry-announcement")) return refused({ code: "NOT_ALLOWED" });
  const lines = {
    address: oneLine(given.address),
    hours: oneLine(given.hours),
    people: given.people.map(oneLine).filter(Boolean),
  };
  const troubles = [
    ...lineTroublesOf("address", lines.address, longestLine.address),
    ...lineTroublesOf("hours", lines.hours, longest.hours),
    ...lines.people.flatMap((line) => lineTroublesOf("people", line, longest.people)),
    ...(lines.people.length > most.people ? [{ at: "people", code: "TOO_MANY", most: most.people } as const] : []),
  ];
  if (troubles.length > 0) return refused({ code: "TROUBLES", troubles });
  return await platform.db.transaction().execute(async (tx): Promise<Result<null, CarryRefusal>> => {
    if (!(await wasHandedTo(tx, announcementId, actor.officeId))) return refused({ code: "NOT_HERE" });
    const names = await namesAt(tx, actor.officeId);
    if (lines.people.some((line) => namesSomebody(line, names))) return refused({ code: "PERSON_NAMED", at: "people" });
    const at = platform.clock.now();
    await writeOfficeLines(tx, { ...lines, announcementId, officeId: actor.officeId, by: actor.id, at });
    await linkAnnouncement(tx, platform, announcementId, actor.officeId);
    await recordFacts(tx, { type: "AnnouncementAddressed", actor, at, subject: announcementId });
    return done(null);
  });
}

const lineTroublesOf = (at: string, text: string, most: number): readonly TextTrouble[] =>
  text === "" ? [{ at, code: "MISSING" }] : lineTroubles(at, text, most);
