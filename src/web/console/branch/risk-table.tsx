import type { VNode } from "preact";
import type { BranchDay, DeskOfficer } from "../../../casework/index.ts";
import { paths } from "../../paths.ts";
import { Due } from "../due.tsx";
import { consoleWords, type ConsoleLang } from "../words.ts";
import { ColumnHeads, TablePanel } from "../../ui/table-panel.tsx";

export function RiskTable({
  day,
  officers,
  lang,
  today,
}: {
  day: BranchDay;
  officers: readonly DeskOfficer[];
  lang: ConsoleLang;
  today: string;
}): VNode {
  const words = consoleWords[lang].branch;
  const stages = consoleWords[lang].queue.stages;
  return (
    <TablePanel label={words.riskTable}>
      <h2 id="terancam">{words.riskTable}</h2>
      <table class="la-table">
        <ColumnHeads columns={words.riskColumns} />
        <tbody>
          {day.atRisk.length === 0 && (
            <tr>
              <td colSpan={4}>{words.noRisk}</td>
            </tr>
          )}
          {day.atRisk.map((row) => {
            const fitting = officers.filter(
              (each) =>
                (row.stage === "FIRST" ? each.role === "CS" : row.stage === "SECOND" && each.role === "PENATA_MADYA") &&
                each.id !== row.holderId,
            );
            return (
              <tr key={row.claimId}>
                <td>
                  <Due promiseOn={row.promiseOn} openedOn={row.openedOn} today={today} lang={lang} />
                </td>
                <th scope="row">
                  <a href={paths.staff.caseFile(row.code)}>{row.code}</a>
                </th>
                <td>
                  {stages[row.waitingFor ?? row.stage]}
                  {row.holder && `, ${row.holder}`}
                </td>
                <td>
                  {fitting.length > 0 && (
                    <form action={paths.staff.branch} method="post">
                      <input type="hidden" name="klaim" value={row.claimId} />
                      <label class="govuk-visually-hidden" for={`beri-${row.code}`}>
                        {words.giveLabel}, {row.code}
                      </label>
                      <select class="govuk-select" id={`beri-${row.code}`} name="petugas">
                        {fitting.map((each) => (
                          <option key={each.id} value={each.id}>
                            {each.name}
                          </option>
                        ))}
                      </select>{" "}
                      <button type="submit" class="govuk-button govuk-button--secondary">
                        {words.giveButton}
                        <span class="govuk-visually-hidden"> {row.code}</span>
                      </button>
                    </form>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TablePanel>
  );
}
