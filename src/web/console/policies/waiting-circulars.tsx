import type { VNode } from "preact";
import type { Staff } from "../../../access/index.ts";
import type { House } from "../../../house.ts";
import { noticesFor } from "../../../circulars/index.ts";
import { paths } from "../../paths.ts";
import { plainDay } from "../../ui/dates.ts";
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
