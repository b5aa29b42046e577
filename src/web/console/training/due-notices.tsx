import type { VNode } from "preact";
import type { Staff } from "../../../access/index.ts";
import { serviceRulesOn } from "../../../entitlement/index.ts";
import type { House } from "../../../house.ts";
import { missingCertificates, unpreparedIn, weekHours } from "../../../training/index.ts";
import { paths } from "../../paths.ts";
import { plainDay } from "../../ui/dates.ts";
import { Notice } from "../../ui/status.tsx";
import type { ConsoleLang } from "../words.ts";
import { trainingWords } from "./training-words.ts";

/** The desk hours of one officer in a week, by the service's rules of today. */
export const hoursAWeek = ({ law, clock }: Pick<House, "law" | "clock">): number =>
  weekHours(serviceRulesOn(law.book(), clock.today()).hours);

/** What an officer must learn, said where they work: before the rule's day and, while claims pass them over, after it. */
export async function ownDue(house: House, staff: Staff, lang: ConsoleLang): Promise<VNode | null> {
  const missing = await missingCertificates(house.db, staff.id);
  const { due } = trainingWords[lang];
  const today = house.clock.today();
  return missing.length === 0 ? null : (
    <>
      {missing.map(({ courseId, title, neededFrom }) => (
        <Notice key={courseId} state="act">
          {due[neededFrom <= today ? "now" : "soon"](title[lang], plainDay(neededFrom, lang))}{" "}
          <a href={paths.staff.course(courseId)}>{due.open}</a>
        </Notice>
      ))}
    </>
  );
}

/** What the head of a branch sees coming: for which rule, how many officers and how many hours will be missing. */
export async function officeDue(house: House, staff: Staff, lang: ConsoleLang): Promise<VNode | null> {
  const rules = await unpreparedIn(house.db, staff.officeId);
  const { due } = trainingWords[lang];
  const [today, hours] = [house.clock.today(), hoursAWeek(house)];
  return rules.length === 0 ? null : (
    <>
      {rules.map(({ courseId, title, neededFrom, workers, without }) => (
        <Notice key={courseId} state="act">
          {due[neededFrom <= today ? "officeNow" : "office"](
            title[lang],
            plainDay(neededFrom, lang),
            without,
            workers,
            without * hours,
          )}{" "}
          <a href={paths.staff.coursePeople(courseId)}>{due.who}</a>
        </Notice>
      ))}
    </>
  );
}
