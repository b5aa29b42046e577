import type { VNode } from "preact";
import type { Letter } from "../../../claims/index.ts";
import { paths } from "../../paths.ts";
import { dayAndTime } from "../../ui/dates.ts";
import { ColumnHeads, TablePanel } from "../../ui/table-panel.tsx";
import type { ConsoleLang } from "../words.ts";
import { callsWords } from "./calls-words.ts";

type Props = { readonly letters: readonly Letter[]; readonly lang: ConsoleLang; readonly zone: string };

/** The letters of an office: which are still to be printed, and which were. */
export function LetterList({ letters, lang, zone }: Props): VNode | null {
  const words = callsWords[lang];
  if (letters.length === 0) return null;
  return (
    <>
      <h2>{words.letters}</h2>
      <TablePanel label={words.lettersCaption}>
        <table class="la-table">
          <caption>{words.lettersCaption}</caption>
          <ColumnHeads columns={words.letterColumns} />
          <tbody>
            {letters.map(({ id, code, writtenAt, printedAt }) => (
              <tr key={id}>
                <th scope="row">{code}</th>
                <td>{dayAndTime(writtenAt, zone, lang)}</td>
                <td>{printedAt ? dayAndTime(printedAt, zone, lang) : words.notPrinted}</td>
                <td>
                  <a href={paths.staff.letter(id)}>
                    {printedAt ? words.printAgain : words.print} <span class="govuk-visually-hidden">{code}</span>
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TablePanel>
    </>
  );
}
