import type { VNode } from "preact";
import type { Staff } from "../../../access/index.ts";
import type { Course, TrainedPerson } from "../../../training/index.ts";
import { paths } from "../../paths.ts";
import { dayAt, plainDay, shortDay } from "../../ui/dates.ts";
import { Notice } from "../../ui/status.tsx";
import { TablePanel } from "../../ui/table-panel.tsx";
import { consoleWords, type ConsoleLang } from "../words.ts";
import { trainingWords } from "./training-words.ts";

const worksOnClaims = ({ role }: TrainedPerson): boolean => role === "CS" || role === "PENATA_MADYA";

/** The people of an office and a course; its trainer records who was at a session, its head names the trainer. */
export function PeoplePage({
  lang,
  staff,
  course,
  people,
  trainer,
  names,
  today,
  hours,
  neededFrom,
  typed,
  done,
  trouble,
}: {
  lang: ConsoleLang;
  staff: Staff;
  course: Course;
  people: readonly TrainedPerson[];
  trainer: boolean;
  names: boolean;
  today: string;
  /** Desk hours of one officer in a week. */
  hours: number;
  /** WIB day from which the certificate is needed; null where nothing hangs on it. */
  neededFrom: string | null;
  /** What the trainer had filled in where it could not be kept. */
  typed: Readonly<Record<string, string>>;
  done: string | undefined;
  trouble: string | undefined;
}): VNode {
  const words = trainingWords[lang].people;
  const here = paths.staff.coursePeople(course.id);
  const workers = people.filter(worksOnClaims);
  const without = workers.filter(({ certifiedAt }) => !certifiedAt);
  return (
    <>
      <div class="la-title">
        <h1>{words.title(staff.officeName)}</h1>
        <p class="la-soft">
          <a href={paths.staff.course(course.id)}>{course.title[lang]}</a>
        </p>
      </div>
      {done && (
        <Notice state="ok" live>
          {done}
        </Notice>
      )}
      {neededFrom && workers.length > 0 && (
        <Notice state={without.length > 0 ? "act" : "ok"}>
          {without.length > 0
            ? words.missing(without.length, workers.length, without.length * hours, plainDay(neededFrom, lang))
            : words.ready}
        </Notice>
      )}
      {trouble && (
        <Notice state="act" live>
          {trouble}
        </Notice>
      )}
      <form method="post" action={here} noValidate>
        <TablePanel label={words.caption}>
          <table class="la-table">
            <caption>{words.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{words.name}</th>
                <th scope="col">{words.role}</th>
                <th scope="col">{words.certificate}</th>
                {neededFrom && (
                  <th scope="col" class="is-num">
                    {words.hours}
                  </th>
                )}
                <th scope="col">{words.attended}</th>
                {trainer && <th scope="col">{words.present}</th>}
                {names && <th scope="col">{words.nameTrainer}</th>}
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <tr key={person.staffId}>
                  <th scope="row">
                    {person.name}
                    {person.trainer && ` (${words.trainer})`}
                  </th>
                  <td>{consoleWords[lang].roles[person.role] ?? person.role}</td>
                  <td>
                    {person.certifiedAt
                      ? `${plainDay(dayAt(person.certifiedAt, staff.zone), lang)}, ${person.score}`
                      : words.notYet}
                  </td>
                  {neededFrom && <td class="is-num">{worksOnClaims(person) && !person.certifiedAt ? hours : "–"}</td>}
                  <td>{person.attended.map((day) => shortDay(day, lang)).join(", ") || "–"}</td>
                  {trainer && (
                    <td>
                      <input
                        type="checkbox"
                        name={`hadir:${person.staffId}`}
                        value="ya"
                        checked={typed[`hadir:${person.staffId}`] === "ya"}
                        aria-label={`${words.present}: ${person.name}`}
                      />
                    </td>
                  )}
                  {names && (
                    <td>
                      {!person.trainer && (
                        <button
                          type="submit"
                          name="pelatih"
                          value={person.staffId}
                          class="govuk-button govuk-button--secondary"
                        >
                          {words.nameTrainer}
                          <span class="govuk-visually-hidden">: {person.name}</span>
                        </button>
                      )}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </TablePanel>
        {trainer && (
          <div class="la-panel la-asked">
            <div class="la-cell">
              <label for="tanggal">{words.heldOn}</label>
              <input
                class="govuk-input"
                id="tanggal"
                name="tanggal"
                type="text"
                value={typed["tanggal"] ?? today}
                autoComplete="off"
              />
            </div>
            <p />
            <button type="submit" class="govuk-button">
              {words.record}
            </button>
          </div>
        )}
      </form>
    </>
  );
}
