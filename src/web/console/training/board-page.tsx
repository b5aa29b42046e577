import type { VNode } from "preact";
import type { Course, OfficeTraining } from "../../../training/index.ts";
import { paths } from "../../paths.ts";
import { Tag } from "../../ui/status.tsx";
import { TablePanel } from "../../ui/table-panel.tsx";
import type { ConsoleLang } from "../words.ts";
import { trainingWords } from "./training-words.ts";

/** How far every office is, and how many hours will be missing from the rule's first day on. */
export function BoardPage({
  lang,
  course,
  offices,
}: {
  lang: ConsoleLang;
  course: Course;
  offices: readonly OfficeTraining[];
}): VNode {
  const words = trainingWords[lang].board;
  const sum = (of: (office: OfficeTraining) => number): number => offices.reduce((all, office) => all + of(office), 0);
  return (
    <>
      <div class="la-title">
        <h1>{words.title}</h1>
        <p class="la-soft">
          <a href={paths.staff.course(course.id)}>{course.title[lang]}</a>
        </p>
      </div>
      <p id="siap">
        {words.total(
          sum(({ certified }) => certified),
          sum(({ people }) => people),
          sum(({ hoursMissing }) => hoursMissing),
        )}
      </p>
      <progress
        class="la-progress"
        max={Math.max(
          1,
          sum(({ people }) => people),
        )}
        value={sum(({ certified }) => certified)}
        aria-labelledby="siap"
      />
      <TablePanel label={words.caption}>
        <table class="la-table">
          <caption>{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.office}</th>
              <th scope="col">{words.trainer}</th>
              <th scope="col">{words.certified}</th>
              <th scope="col">{words.hours}</th>
            </tr>
          </thead>
          <tbody>
            {offices.map((office) => (
              <tr key={office.officeId}>
                <th scope="row">{office.name}</th>
                <td>
                  <Tag state={office.trainerCertified ? "ok" : "act"}>
                    {office.trainerCertified ? words.yes : words.no}
                  </Tag>
                </td>
                <td>{words.of(office.certified, office.people)}</td>
                <td>{office.hoursMissing > 0 ? words.hoursOf(office.hoursMissing, office.hoursInAll) : "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TablePanel>
    </>
  );
}
