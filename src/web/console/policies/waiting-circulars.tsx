import type { VNode } from "preact";
import type { Staff } from "../../../access/index.ts";
import type { House } from "../../../house.ts";
import { lateOffices, noticesFor, type CircularNotice, type LateOffices } from "../../../circulars/index.ts";
import { paths } from "../../paths.ts";
import { dayAt, plainDay } from "../../ui/dates.ts";
import { Notice } from "../../ui/status.tsx";
import type { ConsoleLang } from "../words.ts";
import { policyWords } from "./policy-words.ts";

/** Circulars that wait for who heads an office, on the page on which their day begins; nothing where none does. */
export async function waitingCirculars(house: House, staff: Staff, lang: ConsoleLang): Promise<VNode | null> {
  const { id, role, officeId } = staff;
  const all = await noticesFor(house.db, { kind: "STAFF", id, role, officeId });
  const waiting = all.filter(({ state }) => state === "NEW" || state === "RECEIVED");
  if (waiting.length === 0) return null;
  const words = policyWords[lang].notices;
  return (
    <>
      {waiting.map(({ circular, title, dueOn, late, reminded }) => (
        <Notice state={reminded || late ? "act" : "info"} key={circular.id}>
          <a href={paths.staff.notice(circular)}>{words.waits(title[lang])}</a> {words.due(plainDay(dueOn, lang))}.{" "}
          {(late || reminded) && <b>{late ? words.late : words.reminded}.</b>}
        </Notice>
      ))}
    </>
  );
}

/** Whether its reminder reached whoever reads this, and where to write an address if not. */
export function ToldLine({ notice, lang }: { notice: CircularNotice; lang: ConsoleLang }): VNode | null {
  const words = policyWords[lang].notices;
  if (!notice.reminded) return null;
  if (notice.toldAt) return <p class="la-soft">{words.told(plainDay(dayAt(notice.toldAt, "Asia/Jakarta"), lang))}</p>;
  return (
    <p class="la-soft">
      {words.notTold} <a href={paths.staff.contact}>{words.giveAddress}</a>
    </p>
  );
}

/** Who is late with a circular, for the region and for head office; nothing where nobody is. */
export async function lateNotices(house: House, staff: Staff, lang: ConsoleLang): Promise<VNode | null> {
  const { id, role, officeId } = staff;
  const late = await lateOffices(house.db, { kind: "STAFF", id, role, officeId });
  if (late.length === 0) return null;
  const words = policyWords[lang].notices;
  const leadsTo = ({ circular }: LateOffices): string =>
    role === "REGION_RELAY"
      ? paths.staff.notice(circular)
      : circular.about === "POLICY"
        ? paths.staff.policyBoard(circular.id)
        : paths.staff.announcement(circular.id);
  return (
    <>
      {late.map((each) => (
        <Notice state="act" key={each.circular.id}>
          <a href={leadsTo(each)}>{words.lateOffices(each.title[lang], each.offices)}</a>
        </Notice>
      ))}
    </>
  );
}
